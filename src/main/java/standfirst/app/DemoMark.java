package standfirst.app;

import standfirst.base.db.NewsroomDb;

/**
 * A mark in the database that the demo is being written. A start that finds it comes after one that
 * was killed in the middle: what was written until then goes, and the demo is begun anew. Nobody
 * can have worked with it, since the port opens later.
 */
final class DemoMark {
  private final NewsroomDb db;

  DemoMark(NewsroomDb db) {
    this.db = db;
  }

  boolean isSet() {
    return db.read(
        tx ->
            tx.query("SELECT 1 AS set FROM secrets WHERE name = 'demo-begun'")
                .find(row -> row.integer("set"))
                .isPresent());
  }

  /** Sets the mark, on a site without any edition. */
  void set() {
    db.inTransaction(
        tx ->
            tx.update(
                    """
                    INSERT INTO secrets (name, value) VALUES ('demo-begun', '')
                    ON CONFLICT (name) DO NOTHING
                    """)
                .run());
  }

  /** Takes out what an abandoned demo has left: editions and all that stands in one. */
  void clear() {
    // The audit log and the pictures stay: the one never loses an entry, the others are used again.
    db.inTransaction(tx -> tx.update("TRUNCATE editions RESTART IDENTITY CASCADE").run());
  }

  void remove() {
    db.inTransaction(tx -> tx.update("DELETE FROM secrets WHERE name = 'demo-begun'").run());
  }
}
