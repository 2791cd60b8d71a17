package standfirst.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of people.
 *
 * @param hasPassword whether the person ever chose one; before that the account is an invitation
 * @param seen when the person was last here, as far as it is remembered
 * @param linked when a link that is still good was made or asked for
 */
public record Person(
    Staff staff, boolean hasPassword, @Nullable Instant seen, @Nullable Instant linked) {}
