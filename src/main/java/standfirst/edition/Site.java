package standfirst.edition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The site as a whole.
 *
 * @param logo the media asset of its logo; null while it has none
 * @param setUp when the set-up page was completed; null while it opens in place of the newsroom
 */
public record Site(String name, @Nullable UUID logo, @Nullable Instant setUp) {
  /** What changes when the site's name or logo changes. */
  public static final String KEY = "site";
}
