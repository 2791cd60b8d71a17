/**
 * The demo edition: the newspaper of an invented harbour town that a fresh site opens with.
 *
 * <p>Owns the reading of the files under {@code resources/demo} into records. It touches no
 * database: whoever holds the services stores what {@link standfirst.app.demo.DemoEdition#read}
 * returns. Start there; the files' dialect is described in {@code resources/demo/README.md}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.app.demo;
