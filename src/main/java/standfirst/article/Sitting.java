package standfirst.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person wrote without a long pause: a run of revisions.
 *
 * @param author the name of who wrote; null for the program
 * @param first the number of its first revision
 * @param last the number of its last revision
 * @param versions the publications that went out of it
 */
public record Sitting(
    @Nullable String author,
    int first,
    int last,
    Instant from,
    Instant to,
    List<Version> versions) {

  public Sitting {
    versions = List.copyOf(versions);
  }

  /**
   * One publication.
   *
   * @param type {@code publication}, {@code update} or {@code correction}
   * @param by the name of who published; null for the program
   */
  public record Version(
      int number, int revision, String type, String reason, @Nullable String by, Instant at) {}
}
