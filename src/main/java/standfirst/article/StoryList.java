package standfirst.article;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Query;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;
import standfirst.card.ArticleId;
import standfirst.card.Kind;

/**
 * The newsroom's list of stories and its search by words, for which the search engine will come in
 * here: one method in, one page out.
 */
final class StoryList {
  private static final String WHERE =
      """
      WHERE (CAST(:state AS text) IS NULL OR a.state = :state)
        AND (CAST(:edition AS uuid) IS NULL OR a.edition_id = :edition)
        AND (CAST(:section AS uuid) IS NULL OR a.section_id = :section)
        AND (CAST(:mine AS uuid) IS NULL OR a.created_by = :mine)
        AND (CAST(:words AS text) IS NULL
             OR a.words @@ to_tsquery('simple', CAST(:words AS text)))
        AND (a.trashed IS NOT NULL) = :trashed
      """;

  StoryPage list(Tx tx, StoryQuery asked) {
    var after = asked.cursor() == null ? null : Cursor.parse(asked.cursor());
    var rows =
        filtered(
                tx.query(
                    """
                    SELECT a.id, a.edition_id, a.section_id, a.kind, a.state, a.headline, a.path,
                           a.revision, a.live_revision, a.first_published, a.scheduled, a.embargo,
                           a.changed, a.trashed, s.name AS changed_by,
                           EXISTS (SELECT FROM corrections c WHERE c.article_id = a.id)
                             AS corrected
                    FROM articles a
                    LEFT JOIN staff s ON s.id = a.changed_by
                    """
                        + WHERE
                        + """
                      AND (CAST(:after_at AS timestamptz) IS NULL
                           OR (a.changed, a.id) < (CAST(:after_at AS timestamptz), :after_id))
                    ORDER BY a.changed DESC, a.id DESC
                    LIMIT :limit
                    """),
                asked)
            .bind("after_at", after == null ? null : after.changed())
            .bind("after_id", after == null ? new UUID(0, 0) : after.id())
            .bind("limit", asked.limit() + 1)
            .list(StoryList::read);
    if (rows.size() <= asked.limit()) {
      return new StoryPage(rows, null);
    }
    var last = rows.get(asked.limit() - 1);
    return new StoryPage(
        rows.subList(0, asked.limit()), new Cursor(last.changed(), last.id().value()).text());
  }

  /** How many stories a question finds, over all its pages. */
  long count(Tx tx, StoryQuery asked) {
    return filtered(tx.query("SELECT count(*) AS found FROM articles a " + WHERE), asked)
        .one(row -> row.number("found"));
  }

  /** The standing pages of an edition, in the order in which readers' footers have them. */
  List<StoryRow> listPages(Tx tx, UUID edition) {
    return tx.query(
            """
            SELECT a.id, a.edition_id, a.section_id, a.kind, a.state, a.headline, a.path,
                   a.revision, a.live_revision, a.first_published, a.scheduled, a.embargo,
                   a.changed, a.trashed, s.name AS changed_by, false AS corrected
            FROM articles a
            LEFT JOIN staff s ON s.id = a.changed_by
            WHERE a.edition_id = :edition AND a.kind = 'page' AND a.trashed IS NULL
            ORDER BY a.number
            LIMIT :most
            """)
        .bind("edition", edition)
        .bind("most", StoryQuery.MOST)
        .list(StoryList::read);
  }

  /** What goes out next, the soonest first. */
  List<StoryRow> listUpcoming(Tx tx, int limit) {
    return tx.query(
            """
            SELECT a.id, a.edition_id, a.section_id, a.kind, a.state, a.headline, a.path,
                   a.revision, a.live_revision, a.first_published, a.scheduled, a.embargo,
                   a.changed, a.trashed, NULL AS changed_by, false AS corrected
            FROM articles a
            WHERE a.state = 'scheduled' AND a.trashed IS NULL
            ORDER BY a.scheduled
            LIMIT :limit
            """)
        .bind("limit", limit)
        .list(StoryList::read);
  }

  private static Query filtered(Query query, StoryQuery asked) {
    return query
        .bind("state", asked.state())
        .bind("edition", asked.edition())
        .bind("section", asked.section())
        .bind("mine", asked.mine())
        .bind("words", asked.words() == null ? null : terms(asked.words()))
        .bind("trashed", asked.trashed());
  }

  /** Every word must be there, the last one as a beginning: people see hits while they type. */
  static @Nullable String terms(String words) {
    var terms = new ArrayList<String>();
    for (var word : SearchWords.of(words).split(" ")) {
      if (!word.isEmpty() && terms.size() < 12) {
        terms.add(word);
      }
    }
    return terms.isEmpty() ? null : String.join(" & ", terms) + ":*";
  }

  private static StoryRow read(Row row) {
    var state = State.of(row.text("state")).orElseThrow();
    var live = row.integerOrNull("live_revision");
    return new StoryRow(
        new ArticleId(row.uuid("id")),
        row.uuid("edition_id"),
        row.uuidOrNull("section_id"),
        Kind.of(row.text("kind")).orElseThrow(),
        state,
        row.text("headline"),
        row.textOrNull("path"),
        row.integer("revision"),
        state == State.PUBLISHED && live != null && live < row.integer("revision"),
        row.instantOrNull("first_published"),
        row.instantOrNull("scheduled"),
        row.instantOrNull("embargo"),
        row.instant("changed"),
        row.textOrNull("changed_by"),
        row.flag("corrected"),
        row.instantOrNull("trashed") != null);
  }

  /** Where a page ended. */
  private record Cursor(Instant changed, UUID id) {
    String text() {
      var bytes =
          ByteBuffer.allocate(24)
              .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, changed))
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Cursor parse(String text) {
      try {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.capacity() != 24) {
          throw ArticleProblem.unfit("cursor", "is not one that a list gave");
        }
        return new Cursor(
            Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
            new UUID(bytes.getLong(), bytes.getLong()));
      } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException e) {
        throw ArticleProblem.unfit("cursor", "is not one that a list gave");
      }
    }
  }
}
