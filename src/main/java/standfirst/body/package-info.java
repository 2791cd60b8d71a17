/**
 * The body of a story as data: a tree of typed blocks, its JSON form, and the one renderer that
 * makes HTML of it at the end. It knows no article, no database and no screen. Start reading at
 * {@link standfirst.body.Body} and {@link standfirst.body.Block}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.body;
