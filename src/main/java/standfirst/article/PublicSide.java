package standfirst.article;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import standfirst.article.Publication.Order;
import standfirst.base.change.Commit;
import standfirst.base.text.Slugs;
import standfirst.card.ArticleId;
import standfirst.card.Kind;
import standfirst.section.Section;
import standfirst.section.Sections;
import standfirst.staff.Actor;
import standfirst.tag.Tag;
import standfirst.tag.Tags;

/**
 * What readers have of a story: laid out, corrected, taken away. Each notes on the commit what it
 * changes of the pages; whether it may happen is decided in {@link Publishing}.
 */
final class PublicSide {
  private final Sections sections;
  private final Tags tags;
  private final InstantSource clock;
  private final PublicationStore publications = new PublicationStore();
  private final PublicationLists lists = new PublicationLists();
  private final SitemapStore sitemap = new SitemapStore();
  private final OpenRelated openRelated = new OpenRelated();

  PublicSide(Sections sections, Tags tags, InstantSource clock) {
    this.sections = sections;
    this.tags = tags;
    this.clock = clock;
  }

  /** Lays the latest revision out for readers, at its address and in its lists. */
  void lay(Commit commit, Actor by, Article article, Order order) {
    var tx = commit.tx();
    var id = article.id();
    var at = now();
    var section =
        sections.find(tx, Objects.requireNonNull(article.draft().section())).orElseThrow();
    var before = lists.find(tx, id.value());
    var first =
        order.dated() != null
            ? order.dated().truncatedTo(ChronoUnit.MICROS)
            : Objects.requireNonNullElse(article.firstPublished(), at);
    var isUpdate = article.liveRevision() != null;
    var type = isUpdate ? "update" : "publication";
    var version =
        publications.addVersion(tx, id, article.revision(), type, order.reason(), by.id(), at);
    var slug = slug(article);
    var path = path(article, section, slug);
    publications.point(tx, id, version, article.revision(), slug, path, first, at);
    var tagIds = tags.list(tx, article.draft().tags()).stream().map(Tag::id).toList();
    publications.lay(tx, article, section.id(), path, version, tagIds, first, isUpdate ? at : null);
    changed(commit, id, before, lists.find(tx, id.value()));
    openRelated.note(tx, id, article.edition(), article.draft().body());
    for (var waiting : openRelated.fill(tx, article)) {
      commit.changed(Article.key(waiting));
    }
  }

  /** Puts a dated note beside the revision that readers have. */
  void correct(Commit commit, Actor by, ArticleId id, int revision, String notice) {
    var tx = commit.tx();
    var at = now();
    var version = publications.addVersion(tx, id, revision, "correction", notice, by.id(), at);
    publications.setVersion(tx, id, version, at);
    publications.addCorrection(tx, id, version, notice, at);
    var place = lists.find(tx, id.value());
    changed(commit, id, place, place);
  }

  /** Takes a story out of its lists and from its address. */
  void remove(Commit commit, ArticleId id) {
    var before = lists.find(commit.tx(), id.value());
    publications.remove(commit.tx(), id);
    changed(commit, id, before, Optional.empty());
  }

  private void changed(
      Commit commit,
      ArticleId id,
      Optional<PublicationLists.Place> before,
      Optional<PublicationLists.Place> after) {
    commit.changed(Article.key(id));
    commit.changed(lists.moved(commit.tx(), before, after));
    sitemap.move(commit.tx(), before, after, now());
  }

  /** The editor's slug; else the one that readers know; else one made of the headline. */
  private static String slug(Article article) {
    if (article.draft().slug() != null) {
      return article.draft().slug();
    }
    if (article.slug() != null) {
      return article.slug();
    }
    var made = Slugs.of(article.draft().headline());
    return made.isEmpty() ? "story" : made;
  }

  // The first part is the section of the first publication, and stays when the story moves.
  private static String path(Article article, Section section, String slug) {
    var place = article.draft().kind() == Kind.PAGE ? "pages" : section.slug();
    if (article.path() != null) {
      place = article.path().substring(0, article.path().indexOf('/'));
    }
    return place + "/" + slug + "-" + article.number();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
