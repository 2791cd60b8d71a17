/** RSS, sitemap and robots.txt: public pages like any other, kept and dropped by the same keys. */
@org.jspecify.annotations.NullMarked
package standfirst.feed.site;
