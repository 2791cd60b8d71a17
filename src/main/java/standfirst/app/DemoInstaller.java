package standfirst.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import standfirst.app.demo.DemoEdition;
import standfirst.app.demo.DemoReferences;
import standfirst.app.demo.DemoSite;
import standfirst.app.demo.DemoStory;
import standfirst.article.Article;
import standfirst.article.Articles;
import standfirst.article.DraftChange;
import standfirst.article.LeadPicture;
import standfirst.article.Publication.Order;
import standfirst.article.State;
import standfirst.author.Authors.AuthorForm;
import standfirst.body.Body;
import standfirst.card.ArticleId;
import standfirst.card.Kind;
import standfirst.edition.Editions.EditionForm;
import standfirst.staff.Actor;
import standfirst.tag.Tag;

/**
 * Puts the demo edition into a new site, through the same services as everything else: it is what a
 * newsroom would have typed.
 */
final class DemoInstaller {
  private final Services services;
  private final Map<String, UUID> editions = new HashMap<>();
  private final Map<String, UUID> sections = new HashMap<>();
  private final Map<String, String> authors = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, Article> stories = new HashMap<>();
  private final DemoPictures pictures;
  private final DemoEdition demo;

  private DemoInstaller(Services services, DemoEdition demo, DemoPictures pictures) {
    this.services = services;
    this.demo = demo;
    this.pictures = pictures;
  }

  /**
   * Installs the demo on a site that has nothing yet, or only what a start that was killed has left
   * of a demo; any other site stays as it is.
   *
   * @param progress told what takes long
   */
  static void install(Services services, Consumer<String> progress) {
    var mark = new DemoMark(services.database.newsroom());
    if (mark.isSet()) {
      mark.clear();
    } else if (services.editions.findSite().isPresent() || !services.editions.list().isEmpty()) {
      return;
    }
    mark.set();
    progress.accept("Writing the demo edition");
    var demo = DemoEdition.read(services.clock.instant());
    var pictures = DemoPictures.store(demo, services.media, progress);
    new DemoInstaller(services, demo, pictures).write();
    mark.remove();
  }

  private void write() {
    installEditions(demo.site());
    installPeople(demo.site());
    // A story can only be named by another one when it is there: so all begin before any is
    // written.
    demo.stories().forEach(this::begin);
    demo.stories().forEach(this::write);
    demo.stories().reversed().forEach(this::send);
    services.editions.nameSite(Actor.PROGRAM, demo.site().name(), null, true);
  }

  private void installEditions(DemoSite site) {
    for (var edition : site.editions()) {
      var form =
          new EditionForm(
              edition.name(),
              edition.tagline(),
              edition.language(),
              edition.direction(),
              edition.zone().getId(),
              edition.prefix().replace("/", ""),
              null);
      editions.put(edition.id(), services.editions.add(Actor.PROGRAM, form).id());
    }
    for (var section : site.sections()) {
      var added =
          services.sections.add(
              Actor.PROGRAM,
              named(editions, section.edition()),
              section.name(),
              section.slug(),
              section.description(),
              section.tint());
      sections.put(section.edition() + "/" + section.slug(), added.id());
    }
  }

  private void installPeople(DemoSite site) {
    for (var one : site.authors()) {
      services.authors.add(
          Actor.PROGRAM,
          named(editions, one.edition()),
          new AuthorForm(
              one.name(),
              one.role(),
              one.bio(),
              pictures.portrait(one.portrait()).orElse(null),
              one.name()),
          one.slug());
      authors.put(one.slug(), one.name());
    }
    for (var one : site.tags()) {
      services.tags.add(
          Actor.PROGRAM,
          named(editions, one.edition()),
          Tag.Type.of(one.type()).orElse(Tag.Type.TOPIC),
          one.name(),
          one.slug(),
          one.description());
      tags.put(one.slug(), one.name());
    }
  }

  private void begin(DemoStory story) {
    var change =
        new DraftChange(
            story.kind(),
            Optional.ofNullable(section(story)),
            story.kicker(),
            story.headline(),
            story.standfirst(),
            null,
            picture(story),
            story.tags().stream().map(slug -> named(tags, slug)).toList(),
            story.byline().stream().map(slug -> named(authors, slug)).toList(),
            Optional.of(story.slug()));
    var edition = named(editions, story.edition());
    stories.put(story.slug(), services.articles.create(Actor.PROGRAM, edition, change, null));
  }

  private void write(DemoStory story) {
    var begun = named(stories, story.slug());
    var names =
        new DemoReferences(
            slug -> named(stories, slug).id().toString(),
            name -> pictures.scene(name).orElseThrow().toString());
    var saved =
        services.articles.save(
            Actor.PROGRAM,
            begun.id(),
            begun.revision(),
            bodyOf(names.resolve(pictures.without(story.body()))));
    if (saved instanceof Articles.Saved.Done(var article)) {
      stories.put(story.slug(), article);
    }
  }

  private void send(DemoStory story) {
    ArticleId id = named(stories, story.slug()).id();
    switch (story.state()) {
      case DRAFT -> {}
      case REVIEW -> services.articles.move(Actor.PROGRAM, id, State.REVIEW);
      case SCHEDULED -> services.publishing.publish(Actor.PROGRAM, id, Order.at(story.at()));
      case PUBLISHED -> services.publishing.publish(Actor.PROGRAM, id, Order.dated(story.at()));
    }
  }

  // A standing page stands in no section; yet everything that is public has one, for its place.
  private @Nullable UUID section(DemoStory story) {
    if (story.section() != null) {
      return sections.get(story.edition() + "/" + story.section());
    }
    return story.kind() == Kind.PAGE
        ? services.sections.list(named(editions, story.edition())).getFirst().id()
        : null;
  }

  private Optional<LeadPicture> picture(DemoStory story) {
    return Optional.ofNullable(story.picture())
        .flatMap(
            shown ->
                pictures
                    .scene(shown.name())
                    .map(
                        asset ->
                            new LeadPicture(asset, shown.alt(), shown.caption(), shown.credit())));
  }

  private static DraftChange bodyOf(Body body) {
    return new DraftChange(null, null, null, null, null, body, null, null, null, null);
  }

  private static <V> V named(Map<String, V> known, String name) {
    return Objects.requireNonNull(known.get(name), name);
  }
}
