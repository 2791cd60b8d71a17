package standfirst.importer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Json;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;
import standfirst.card.ArticleId;
import standfirst.importer.extract.Finding;

/** The newsroom's SQL of import reports. */
final class ImportStore {
  void begin(
      Tx tx,
      UUID id,
      ImportOrder order,
      UUID section,
      @Nullable UUID by,
      String source,
      Instant at) {
    tx.update(
            """
            INSERT INTO import_runs (id, edition_id, section_id, source, draft, started, staff_id)
            VALUES (:id, :edition, :section, :source, :draft, :at, :by)
            """)
        .bind("id", id)
        .bind("edition", order.edition())
        .bind("section", section)
        .bind("source", source)
        .bind("draft", order.draft())
        .bind("at", at)
        .bind("by", by)
        .run();
  }

  void end(Tx tx, UUID id, Instant at) {
    tx.update("UPDATE import_runs SET ended = :at WHERE id = :id")
        .bind("id", id)
        .bind("at", at)
        .run();
  }

  void add(Tx tx, UUID run, ImportReport.Item item) {
    tx.update(
            """
            INSERT INTO import_items
              (run_id, number, address, outcome, article_id, headline, findings)
            VALUES
              (:run, :number, :address, :outcome, :article, :headline, CAST(:findings AS jsonb))
            """)
        .bind("run", run)
        .bind("number", item.number())
        .bind("address", item.address())
        .bind("outcome", item.outcome().word())
        .bind("article", item.article() == null ? null : item.article().value())
        .bind("headline", item.headline())
        .bind("findings", Json.write(item.findings()))
        .run();
  }

  /** The latest runs, without their items. */
  List<ImportReport> list(Tx tx, int limit) {
    return tx.query(RUNS + "ORDER BY r.started DESC LIMIT :limit")
        .bind("limit", limit)
        .list(row -> run(row, List.of()));
  }

  Optional<ImportReport> find(Tx tx, UUID id) {
    return tx.query(RUNS + "WHERE r.id = :id")
        .bind("id", id)
        .find(row -> run(row, List.of()))
        .map(run -> with(run, items(tx, id)));
  }

  private static final String RUNS =
      """
      SELECT r.id, r.source, e.name AS edition, s.name AS section, r.draft, r.started, r.ended
      FROM import_runs r
      JOIN editions e ON e.id = r.edition_id
      JOIN sections s ON s.id = r.section_id
      """;

  private static List<ImportReport.Item> items(Tx tx, UUID run) {
    return tx.query(
            """
            SELECT number, address, outcome, article_id, headline, findings
            FROM import_items
            WHERE run_id = :run
            ORDER BY number
            """)
        .bind("run", run)
        .list(ImportStore::item);
  }

  private static ImportReport.Item item(Row row) {
    var article = row.uuidOrNull("article_id");
    var outcome =
        Arrays.stream(ImportReport.Outcome.values())
            .filter(one -> one.word().equals(row.text("outcome")))
            .findFirst()
            .orElseThrow();
    return new ImportReport.Item(
        row.integer("number"),
        row.text("address"),
        outcome,
        article == null ? null : new ArticleId(article),
        row.text("headline"),
        List.of(Json.read(row.text("findings"), Finding[].class)));
  }

  private static ImportReport run(Row row, List<ImportReport.Item> items) {
    return new ImportReport(
        row.uuid("id"),
        row.text("source"),
        row.text("edition"),
        row.text("section"),
        row.flag("draft"),
        row.instant("started"),
        row.instantOrNull("ended"),
        items);
  }

  private static ImportReport with(ImportReport run, List<ImportReport.Item> items) {
    return new ImportReport(
        run.id(),
        run.source(),
        run.edition(),
        run.section(),
        run.draft(),
        run.started(),
        run.ended(),
        items);
  }
}
