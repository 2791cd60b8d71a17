package standfirst.article;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an article stands. Embargo, trash, updated and corrected are facts beside it. */
public enum State {
  DRAFT,
  REVIEW,
  READY,
  SCHEDULED,
  PUBLISHED,
  /** Taken back: 404 for readers. */
  UNPUBLISHED,
  /** Its time is over: 404 for readers. */
  EXPIRED,
  /** Taken down with a notice: 410 with the notice alone. */
  KILLED;

  /** States in which a story is being worked on and has not been asked out. */
  public static final Set<State> AT_WORK = EnumSet.of(DRAFT, REVIEW, READY);

  /** The word in the API and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that word. */
  public static Optional<State> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
