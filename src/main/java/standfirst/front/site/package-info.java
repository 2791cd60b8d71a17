/** What readers see of the front page. */
@org.jspecify.annotations.NullMarked
package standfirst.front.site;
