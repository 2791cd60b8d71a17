/**
 * Reads what people keep of the web: WARC 1.0 and 1.1, ARC, WET, each plain or gzipped, saved HTML
 * pages, plain text captures, and folders of these. What is damaged costs itself only and is
 * reported; nothing here knows what a story is. Start reading at {@link
 * standfirst.importer.capture.Captures}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.importer.capture;
