/** The staff API of stories: the services of {@code standfirst.article} as JSON. */
@org.jspecify.annotations.NullMarked
package standfirst.article.api;
