package standfirst.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import standfirst.base.cache.Keys;
import standfirst.base.db.PublicDb;

/**
 * The editions as readers meet them, held in memory: each request needs them to know where it is.
 * Follows the change feed.
 */
public final class PublicEditions {
  private final PublicDb db;
  private volatile List<Edition> editions = List.of();

  /** Reads the editions. */
  public PublicEditions(PublicDb db) {
    this.db = db;
    reload();
  }

  /** All editions, the default first. Notes that the page knows of them. */
  public List<Edition> list() {
    Keys.note(Editions.KEY);
    return editions;
  }

  /** The first edition; empty on a site that has not been set up. */
  public Optional<Edition> findDefault() {
    return list().stream().findFirst();
  }

  /** The name of the site; empty text before it has one. */
  public Site site() {
    Keys.note(Site.KEY);
    return db.read(
        tx ->
            tx.query("SELECT name, logo FROM public_site")
                .find(row -> new Site(row.text("name"), row.uuidOrNull("logo"), null))
                .orElse(new Site("", null, null)));
  }

  /** Hears the change feed; must stand before the page cache among its listeners. */
  public void hear(Set<String> keys) {
    if (keys.contains(Editions.KEY)) {
      reload();
    }
  }

  private void reload() {
    editions =
        db.read(
            tx ->
                tx.query(
                        """
                        SELECT id, name, tagline, language, direction, time_zone, prefix, host,
                               position
                        FROM public_editions
                        ORDER BY position
                        """)
                    .list(EditionStore::read));
  }
}
