/**
 * What the staff see of stories: the lists, the editor and its panels. It asks {@code
 * standfirst.article} for everything and decides nothing. The script of the editor stands beside
 * the template ({@code ui/article/newsroom}); {@code api.ts} there is the agreement between the
 * two.
 */
@org.jspecify.annotations.NullMarked
package standfirst.article.newsroom;
