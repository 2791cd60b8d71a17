package standfirst.base.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All open event streams, so that a stop can end them and their number has a bound. */
final class EventStreams {
  private static final int MAX_OPEN = 5_000;

  private final Set<OpenEvents> open = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /**
   * Takes a stream in.
   *
   * @throws HttpProblem 503 when there are too many, or the program is stopping
   */
  void add(OpenEvents stream) {
    if (stopped || open.size() >= MAX_OPEN) {
      throw new HttpProblem(503, "Too many streams", "Try again in a moment.")
          .header("Retry-After", "5");
    }
    open.add(stream);
    stream.onClose(() -> open.remove(stream));
    if (stopped) {
      stream.close();
    }
  }

  /** Ends every stream; no new one is taken. */
  void stop() {
    stopped = true;
    open.forEach(OpenEvents::close);
  }
}
