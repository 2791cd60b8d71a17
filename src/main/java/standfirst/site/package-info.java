/**
 * The shell of the readers' pages: masthead, section bar, footer, what stands in a page's head, and
 * the pages that say no. It knows no story; features hand it what is theirs. Start reading at
 * {@link standfirst.site.SitePage}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.site;
