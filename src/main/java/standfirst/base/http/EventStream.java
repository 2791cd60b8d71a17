package standfirst.base.http;

import java.util.Optional;

/**
 * A stream of server-sent events to one browser. Sending never waits: what a slow browser has not
 * taken is held up to a bound, and beyond it the stream is closed; the browser comes back with the
 * id of the last event that it got.
 */
public interface EventStream extends AutoCloseable {
  /** The id of the last event that the browser got before it came back. */
  Optional<String> lastEventId();

  /**
   * Sends an event.
   *
   * @param id to resume after; without line breaks
   * @param event its name, as a script listens for it
   * @param data its text, of any number of lines
   */
  void send(String id, String event, String data);

  /** Runs something once when the stream has ended, by either side; at once if it has already. */
  void onClose(Runnable action);

  /** Whether events still arrive. */
  boolean isOpen();

  /** Ends the stream. */
  @Override
  void close();
}
