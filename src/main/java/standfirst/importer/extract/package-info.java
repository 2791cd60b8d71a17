/**
 * What can be read out of one captured page, and the tools that HTML and plain text share: dates in
 * many languages, bylines, headlines, phrases that no story says. It knows neither DOM nor files;
 * finding the story in a page is left to {@code importer.html} and {@code importer.text}. Start
 * reading at {@link standfirst.importer.extract.Extracted}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.importer.extract;
