package standfirst.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import standfirst.article.site.ArticleHead;
import standfirst.article.site.ArticlePage;
import standfirst.article.site.Byline;
import standfirst.author.site.AuthorPage;
import standfirst.base.html.Assets;
import standfirst.base.html.Content;
import standfirst.base.html.Templates;
import standfirst.body.Body;
import standfirst.body.BodyHtml;
import standfirst.body.BodySources;
import standfirst.body.BodyText;
import standfirst.body.CorrectionNote;
import standfirst.card.Card;
import standfirst.card.CardList;
import standfirst.card.Kind;
import standfirst.front.site.FrontLayout;
import standfirst.front.site.SectionStories;
import standfirst.media.Picture;
import standfirst.section.site.SectionPage;
import standfirst.site.ErrorPage;
import standfirst.site.Head;
import standfirst.site.Link;
import standfirst.site.SectionLink;
import standfirst.site.SitePage;
import standfirst.tag.site.TagPage;

/** Every readers' page in every state that it has, by the name of its file. */
public final class ReaderPages {
  private final Templates templates;
  private final Map<String, Content> pages = new LinkedHashMap<>();

  private ReaderPages(Templates templates) {
    this.templates = templates;
  }

  /** All pages in both directions. */
  public static Map<String, Content> all(Templates templates, Assets assets) {
    var pages = new ReaderPages(templates);
    pages.edition("", ReaderGazette.english(assets));
    pages.edition("-ar", ReaderGazette.arabic(assets));
    return pages.pages;
  }

  private void edition(String suffix, ReaderGazette gazette) {
    fronts(suffix, gazette);
    articles(suffix, gazette);
    lists(suffix, gazette);
    error("error-404" + suffix, ErrorPage.of(gazette.frame(), 404, ""));
    error("error-500" + suffix, ErrorPage.of(gazette.frame(), 500, "7f3a-22"));
    error(
        "error-410" + suffix,
        ErrorPage.withdrawn(
            gazette.frame(), "We withdrew this on 21 November. A court has closed the case."));
  }

  private void fronts(String suffix, ReaderGazette gazette) {
    var sections = gazette.sections();
    var counts = List.of(9, 3, 1, 2, 4);
    var stories = new ArrayList<SectionStories>();
    for (var i = 0; i < counts.size(); i++) {
      stories.add(
          new SectionStories(
              sections.get(i), gazette.stories(sections.get(i), 3 * i, counts.get(i))));
    }
    var views = IntStream.range(0, 4).mapToObj(n -> gazette.opinion(sections.get(5), n)).toList();
    stories.add(1, new SectionStories(sections.get(5), views));
    var latest = new ArrayList<>(gazette.stories(sections.get(1), 40, 2));
    latest.addAll(gazette.stories(sections.get(0), 0, 2));
    front("front" + suffix, gazette, latest, stories);
    front("front-empty" + suffix, gazette, List.of(), List.of());
    var one = gazette.stories(sections.get(0), 0, 1);
    front("front-one" + suffix, gazette, one, List.of(new SectionStories(sections.get(0), one)));
    var many =
        sections.subList(0, 5).stream()
            .map(section -> new SectionStories(section, gazette.stories(section, 0, 20)))
            .toList();
    front("front-hundred" + suffix, gazette, gazette.stories(sections.get(0), 0, 12), many);
  }

  private void front(
      String name, ReaderGazette gazette, List<Card> latest, List<SectionStories> sections) {
    var frame = gazette.frame();
    var head =
        Head.of("", frame.tagline(), frame.home(), List.of(new Link(frame.name(), frame.feed())));
    var site = new SitePage(frame, head, frame.home());
    pages.put(name, templates.render("front/site/front", FrontLayout.of(site, latest, sections)));
  }

  private void articles(String suffix, ReaderGazette gazette) {
    var section = gazette.sections().getFirst();
    var full = gazette.story(section, 3);
    var body = SampleBody.of(suffix.isEmpty());
    article("article" + suffix, gazette, full, body, true);
    article("article-plain" + suffix, gazette, gazette.story(section, 14), body, false);
    article("article-bare" + suffix, gazette, bare(gazette, section), Body.EMPTY, false);
    var twelve = gazette.story(section, 6);
    article("article-twelve" + suffix, gazette, twelve, body, false);
    var page = gazette.card(Kind.PAGE, section, 9, suffix.isEmpty() ? "About us" : "من نحن", null);
    article("page" + suffix, gazette, page, SampleBody.plain(suffix.isEmpty()), false);
  }

  private static Card bare(ReaderGazette gazette, SectionLink section) {
    var card = gazette.card(Kind.STORY, section, 4, "Fog lifts", null);
    return new Card(
        card.id(),
        card.kind(),
        card.address(),
        section,
        "",
        card.headline(),
        "",
        List.of(),
        null,
        card.published(),
        null,
        null);
  }

  private void article(
      String name, ReaderGazette gazette, Card card, Body body, boolean everything) {
    var frame = gazette.frame();
    var authors =
        card.authors().stream()
            .map(a -> new Byline(a.name(), "Harbour reporter", "/authors/" + 1, a.portrait()))
            .toList();
    var tags =
        everything
            ? List.of(new Link("Long Mole", "/tags/long-mole"), new Link("Pilots", "/tags/pilots"))
            : List.<Link>of();
    var lead = card.picture();
    var picture =
        lead == null ? null : lead.with(lead.alt(), "The lamp end at dusk.", "Picture: Ada Lorne");
    var head =
        ArticleHead.of(
            frame,
            card.kind(),
            card.address(),
            card.section(),
            card.headline(),
            card.standfirst(),
            authors,
            card.published(),
            card.updated(),
            picture,
            tags);
    var section = card.section();
    var page =
        new ArticlePage(
            new SitePage(frame, head, section.address()),
            card.kind(),
            section,
            card.kicker(),
            card.headline(),
            card.standfirst(),
            authors,
            card.published(),
            card.published().plus(Duration.ofHours(3)),
            ArticlePage.minutes(BodyText.words(body)),
            picture,
            new BodyHtml(body, frame, new Sources(gazette)),
            everything
                ? List.of(
                    new CorrectionNote("An earlier version gave a wrong year.", ReaderGazette.NOW))
                : List.of(),
            tags,
            everything ? gazette.stories(gazette.sections().get(1), 7, 5) : List.of(),
            everything ? gazette.stories(section, 20, 4) : List.of());
    pages.put(name, templates.render("article/site/article", page));
  }

  private void lists(String suffix, ReaderGazette gazette) {
    var section = gazette.sections().getFirst();
    section("section" + suffix, gazette, section, 0, 20, "", section.address() + "?after=20");
    section("section-later" + suffix, gazette, section, 20, 5, section.address(), "");
    section("section-empty" + suffix, gazette, section, 0, 0, "", "");
    section("section-one" + suffix, gazette, section, 0, 1, "", "");
    var frame = gazette.frame();
    var stories = new CardList(gazette.stories(section, 2, 6), "", "");
    var tag = new TagPage(shell(gazette, "Ferries"), "topic", "Ferries", "", "/tags/f", stories);
    pages.put("tag" + suffix, templates.render("tag/site/tag", tag));
    var views =
        new CardList(
            IntStream.range(0, 5)
                .mapToObj(n -> gazette.opinion(gazette.sections().get(5), n))
                .toList(),
            "",
            "");
    var author =
        new AuthorPage(
            shell(gazette, "Mara Lind"),
            "Mara Lind",
            "Harbour reporter",
            "She has walked the quay since 2009.\n\nBefore that she mended nets.",
            gazette.picture("portrait of Mara"),
            frame.home() + "authors/mara-lind",
            views);
    pages.put("author" + suffix, templates.render("author/site/author", author));
  }

  private void section(
      String name,
      ReaderGazette gazette,
      SectionLink section,
      int from,
      int count,
      String newest,
      String older) {
    var head =
        Head.of(
            section.name(),
            "",
            section.address(),
            List.of(new Link(section.name(), section.address() + "/feed.xml")));
    var site = new SitePage(gazette.frame(), head, section.address());
    var list = new CardList(gazette.stories(section, from, count), newest, older);
    var page = new SectionPage(site, section, "Ships, quays and the people between.", list);
    pages.put(name, templates.render("section/site/section", page));
  }

  private static SitePage shell(ReaderGazette gazette, String title) {
    var address = gazette.frame().home() + "tags/ferries";
    return new SitePage(gazette.frame(), Head.of(title, "", address, List.of()), null);
  }

  private void error(String name, ErrorPage page) {
    pages.put(name, templates.render("site/error", page));
  }

  private record Sources(ReaderGazette gazette) implements BodySources {
    @Override
    public Optional<Card> findCard(String article) {
      return article.startsWith("known")
          ? Optional.of(gazette.story(gazette.sections().get(1), article.length()))
          : Optional.empty();
    }

    @Override
    public Optional<Picture> findPicture(String asset) {
      return Optional.of(gazette.picture(asset));
    }
  }
}
