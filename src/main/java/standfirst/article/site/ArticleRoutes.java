package standfirst.article.site;

import java.util.Optional;
import java.util.regex.Pattern;
import standfirst.article.PublicArticles;
import standfirst.author.PublicAuthors;
import standfirst.base.html.Templates;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Edition;
import standfirst.site.SiteFrames;
import standfirst.tag.PublicTags;

/** The page of a story. */
public final class ArticleRoutes {
  private static final Pattern NUMBERED = Pattern.compile(".*-([0-9]{1,15})");

  private final PublicArticles articles;
  private final PublicAuthors authors;
  private final PublicTags tags;
  private final ArticlePages pages;
  private final SiteFrames frames;
  private final Templates templates;

  /** The route over what readers may ask. */
  public ArticleRoutes(
      PublicArticles articles,
      PublicAuthors authors,
      PublicTags tags,
      ArticlePages pages,
      SiteFrames frames,
      Templates templates) {
    this.articles = articles;
    this.authors = authors;
    this.tags = tags;
    this.pages = pages;
    this.frames = frames;
    this.templates = templates;
  }

  /** Adds the route, below the roots of the editions. */
  public void addTo(Router router) {
    router.get("{root}{section}/{story}", Access.PUBLIC_PAGE, this::show).frames("https:");
  }

  private Answer show(Request request) {
    var edition = frames.edition(request);
    var inside = request.pathValue("section") + "/" + request.pathValue("story");
    var number = number(request.pathValue("story"));
    var found = number.flatMap(it -> articles.find(edition.id(), it));
    if (found.isEmpty()) {
      throw absent(edition, number);
    }
    var article = found.get();
    if (!article.path().equals(inside)) {
      return Answer.movedTo(edition.path(article.path()));
    }
    var page =
        pages.page(
            edition,
            article,
            articles.body(article),
            authors.list(article.byline()),
            tags.list(article.tags()),
            articles.corrections(article));
    return Answer.html(templates.render("article/site/article", page));
  }

  private HttpProblem absent(Edition edition, Optional<Long> number) {
    return number
        .flatMap(it -> articles.findNotice(edition.id(), it))
        .map(HttpProblem::gone)
        .orElseGet(HttpProblem::notFound);
  }

  private static Optional<Long> number(String story) {
    var matcher = NUMBERED.matcher(story);
    return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }
}
