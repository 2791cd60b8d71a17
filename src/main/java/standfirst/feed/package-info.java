/**
 * What programs read of the site: feeds of its lists, the map for search engines. Pages and their
 * texts belong to the features below; here they only take another form. Start at {@link
 * standfirst.feed.site.FeedRoutes}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.feed;
