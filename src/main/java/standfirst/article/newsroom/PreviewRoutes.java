package standfirst.article.newsroom;

import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import standfirst.article.Article;
import standfirst.article.ArticleHttp;
import standfirst.article.Articles;
import standfirst.article.DraftJson;
import standfirst.article.PublicArticle;
import standfirst.article.Publishing;
import standfirst.article.site.ArticlePages;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.newsroom.Screens;
import standfirst.section.Section;
import standfirst.section.Sections;
import standfirst.staff.Actor;

/** A draft as readers will see it: their own page, made of the latest revision. */
final class PreviewRoutes {
  private final Articles articles;
  private final Publishing publishing;
  private final Editions editions;
  private final Sections sections;
  private final ArticlePages pages;
  private final Screens screens;
  private final InstantSource clock;

  PreviewRoutes(
      Articles articles,
      Publishing publishing,
      Editions editions,
      Sections sections,
      ArticlePages pages,
      Screens screens,
      InstantSource clock) {
    this.articles = articles;
    this.publishing = publishing;
    this.editions = editions;
    this.sections = sections;
    this.pages = pages;
    this.screens = screens;
    this.clock = clock;
  }

  void addTo(Router router) {
    router
        .get("/newsroom/articles/{id}/preview", Access.STAFF, ArticleHttp.explained(this::show))
        .frames("https:");
  }

  private Answer show(Request request) {
    var article = articles.load(request.load(Actor.class), StoryRequests.article(request));
    var edition = editions.find(article.edition()).orElseThrow();
    var body = DraftJson.withFilled(article.draft().body(), articles.filledRelated(article.id()));
    return screens
        .show(
            "article/site/article",
            pages.page(
                edition,
                asPublic(edition, article),
                body,
                articles.byline(article.draft()),
                articles.tags(article.draft()),
                publishing.corrections(article.id())))
        .header("Referrer-Policy", "no-referrer");
  }

  private PublicArticle asPublic(Edition edition, Article article) {
    var draft = article.draft();
    var section =
        Optional.ofNullable(draft.section())
            .flatMap(sections::find)
            .or(() -> sections.list(edition.id()).stream().findFirst());
    return new PublicArticle(
        article.id(),
        article.number(),
        draft.kind(),
        section.map(Section::id).orElse(article.edition()),
        section.map(Section::name).orElse(""),
        section.map(Section::slug).orElse(""),
        section.map(Section::tint).orElse("slate"),
        Objects.requireNonNullElse(article.path(), "preview"),
        draft.kicker(),
        draft.headline().isBlank() ? "No headline yet" : draft.headline(),
        draft.standfirst(),
        draft.body(),
        draft.picture(),
        draft.tags(),
        draft.byline(),
        Objects.requireNonNullElse(article.firstPublished(), clock.instant()),
        null,
        null);
  }
}
