package standfirst.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token of the staff API, without its secret.
 *
 * @param email of whom it speaks for
 * @param name what it is for
 * @param used when it was last used, to the minute
 * @param revoked since when it is worthless
 */
public record ApiToken(
    UUID id,
    UUID staff,
    String email,
    String name,
    Instant created,
    @Nullable Instant used,
    @Nullable Instant revoked) {}
