package standfirst.edition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import standfirst.base.cache.RowCache;
import standfirst.base.cache.RowCaches;
import standfirst.base.db.PublicDb;
import standfirst.base.http.EditionRoots;

/**
 * The editions as readers meet them, held in memory: each request needs them to know where it is.
 * Follows the change feed.
 */
public final class PublicEditions implements EditionRoots {
  private static final Root NOWHERE = new Root("none", "/");

  private final PublicDb db;
  private final RowCache<String, Site> site;
  private final RowCache<String, List<Edition>> held;
  // For whoever may not wait for the database: the selector, which asks where a request belongs.
  private volatile List<Edition> lastHeld;

  /** Reads the editions. */
  public PublicEditions(PublicDb db, RowCaches rows) {
    this.db = db;
    this.site = rows.open(1, key -> key);
    this.held = rows.open(1, key -> key);
    this.lastHeld = list();
  }

  /** All editions, the default first. Notes that the page knows of them. */
  public List<Edition> list() {
    return held.find(Editions.KEY, _ -> Optional.of(read())).orElse(List.of());
  }

  /** The first edition; empty on a site that has not been set up. */
  public Optional<Edition> findDefault() {
    return list().stream().findFirst();
  }

  /** The name of the site; empty text before it has one. */
  public Site site() {
    return site.find(Site.KEY, _ -> readSite()).orElse(new Site("", null, null));
  }

  private Optional<Site> readSite() {
    return db.read(
        tx ->
            tx.query("SELECT name, logo FROM public_site")
                .find(row -> new Site(row.text("name"), row.uuidOrNull("logo"), null)));
  }

  /** The edition of that id, as an address named it. */
  public Optional<Edition> find(String id) {
    return list().stream().filter(edition -> edition.id().toString().equals(id)).findFirst();
  }

  @Override
  public Root locate(String host, String path) {
    var editions = known();
    Root best = NOWHERE;
    for (var edition : editions) {
      var here = edition.host() == null || edition.host().equals(host);
      var root = edition.root();
      var inside = path.startsWith(root) || (path + "/").equals(root);
      // The longest prefix wins, and a host of its own over the site's.
      if (here && inside && (best == NOWHERE || rank(edition) > rankOf(best, editions))) {
        best = new Root(edition.id().toString(), root);
      }
    }
    return best;
  }

  /** What is held, without waiting; what was, while a change of it has not been read yet. */
  private List<Edition> known() {
    var now = held.peek(Editions.KEY);
    if (now != null) {
      lastHeld = now;
    }
    return lastHeld;
  }

  private static int rankOf(Root root, List<Edition> editions) {
    return editions.stream()
        .filter(edition -> edition.id().toString().equals(root.edition()))
        .mapToInt(PublicEditions::rank)
        .findFirst()
        .orElse(-1);
  }

  private static int rank(Edition edition) {
    return edition.prefix().length() + (edition.host() == null ? 0 : 1_000);
  }

  /**
   * Hears the change feed, behind the row caches and before the page cache: so that the very next
   * request is led by the editions as they are. Where the database cannot be asked at that moment,
   * the next page asks.
   */
  public void hear(Set<String> keys) {
    if (keys.contains(Editions.KEY)) {
      list();
    }
  }

  private List<Edition> read() {
    return db.read(
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
