package standfirst.edition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Row;
import standfirst.base.db.Tx;
import standfirst.base.db.Update;

/** The newsroom's SQL of site and editions. */
final class EditionStore {
  List<Edition> list(Tx tx) {
    return tx.query(
            """
            SELECT id, name, tagline, language, direction, time_zone, prefix, host, position
            FROM editions
            ORDER BY position
            """)
        .list(EditionStore::read);
  }

  /** Holds back whoever else changes editions until this transaction ends. */
  void lock(Tx tx) {
    tx.update("LOCK TABLE editions IN SHARE ROW EXCLUSIVE MODE").run();
  }

  /** Whether a section of the edition at the root stands where an edition wants to stand. */
  boolean sectionStandsAt(Tx tx, String prefix) {
    return tx.query(
            """
            SELECT EXISTS (
              SELECT FROM sections s
              JOIN editions e ON e.id = s.edition_id
              WHERE s.slug = :prefix AND e.prefix = '' AND e.host IS NULL) AS stands
            """)
        .bind("prefix", prefix)
        .one(row -> row.flag("stands"));
  }

  Optional<Site> findSite(Tx tx) {
    return tx.query("SELECT name, logo, set_up FROM site")
        .find(
            row -> new Site(row.text("name"), row.uuidOrNull("logo"), row.instantOrNull("set_up")));
  }

  void saveSite(Tx tx, String name, @Nullable UUID logo, @Nullable Instant setUp) {
    tx.update(
            """
            INSERT INTO site (name, logo, set_up) VALUES (:name, :logo, :set_up)
            ON CONFLICT (single) DO UPDATE SET name = :name, logo = :logo, set_up = :set_up
            """)
        .bind("name", name)
        .bind("logo", logo)
        .bind("set_up", setUp)
        .run();
  }

  void insert(Tx tx, Edition edition) {
    bind(
            tx.update(
                """
                INSERT INTO editions
                  (id, name, tagline, language, direction, time_zone, prefix, host, position)
                VALUES
                  (:id, :name, :tagline, :language, :direction, :zone, :prefix, :host, :position)
                """),
            edition)
        .run();
  }

  void update(Tx tx, Edition edition) {
    bind(
            tx.update(
                """
                UPDATE editions
                SET name = :name, tagline = :tagline, language = :language,
                    direction = :direction, time_zone = :zone, prefix = :prefix, host = :host,
                    position = :position
                WHERE id = :id
                """),
            edition)
        .run();
  }

  private static Update bind(Update update, Edition edition) {
    return update
        .bind("id", edition.id())
        .bind("name", edition.name())
        .bind("tagline", edition.tagline())
        .bind("language", edition.language())
        .bind("direction", edition.direction().word())
        .bind("zone", edition.zone().getId())
        .bind("prefix", edition.prefix())
        .bind("host", edition.host())
        .bind("position", edition.position());
  }

  static Edition read(Row row) {
    return new Edition(
        row.uuid("id"),
        row.text("name"),
        row.text("tagline"),
        row.text("language"),
        "rtl".equals(row.text("direction")) ? Edition.Direction.RTL : Edition.Direction.LTR,
        ZoneId.of(row.text("time_zone")),
        row.text("prefix"),
        row.textOrNull("host"),
        row.integer("position"));
  }
}
