/** What readers see of a story. Start reading at {@link standfirst.article.site.ArticlePage}. */
@org.jspecify.annotations.NullMarked
package standfirst.article.site;
