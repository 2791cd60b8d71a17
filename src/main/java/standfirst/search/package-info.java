/**
 * Finding stories: an index of what readers may read, kept in the data folder, which follows the
 * change feed, and the questions that are asked of it.
 *
 * <p>The index only names stories. Whatever is shown of one is read back through the public's door,
 * and a story that has changed is left out until its new text is indexed: so an index that lags
 * never shows what readers may not see. Start at {@link standfirst.search.Search}, and at {@link
 * standfirst.search.SearchIndexing} for how the index comes about. Why it is as it is:
 * docs/decisions/search.md.
 */
@org.jspecify.annotations.NullMarked
package standfirst.search;
