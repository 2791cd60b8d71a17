package standfirst.importer.capture;

/** One item of a capture set. */
public sealed interface Capture {
  /** Where it stands. */
  Origin origin();

  /** A page as HTML, decoded. */
  record Page(Origin origin, String html) implements Capture {}

  /** A page as text: a WET record or a file of plain text. */
  record Text(Origin origin, String text) implements Capture {}

  /**
   * A page that is whole but no use: an answer of the server that is an error or a redirect, or one
   * over the limits.
   */
  record Skipped(Origin origin, String reason) implements Capture {}

  /** A record or file that could not be read; reading goes on behind it. */
  record Broken(Origin origin, String reason) implements Capture {}
}
