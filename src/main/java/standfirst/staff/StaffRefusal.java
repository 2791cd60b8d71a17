package standfirst.staff;

import java.time.Duration;

/** What the rules about accounts do not allow. Nothing was changed. */
public final class StaffRefusal extends RuntimeException {
  private final Reason reason;
  private final Duration wait;

  /** What stands against it. */
  public enum Reason {
    /** It is not a mail address. */
    ADDRESS,
    /** Somebody has that address already. */
    KNOWN_ADDRESS,
    /** The name is missing, too long, or holds what is no text. */
    NAME,
    /** The password is too short, too long or too common. */
    PASSWORD,
    /** Address and password do not belong together; which of them is wrong is not told. */
    SIGN_IN,
    /** The current password is another. */
    CURRENT_PASSWORD,
    /** Tried too often. */
    TOO_OFTEN,
    /** It would leave the newsroom without an administrator. */
    LAST_ADMINISTRATOR,
    /** The role may not. */
    ROLE,
    /** There is no such account, or it is disabled. */
    UNKNOWN,
    /** The link was used, is too old, or never was. */
    LINK
  }

  /**
   * A refusal.
   *
   * @param message a sentence for the one who asked: what is wrong and what to do
   */
  StaffRefusal(Reason reason, String message) {
    this(reason, message, Duration.ZERO);
  }

  private StaffRefusal(Reason reason, String message, Duration wait) {
    super(message, null, false, false);
    this.reason = reason;
    this.wait = wait;
  }

  /** The refusal of one who tried too often, and may try again after {@code wait}. */
  static StaffRefusal tooOften(Duration wait) {
    var minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
    var sentence =
        "Too many tries. Try again in %d %s."
            .formatted(minutes, minutes == 1 ? "minute" : "minutes");
    return new StaffRefusal(Reason.TOO_OFTEN, sentence, wait);
  }

  /** What stands against it, to be shown at the right field. */
  public Reason reason() {
    return reason;
  }

  /** How long to wait before the next try; zero where waiting does not help. */
  public Duration waitFor() {
    return wait;
  }

  /** A sentence for the one who asked. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
