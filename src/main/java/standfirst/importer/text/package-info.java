/**
 * Finds the story in a page that was captured as plain text: no tags, no names, only lines. What is
 * prose, what is a label and where the story begins and ends is told from their shape. Start
 * reading at {@link standfirst.importer.text.TextExtractor}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.importer.text;
