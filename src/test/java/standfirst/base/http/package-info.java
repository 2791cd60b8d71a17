/** Tests of the web server, most of them through a real port. */
@org.jspecify.annotations.NullMarked
package standfirst.base.http;
