/**
 * The settings of the site itself: its name and logo, and its editions. For administrators. Start
 * at {@link standfirst.edition.newsroom.EditionRoutes}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.edition.newsroom;
