package standfirst.article;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Json;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;
import standfirst.base.db.Update;
import standfirst.body.BodyJson;
import standfirst.body.BodyText;
import standfirst.card.ArticleId;
import standfirst.card.Kind;

/** The newsroom's SQL of articles and their revisions. */
final class ArticleStore {
  private static final String SELECT =
      """
      SELECT a.id, a.number, a.edition_id, a.state, a.revision, a.slug AS address_slug, a.path,
             a.version, a.live_revision, a.first_published, a.published, a.embargo, a.scheduled,
             a.kill_notice, a.origin, a.created, a.created_by, a.changed, a.trashed,
             r.kind, r.section_id, r.kicker, r.headline, r.standfirst, r.body, r.picture, r.tags,
             r.byline, r.slug
      FROM articles a
      JOIN revisions r ON r.article_id = a.id AND r.number = a.revision
      """;

  Optional<Article> find(Tx tx, ArticleId id) {
    return tx.query(SELECT + "WHERE a.id = :id").bind("id", id.value()).find(ArticleStore::read);
  }

  /** The same, held until the transaction ends, so that two changes of one story come in turn. */
  Optional<Article> findForChange(Tx tx, ArticleId id) {
    return tx.query(SELECT + "WHERE a.id = :id FOR UPDATE OF a")
        .bind("id", id.value())
        .find(ArticleStore::read);
  }

  Optional<ArticleId> findByOrigin(Tx tx, UUID edition, String origin) {
    return tx.query("SELECT id FROM articles WHERE edition_id = :edition AND origin = :origin")
        .bind("edition", edition)
        .bind("origin", origin)
        .find(row -> new ArticleId(row.uuid("id")));
  }

  void insert(
      Tx tx,
      ArticleId id,
      UUID edition,
      Draft draft,
      @Nullable String origin,
      @Nullable UUID by,
      Instant at) {
    bindDraft(
            tx.update(
                """
                INSERT INTO articles
                  (id, edition_id, kind, revision, headline, section_id, words, origin, created,
                   created_by, changed, changed_by)
                VALUES
                  (:id, :edition, :kind, 1, :headline, :section, strip(to_tsvector('simple', :words)),
                   :origin, :at, :by, :at, :by)
                """),
            draft)
        .bind("id", id.value())
        .bind("edition", edition)
        .bind("origin", origin)
        .bind("at", at)
        .bind("by", by)
        .run();
    insertRevision(tx, id, 1, draft, by, at);
  }

  /**
   * Saves on top of a revision; false when another save came first, and then nothing is changed.
   */
  boolean save(Tx tx, ArticleId id, int on, Draft draft, @Nullable UUID by, Instant at) {
    var rows =
        bindDraft(
                tx.update(
                    """
                    UPDATE articles
                    SET kind = :kind, revision = revision + 1, headline = :headline,
                        section_id = :section, words = strip(to_tsvector('simple', :words)),
                        changed = :at, changed_by = :by
                    WHERE id = :id AND revision = :on
                    """),
                draft)
            .bind("id", id.value())
            .bind("on", on)
            .bind("at", at)
            .bind("by", by)
            .run();
    if (rows == 0) {
      return false;
    }
    insertRevision(tx, id, on + 1, draft, by, at);
    return true;
  }

  private static Update bindDraft(Update update, Draft draft) {
    return update
        .bind("kind", draft.kind().word())
        .bind("headline", draft.headline())
        .bind("section", draft.section())
        .bind("words", words(draft));
  }

  // What the newsroom's search looks into; a tsvector holds at most a megabyte of them. It keeps
  // no places (strip): the search asks for none, and they would be half of what a save writes.
  private static String words(Draft draft) {
    var text =
        SearchWords.of(
            String.join(
                "\n",
                draft.headline(),
                draft.kicker(),
                draft.standfirst(),
                BodyText.plain(draft.body())));
    return text.length() > 200_000 ? text.substring(0, 200_000) : text;
  }

  private static void insertRevision(
      Tx tx, ArticleId id, int number, Draft draft, @Nullable UUID by, Instant at) {
    tx.update(
            """
            INSERT INTO revisions
              (article_id, number, kind, section_id, kicker, headline, standfirst, body, picture,
               tags, byline, slug, staff_id, at)
            VALUES
              (:id, :number, :kind, :section, :kicker, :headline, :standfirst,
               CAST(:body AS jsonb), CAST(:picture AS jsonb), CAST(:tags AS uuid[]),
               CAST(:byline AS uuid[]), :slug, :by, :at)
            """)
        .bind("id", id.value())
        .bind("number", number)
        .bind("kind", draft.kind().word())
        .bind("section", draft.section())
        .bind("kicker", draft.kicker())
        .bind("headline", draft.headline())
        .bind("standfirst", draft.standfirst())
        .bind("body", BodyJson.text(draft.body()))
        .bind("picture", draft.picture() == null ? null : Json.write(draft.picture()))
        .bind("tags", draft.tags())
        .bind("byline", draft.byline())
        .bind("slug", draft.slug())
        .bind("by", by)
        .bind("at", at)
        .run();
  }

  void setState(Tx tx, ArticleId id, State state, Instant at) {
    tx.update(
            """
            UPDATE articles
            SET state = :state, scheduled = NULL, scheduled_typed = NULL, scheduled_by = NULL,
                live_revision = CASE WHEN :state = 'published' THEN live_revision END,
                changed = :at
            WHERE id = :id
            """)
        .bind("id", id.value())
        .bind("state", state)
        .bind("at", at)
        .run();
  }

  void schedule(Tx tx, ArticleId id, Instant when, String typed, @Nullable UUID by, Instant at) {
    tx.update(
            """
            UPDATE articles
            SET state = 'scheduled', scheduled = :when, scheduled_typed = :typed,
                scheduled_by = :by, changed = :at
            WHERE id = :id
            """)
        .bind("id", id.value())
        .bind("when", when)
        .bind("typed", typed)
        .bind("by", by)
        .bind("at", at)
        .run();
  }

  void setEmbargo(Tx tx, ArticleId id, @Nullable Instant embargo, @Nullable String typed) {
    tx.update("UPDATE articles SET embargo = :embargo, embargo_typed = :typed WHERE id = :id")
        .bind("id", id.value())
        .bind("embargo", embargo)
        .bind("typed", typed)
        .run();
  }

  void setTrashed(Tx tx, ArticleId id, @Nullable Instant trashed, Instant at) {
    tx.update("UPDATE articles SET trashed = :trashed, changed = :at WHERE id = :id")
        .bind("id", id.value())
        .bind("trashed", trashed)
        .bind("at", at)
        .run();
  }

  void kill(Tx tx, ArticleId id, String notice, Instant at) {
    tx.update(
            """
            UPDATE articles
            SET state = 'killed', kill_notice = :notice, live_revision = NULL, scheduled = NULL,
                scheduled_typed = NULL, scheduled_by = NULL, changed = :at
            WHERE id = :id
            """)
        .bind("id", id.value())
        .bind("notice", notice)
        .bind("at", at)
        .run();
  }

  static Article read(Row row) {
    return new Article(
        new ArticleId(row.uuid("id")),
        row.number("number"),
        row.uuid("edition_id"),
        State.of(row.text("state")).orElseThrow(),
        row.integer("revision"),
        readDraft(row),
        row.textOrNull("address_slug"),
        row.textOrNull("path"),
        row.integerOrNull("version"),
        row.integerOrNull("live_revision"),
        row.instantOrNull("first_published"),
        row.instantOrNull("published"),
        row.instantOrNull("embargo"),
        row.instantOrNull("scheduled"),
        row.textOrNull("kill_notice"),
        row.textOrNull("origin"),
        row.instant("created"),
        row.uuidOrNull("created_by"),
        row.instant("changed"),
        row.instantOrNull("trashed"));
  }

  static Draft readDraft(Row row) {
    var picture = row.textOrNull("picture");
    return new Draft(
        Kind.of(row.text("kind")).orElseThrow(),
        row.uuidOrNull("section_id"),
        row.text("kicker"),
        row.text("headline"),
        row.text("standfirst"),
        BodyJson.parse(row.text("body")),
        picture == null ? null : Json.read(picture, LeadPicture.class),
        row.uuids("tags"),
        row.uuids("byline"),
        row.textOrNull("slug"));
  }
}
