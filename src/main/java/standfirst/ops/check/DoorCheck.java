package standfirst.ops.check;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import standfirst.base.db.Database;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.PublicDb;
import standfirst.base.db.Tx;

/**
 * Proves that the public cannot read a draft, by trying: it logs in as the public role, asks each
 * of the newsroom's tables, and looks in each public view for every story that readers may not see.
 */
public final class DoorCheck {
  private static final String PART = "public role";

  private static final int AT_ONCE = 5_000;
  private static final int NAMED = 5;

  /** A killed story has a notice that is public, and addresses that lead to it. */
  private static final List<String> SHOW_KILLED =
      List.of("public_withdrawals", "public_old_addresses");

  private final NewsroomDb newsroom;
  private final PublicDb door;

  private DoorCheck(Database database) {
    this.newsroom = database.newsroom();
    this.door = database.publicDoor();
  }

  /** Looks at both doors of a database. */
  public static List<Finding> look(Database database) {
    var check = new DoorCheck(database);
    return List.of(check.tables(), check.rights(), check.stories());
  }

  private Finding tables() {
    var tables =
        newsroom.read(
            tx ->
                tx.query(
                        """
                        SELECT quote_ident(tablename) AS name
                        FROM pg_tables
                        WHERE schemaname = 'newsroom'
                        ORDER BY tablename
                        """)
                    .list(row -> row.text("name")));
    var open =
        tables.stream()
            .filter(table -> door.may("SELECT 1 FROM newsroom." + table + " LIMIT 1"))
            .toList();
    return open.isEmpty()
        ? Finding.fine(PART, "was refused at all " + tables.size() + " tables of the newsroom")
        : Finding.wrong(
            PART,
            "can read tables of the newsroom: " + String.join(", ", open),
            "start the site again, which takes that right away, and find out who gave it");
  }

  private Finding rights() {
    record Rights(String role, boolean powers, boolean owns, boolean writes) {}
    var owner = newsroom.read(tx -> tx.query("SELECT current_user AS me").one(r -> r.text("me")));
    var rights =
        door.read(
            tx ->
                tx.query(
                        """
                        SELECT rolname AS role,
                               rolsuper OR rolcreaterole OR rolbypassrls OR rolreplication AS powers,
                               pg_has_role(current_user, :owner, 'MEMBER') AS owns,
                               EXISTS (SELECT FROM pg_class c
                                       WHERE c.relnamespace = 'door'::regnamespace
                                         AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE'))
                                 AS writes
                        FROM pg_roles
                        WHERE rolname = current_user
                        """)
                    .bind("owner", owner)
                    .one(
                        row ->
                            new Rights(
                                row.text("role"),
                                row.flag("powers"),
                                row.flag("owns"),
                                row.flag("writes"))));
    return rights.powers() || rights.owns() || rights.writes()
        ? Finding.wrong(
            PART,
            "%s may do more than read the public views".formatted(rights.role()),
            "name a login without further rights with --public-database-url")
        : Finding.fine(PART, rights.role() + " can only read, and only the public views");
  }

  private Finding stories() {
    var views =
        newsroom.read(
            tx ->
                tx.query(
                        """
                        SELECT table_name AS view, column_name AS story
                        FROM information_schema.columns
                        WHERE table_schema = 'door'
                          AND (column_name = 'article_id'
                               OR column_name = 'id'
                                  AND table_name IN ('public_articles', 'public_withdrawals'))
                        ORDER BY table_name
                        """)
                    .list(row -> new View(row.text("view"), row.text("story"))));
    var seen = new ArrayList<String>();
    long tried = 0;
    for (var hidden = hiddenAfter(new UUID(0, 0)); !hidden.isEmpty(); ) {
      tried += hidden.size();
      for (var view : views) {
        seen.addAll(find(view, hidden));
      }
      hidden = hiddenAfter(hidden.getLast().id());
    }
    return seen.isEmpty()
        ? Finding.fine(
            PART,
            "finds none of the %,d stories that are not public in %d views"
                .formatted(tried, views.size()))
        : Finding.wrong(
            PART,
            "finds stories that are not public: "
                + String.join(", ", seen.subList(0, Math.min(NAMED, seen.size()))),
            "stop the site: the views of schema door are not those of this program");
  }

  private List<Hidden> hiddenAfter(UUID last) {
    return newsroom.read(
        tx ->
            tx.query(
                    """
                    SELECT id, state = 'killed' AS killed
                    FROM articles
                    WHERE (state <> 'published' OR trashed IS NOT NULL) AND id > :last
                    ORDER BY id
                    LIMIT :most
                    """)
                .bind("last", last)
                .bind("most", AT_ONCE)
                .list(row -> new Hidden(row.uuid("id"), row.flag("killed"))));
  }

  private List<String> find(View view, List<Hidden> hidden) {
    var ids =
        hidden.stream()
            .filter(story -> !story.killed() || !SHOW_KILLED.contains(view.name()))
            .map(Hidden::id)
            .toList();
    var found = door.read(tx -> find(tx, view, ids));
    // A story that was published while we looked is no leak: it is not hidden any more.
    return found.stream().filter(this::isHidden).map(id -> view.name() + " shows " + id).toList();
  }

  private static List<UUID> find(Tx tx, View view, List<UUID> ids) {
    return tx.query(
            "SELECT DISTINCT %s AS id FROM door.%s WHERE %s = ANY (CAST(:ids AS uuid[]))"
                .formatted(view.story(), view.name(), view.story()))
        .bind("ids", ids)
        .list(row -> row.uuid("id"));
  }

  private boolean isHidden(UUID id) {
    return newsroom.read(
        tx ->
            tx.query(
                    """
                    SELECT state <> 'published' OR trashed IS NOT NULL AS hidden
                    FROM articles
                    WHERE id = :id
                    """)
                .bind("id", id)
                .one(row -> row.flag("hidden")));
  }

  /** A public view, and its column that names a story. */
  private record View(String name, String story) {}

  private record Hidden(UUID id, boolean killed) {}
}
