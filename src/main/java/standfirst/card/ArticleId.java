package standfirst.card;

import java.util.Optional;
import java.util.UUID;

/** Which article. */
public record ArticleId(UUID value) {
  /** Reads what {@link #toString()} writes; empty for anything else. */
  public static Optional<ArticleId> parse(String text) {
    try {
      // UUID.fromString also takes shortened groups, which would give one row several names.
      var id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(new ArticleId(id)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
