/**
 * The settings of authors, for chief editors: a list to search, and one author with what readers
 * are told of them. Start at {@link standfirst.author.newsroom.AuthorRoutes}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.author.newsroom;
