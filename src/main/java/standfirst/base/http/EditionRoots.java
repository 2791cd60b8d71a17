package standfirst.base.http;

/**
 * Which edition an address belongs to. Editions are settings and may change while the program runs;
 * this is asked for every request, also on the fast path: it looks into memory and never waits.
 */
@FunctionalInterface
public interface EditionRoots {
  /** One edition at {@code /} on every host. */
  EditionRoots SINGLE = (_, _) -> new Root("default", "/");

  /**
   * Where an edition begins.
   *
   * @param edition its id
   * @param prefix its path: {@code /}, or {@code /ar/}
   */
  record Root(String edition, String prefix) {
    public Root {
      if (!prefix.startsWith("/") || !prefix.endsWith("/")) {
        throw new IllegalArgumentException("an edition's path begins and ends with /: " + prefix);
      }
    }
  }

  /**
   * The edition of a path.
   *
   * @param host the host that was asked for, lower case, without port; an unknown one means the
   *     default edition
   * @param path the path; {@code /ar} belongs to the root {@code /ar/} as well
   */
  Root locate(String host, String path);
}
