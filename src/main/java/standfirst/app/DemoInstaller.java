package standfirst.app;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
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
import standfirst.media.Assets;
import standfirst.staff.Actor;
import standfirst.tag.Tag;

/**
 * Puts the demo edition into a new site, through the same services as everything else: it is what a
 * newsroom would have typed.
 */
final class DemoInstaller {
  private final Services services;
  private final Assets assets;
  private final Map<String, UUID> editions = new HashMap<>();
  private final Map<String, UUID> sections = new HashMap<>();
  private final Map<String, String> authors = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, Article> stories = new HashMap<>();
  private Map<String, UUID> pictures = Map.of();

  DemoInstaller(Services services, Assets assets) {
    this.services = services;
    this.assets = assets;
  }

  /**
   * Installs the demo.
   *
   * @param progress told what takes long
   */
  void install(Consumer<String> progress) {
    progress.accept("Writing the demo edition");
    var demo = DemoEdition.read(services.clock.instant());
    pictures = storePictures(demo);
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
              pictures.get("portrait " + one.portrait()),
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
            Optional.ofNullable(picture(story)),
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
            slug -> named(stories, slug).id().toString(), name -> named(pictures, name).toString());
    var saved =
        services.articles.save(
            Actor.PROGRAM, begun.id(), begun.revision(), bodyOf(names.resolve(story.body())));
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

  private @Nullable LeadPicture picture(DemoStory story) {
    var picture = story.picture();
    return picture == null
        ? null
        : new LeadPicture(
            named(pictures, picture.name()), picture.alt(), picture.caption(), picture.credit());
  }

  private static DraftChange bodyOf(Body body) {
    return new DraftChange(null, null, null, null, null, body, null, null, null, null);
  }

  /** Each picture is a child process; two at a time use the smallest machine without filling it. */
  private Map<String, UUID> storePictures(DemoEdition demo) {
    var wanted = new HashMap<String, Callable<byte[]>>();
    for (var name : pictureNames(demo)) {
      wanted.put(name, () -> DemoEdition.picture(name));
    }
    for (var author : demo.site().authors()) {
      wanted.put("portrait " + author.portrait(), () -> DemoEdition.portrait(author.portrait()));
    }
    try (var pool = Executors.newFixedThreadPool(2)) {
      var running = new HashMap<String, java.util.concurrent.Future<UUID>>();
      wanted.forEach(
          (name, bytes) ->
              running.put(
                  name,
                  pool.submit(
                      () ->
                          assets
                              .store(
                                  Actor.PROGRAM,
                                  new ByteArrayInputStream(bytes.call()),
                                  name + ".webp")
                              .id())));
      var stored = new HashMap<String, UUID>();
      for (var one : running.entrySet()) {
        stored.put(one.getKey(), one.getValue().get());
      }
      return stored;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandProblem("stopped while the demo was being written");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a picture of the demo could not be stored", e.getCause());
    }
  }

  private static <V> V named(Map<String, V> known, String name) {
    return Objects.requireNonNull(known.get(name), name);
  }

  private static List<String> pictureNames(DemoEdition demo) {
    var names = new ArrayList<String>();
    for (var story : demo.stories()) {
      if (story.picture() != null) {
        names.add(story.picture().name());
      }
      for (var block : story.body().blocks()) {
        if (block instanceof standfirst.body.Block.Picture picture) {
          names.add(picture.asset());
        }
      }
    }
    return names.stream().distinct().toList();
  }
}
