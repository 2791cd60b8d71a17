/** Tests of feeds and maps. */
@org.jspecify.annotations.NullMarked
package standfirst.feed.site;
