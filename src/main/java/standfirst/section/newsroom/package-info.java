/**
 * The settings of sections, for chief editors, and the set-up page of a new site. Start at {@link
 * standfirst.section.newsroom.SectionRoutes} and {@link standfirst.section.newsroom.SetUpRoutes}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.section.newsroom;
