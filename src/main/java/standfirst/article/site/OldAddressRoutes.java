package standfirst.article.site;

import standfirst.article.PublicArticles;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.PublicEditions;

/**
 * Addresses that stories had on this site before they came here lead to where they stand now. Many
 * look like one of ours ({@code /news/ferry.html}, like a story in a section): where nothing stands
 * there, it is asked here.
 */
public final class OldAddressRoutes {
  private final PublicArticles articles;
  private final PublicEditions editions;

  /** The route over what readers may ask. */
  public OldAddressRoutes(PublicArticles articles, PublicEditions editions) {
    this.articles = articles;
    this.editions = editions;
  }

  /** Adds the route; every other route comes before it. */
  public void addTo(Router router) {
    router.get("{root}{rest...}", Access.PUBLIC_PAGE, this::find).exactCase();
  }

  private Answer find(Request request) {
    var moved = articles.findOldAddress(request.path()).orElseThrow(HttpProblem::notFound);
    var edition = editions.find(moved.edition().toString()).orElseThrow(HttpProblem::notFound);
    var notice = articles.findNotice(edition.id(), moved.number());
    if (notice.isPresent()) {
      throw HttpProblem.gone(notice.get());
    }
    return articles
        .find(edition.id(), moved.number())
        .map(article -> Answer.movedTo(edition.path(article.path())))
        .orElseThrow(HttpProblem::notFound);
  }
}
