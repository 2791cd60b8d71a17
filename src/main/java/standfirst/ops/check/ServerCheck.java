package standfirst.ops.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import standfirst.base.db.NewsroomDb;

/** The database server: its version, and whether it keeps what it has acknowledged. */
public final class ServerCheck {
  private static final String SERVER = "database";
  private static final String DURABLE = "durability";

  private ServerCheck() {}

  /** Looks at the server behind this door. */
  public static List<Finding> look(NewsroomDb db) {
    var settings = new HashMap<String, String>();
    db.read(
            tx ->
                tx.query(
                        """
                        SELECT name, setting
                        FROM pg_settings
                        WHERE name IN ('server_version', 'server_encoding', 'fsync',
                                       'full_page_writes', 'synchronous_commit', 'data_checksums')
                        """)
                    .list(row -> Map.entry(row.text("name"), row.text("setting"))))
        .forEach(setting -> settings.put(setting.getKey(), setting.getValue()));
    return List.of(server(settings), durable(settings), checksums(settings));
  }

  private static Finding server(Map<String, String> settings) {
    var version = "PostgreSQL " + settings.get("server_version") + " answers";
    var encoding = settings.getOrDefault("server_encoding", "");
    return encoding.equals("UTF8")
        ? Finding.fine(SERVER, version + "; its tables are of this program's version")
        : Finding.wrong(
            SERVER,
            version + ", but keeps text as " + encoding,
            "make a database with ENCODING 'UTF8' and move the site there");
  }

  private static Finding durable(Map<String, String> settings) {
    var off = new ArrayList<String>();
    for (var name : List.of("fsync", "full_page_writes", "synchronous_commit")) {
      if (settings.getOrDefault(name, "off").equals("off")) {
        off.add(name);
      }
    }
    return off.isEmpty()
        ? Finding.fine(DURABLE, "what is acknowledged is on the disk")
        : Finding.wrong(
            DURABLE,
            "a loss of power can lose what was acknowledged: " + String.join(", ", off) + " off",
            "set them to on in postgresql.conf and restart PostgreSQL");
  }

  private static Finding checksums(Map<String, String> settings) {
    return settings.getOrDefault("data_checksums", "off").equals("on")
        ? Finding.fine("checksums", "damage on the disk is noticed")
        : Finding.note(
            "checksums",
            "damage on the disk would not be noticed",
            "stop PostgreSQL and run pg_checksums --enable");
  }
}
