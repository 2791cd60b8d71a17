package standfirst.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is in the newsroom; each role may do what those before it may. */
public enum Role {
  CONTRIBUTOR,
  REPORTER,
  EDITOR,
  CHIEF_EDITOR,
  ADMINISTRATOR;

  /** The word on the command line, in the API and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role as people read it: {@code Chief editor}. */
  public String title() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The role of that word. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** Whether this role may do what {@code other} may. */
  public boolean atLeast(Role other) {
    return compareTo(other) >= 0;
  }
}
