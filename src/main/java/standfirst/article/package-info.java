/**
 * An article: what the newsroom writes ({@link standfirst.article.Draft}, saved as revisions), and
 * what readers get of it (publications, laid out for the public views). {@link
 * standfirst.article.Articles} owns drafts and their history, {@link standfirst.article.Publishing}
 * every change that readers see, {@link standfirst.article.Releases} the clock that carries out
 * schedules. Who may do what in which state is asked of {@link standfirst.article.ArticlePolicy}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.article;
