/** The reports of imports, as the newsroom reads them. */
@org.jspecify.annotations.NullMarked
package standfirst.importer.newsroom;
