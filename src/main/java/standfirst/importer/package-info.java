/**
 * Brings in what was kept elsewhere. First form: web captures, read by {@code importer.capture},
 * made into articles by {@code importer.html} and {@code importer.text} with the tools of {@code
 * importer.extract}. Nothing here knows the database; what is extracted is handed to whoever stores
 * it. Start reading at {@link standfirst.importer.Extraction}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.importer;
