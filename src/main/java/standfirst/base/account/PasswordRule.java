package standfirst.base.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: long enough, and none of those that everybody tries first. There is no
 * rule about digits and signs (NIST SP 800-63B, section 3.1.1.2).
 */
public final class PasswordRule {
  /** The fewest characters. */
  public static final int SHORTEST = 8;

  /** The most characters. */
  public static final int LONGEST = 256;

  private static final Set<String> COMMON = common();

  private PasswordRule() {}

  /**
   * What is wrong with a new password.
   *
   * @param names what an attacker would try for this person: mail address, name
   * @return a sentence for the one who typed it; empty when it is taken
   */
  public static Optional<String> fault(String password, String... names) {
    var normal = Normalizer.normalize(password, Normalizer.Form.NFC);
    var length = normal.codePointCount(0, normal.length());
    if (length < SHORTEST) {
      return Optional.of(
          "The password needs at least %d characters. Four words are easy to keep in mind."
              .formatted(SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of("The password may have at most %d characters.".formatted(LONGEST));
    }
    if (normal.indexOf('\0') >= 0) {
      return Optional.of("The password holds a character that no keyboard types.");
    }
    var plain = normal.toLowerCase(Locale.ROOT);
    if (COMMON.contains(plain) || plain.chars().distinct().count() < 3) {
      return Optional.of("This password is one of those that are tried first. Choose another.");
    }
    for (var name : names) {
      if (plain.equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of("The password must not be your own name or address.");
      }
    }
    return Optional.empty();
  }

  private static Set<String> common() {
    try (var list = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
      if (list == null) {
        throw new IllegalStateException("common-passwords.txt is missing");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
