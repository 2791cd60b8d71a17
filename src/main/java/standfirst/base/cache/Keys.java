package standfirst.base.cache;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a page was made of. Whatever reads something that can change notes its key, <em>before</em>
 * it reads: then a change is either seen by the read, or finds the key noted.
 *
 * <p>Outside a recording a note does nothing, so the same reads serve screens that are never kept.
 * A page is read on the one thread that renders it: what another thread notes is not heard.
 */
public final class Keys {
  private static final ScopedValue<Set<String>> RECORDING = ScopedValue.newInstance();

  private Keys() {}

  /** Notes a key, such as {@code article:<uuid>}, before what it names is read. */
  public static void note(String key) {
    if (RECORDING.isBound()) {
      RECORDING.get().add(key);
    }
  }

  /** Notes several keys. */
  public static void noteAll(Collection<String> keys) {
    keys.forEach(Keys::note);
  }

  /** What has been noted so far in this recording; empty outside one. */
  public static Set<String> noted() {
    return RECORDING.isBound() ? Set.copyOf(RECORDING.get()) : Set.of();
  }

  /** A set that a recording may write to from several threads while others look into it. */
  static Set<String> newRecording() {
    return ConcurrentHashMap.newKeySet();
  }

  /**
   * Runs something and writes the keys that it notes into a set.
   *
   * @throws X what the body throws
   */
  static <T, X extends Throwable> T record(
      Set<String> into, ScopedValue.CallableOp<? extends T, X> body) throws X {
    return ScopedValue.where(RECORDING, into).call(body);
  }
}
