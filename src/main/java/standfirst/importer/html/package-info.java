/**
 * Finds the story in an HTML page. In order: {@link standfirst.importer.html.HtmlDocument} parses
 * within bounds, {@code Metadata} reads what the page says of itself, {@code Cleaner} takes out
 * what is never a story, {@code ContentFinder} chooses the element that holds the text, {@code
 * SegmentReader} makes typed segments of it, {@code SegmentFilter} drops the lines that belong to
 * the site, {@code Assembly} makes body blocks of the rest. Start reading at {@link
 * standfirst.importer.html.HtmlExtractor}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.importer.html;
