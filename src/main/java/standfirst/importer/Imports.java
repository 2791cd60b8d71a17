package standfirst.importer;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.article.Article;
import standfirst.article.Articles;
import standfirst.article.Publication.Order;
import standfirst.article.Publishing;
import standfirst.article.State;
import standfirst.base.change.ChangeFeed;
import standfirst.base.db.Ids;
import standfirst.base.db.NewsroomDb;
import standfirst.card.ArticleId;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.importer.ImportReport.Item;
import standfirst.importer.ImportReport.Outcome;
import standfirst.importer.capture.Capture;
import standfirst.importer.capture.Captures;
import standfirst.importer.extract.Extracted;
import standfirst.importer.extract.Finding;
import standfirst.media.Assets;
import standfirst.section.Section;
import standfirst.section.Sections;
import standfirst.staff.Actor;

/**
 * Brings web captures in as articles. Safe to repeat: a story is known by its original address, and
 * what came before is updated, never doubled. What cannot be read costs itself alone.
 */
public final class Imports {
  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

  private final NewsroomDb db;
  private final ChangeFeed changes;
  private final Articles articles;
  private final Publishing publishing;
  private final Editions editions;
  private final Sections sections;
  private final Assets assets;
  private final String host;
  private final InstantSource clock;
  private final ImportStore store = new ImportStore();

  /**
   * The service.
   *
   * @param changes carries what was brought in to a site that runs in another process
   * @param origin the site's own origin: original addresses on its host are redirected
   */
  public Imports(
      NewsroomDb db,
      ChangeFeed changes,
      Articles articles,
      Publishing publishing,
      Editions editions,
      Sections sections,
      Assets assets,
      URI origin,
      InstantSource clock) {
    this.db = db;
    this.changes = changes;
    this.articles = articles;
    this.publishing = publishing;
    this.editions = editions;
    this.sections = sections;
    this.assets = assets;
    this.host = origin.getHost();
    this.clock = clock;
  }

  /** Hears how far an import has come, in bytes of its files. */
  @FunctionalInterface
  public interface Progress {
    /** So much of so much. */
    void at(long bytes, long of);
  }

  /**
   * Runs an import.
   *
   * @throws IOException when a path cannot be opened at all
   * @throws IllegalArgumentException when there is no such edition
   */
  public ImportReport run(Actor by, ImportOrder order, Progress progress) throws IOException {
    var edition =
        editions
            .find(order.edition())
            .orElseThrow(() -> new IllegalArgumentException("there is no such edition"));
    var section = section(by, order);
    var source = order.paths().stream().map(Path::toString).collect(Collectors.joining(" "));
    var started = clock.instant();
    var id = order.dryRun() ? null : Ids.next(started);
    if (id != null) {
      db.inTransaction(
          tx -> {
            store.begin(tx, id, order, section.id(), by.id(), source, started);
            return id;
          });
    }
    var items = new ArrayList<Item>();
    for (var path : order.paths()) {
      try (var captures = Captures.open(path)) {
        while (captures.hasNext()) {
          var item = item(by, order, edition, section, captures, items.size() + 1);
          items.add(item);
          keep(id, item);
          progress.at(captures.bytesRead(), captures.bytesTotal());
        }
      }
    }
    var ended = clock.instant();
    if (id != null) {
      db.inTransaction(
          tx -> {
            store.end(tx, id, ended);
            return id;
          });
    }
    return new ImportReport(
        id, source, edition.name(), section.name(), order.draft(), started, ended, items);
  }

  /** The latest imports, without their items. */
  public List<ImportReport> list(int limit) {
    return db.read(tx -> store.list(tx, limit));
  }

  /** The report of an import. */
  public Optional<ImportReport> find(UUID id) {
    return db.read(tx -> store.find(tx, id));
  }

  private void keep(@Nullable UUID run, Item item) {
    if (run != null) {
      changes.commit(
          commit -> {
            store.add(commit.tx(), run, item);
            if (item.article() != null && item.outcome().isSaved()) {
              commit.changed(Article.draftKey(item.article()));
            }
            return item;
          });
    }
  }

  private Section section(Actor by, ImportOrder order) {
    if (order.section() != null) {
      return sections
          .find(order.section())
          .filter(section -> section.edition().equals(order.edition()))
          .orElseThrow(() -> new IllegalArgumentException("there is no such section"));
    }
    var archive =
        sections.list(order.edition()).stream()
            .filter(section -> section.slug().equals("archive"))
            .findFirst();
    if (archive.isPresent()) {
      return archive.get();
    }
    return order.dryRun()
        ? new Section(order.edition(), order.edition(), "Archive", "archive", "", "slate", 0)
        : sections.add(by, order.edition(), "Archive", "archive", "", "slate");
  }

  private Item item(
      Actor by,
      ImportOrder order,
      Edition edition,
      Section section,
      Captures captures,
      int number) {
    Capture capture = captures.next();
    var address =
        capture.origin().address().orElse(capture.origin().file().getFileName().toString());
    return switch (Extraction.extract(capture, edition.zone())) {
      case Extracted.NotAnArticle(var _, var reason) ->
          new Item(
              number,
              address,
              capture instanceof Capture.Broken ? Outcome.FAILED : Outcome.LEFT_OUT,
              null,
              "",
              List.of(Finding.leftOut("page", reason)));
      case Extracted.Article article -> {
        try {
          yield store(by, order, section, captures, article, number, address);
        } catch (RuntimeException e) {
          LOG.atWarn().setCause(e).addKeyValue("address", address).log("an import item failed");
          yield new Item(
              number,
              address,
              Outcome.FAILED,
              null,
              article.title(),
              List.of(Finding.leftOut("story", "could not be stored: " + e.getMessage())));
        }
      }
    };
  }

  private Item store(
      Actor by,
      ImportOrder order,
      Section section,
      Captures captures,
      Extracted.Article found,
      int number,
      String address) {
    var converted =
        new Conversion(assets, by, captures).convert(found, section.id(), !order.dryRun());
    var origin = found.address().orElseGet(() -> fingerprint(found));
    var known = articles.findByOrigin(order.edition(), origin);
    if (order.dryRun()) {
      var outcome = known.isPresent() ? Outcome.UPDATED : Outcome.NEW;
      return new Item(
          number, address, outcome, known.orElse(null), found.title(), converted.findings());
    }
    var findings = new ArrayList<>(converted.findings());
    var outcome = Outcome.NEW;
    Article article;
    if (known.isEmpty()) {
      article = articles.create(by, order.edition(), converted.change(), origin);
    } else {
      var before = articles.load(by, known.get());
      if (before.state() == State.KILLED || before.trashed() != null) {
        findings.add(Finding.leftOut("story", "it is killed or in the trash, and stays there"));
        return new Item(number, address, Outcome.LEFT_OUT, known.get(), found.title(), findings);
      }
      article = saved(by, before, converted);
      outcome = article.revision() == before.revision() ? Outcome.SAME : Outcome.UPDATED;
    }
    if (!order.draft() && (outcome != Outcome.SAME || article.state() != State.PUBLISHED)) {
      var dated = found.publishedAt().map(at -> at.instant()).orElse(clock.instant());
      publishing.publish(by, article.id(), Order.dated(dated));
    }
    found.address().ifPresent(original -> redirect(article.id(), original));
    return new Item(number, address, outcome, article.id(), found.title(), findings);
  }

  private Article saved(Actor by, Article before, Conversion.Converted converted) {
    return switch (articles.save(by, before.id(), before.revision(), converted.change())) {
      case Articles.Saved.Done(var article) -> article;
      case Articles.Saved.Conflict _ ->
          throw new IllegalStateException("somebody is writing this story right now");
    };
  }

  /** An address on a host of this site leads to the story from now on. */
  private void redirect(ArticleId id, String original) {
    try {
      var uri = URI.create(original);
      var ours =
          uri.getHost() != null
              && (uri.getHost().equalsIgnoreCase(host)
                  || editions.list().stream()
                      .anyMatch(
                          edition ->
                              edition.host() != null
                                  && edition.host().equalsIgnoreCase(uri.getHost())));
      if (ours && uri.getRawPath() != null && uri.getRawPath().length() > 1) {
        publishing.addOldAddress(id, uri.getRawPath());
      }
    } catch (IllegalArgumentException e) {
      LOG.atDebug().setCause(e).log("an original address is none");
    }
  }

  /** What a story is known by that has no address: its headline and its date. */
  private static String fingerprint(Extracted.Article article) {
    var date = article.publishedAt().map(at -> at.instant()).map(Instant::toString).orElse("");
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = article.title().toLowerCase(Locale.ROOT) + "\n" + date;
      return "text:"
          + HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
