package standfirst.base.account;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A password's hash in PHC string form: {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}.
 *
 * @param memory in KiB
 * @param passes over the memory
 * @param lanes side by side
 */
record Phc(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
  // The bounds keep a row that somebody tampered with from costing gigabytes or minutes.
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)"
              + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,86})");

  static Optional<Phc> of(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      var decoder = Base64.getDecoder();
      return Optional.of(
          new Phc(
              Integer.parseInt(match.group(1)),
              Integer.parseInt(match.group(2)),
              Integer.parseInt(match.group(3)),
              decoder.decode(match.group(4)),
              decoder.decode(match.group(5))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it cost what {@code other} costs. */
  boolean sameCost(Phc other) {
    return memory == other.memory && passes == other.passes && lanes == other.lanes;
  }

  @Override
  public String toString() {
    var encoder = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memory, passes, lanes, encoder.encodeToString(salt), encoder.encodeToString(hash));
  }
}
