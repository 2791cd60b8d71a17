package standfirst.base.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;

/** One open stream: events wait in a bounded queue, and the request's own thread writes them. */
final class OpenEvents implements EventStream {
  // More than a burst of a newsroom's events; a browser that is so far behind comes back by id.
  private static final int MAX_WAITING = 1_000;
  private static final long HEARTBEAT_SECONDS = 15;
  private static final byte[] END = new byte[0];

  private final Optional<String> lastEventId;
  private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MAX_WAITING + 1);
  private final List<Runnable> closing = new ArrayList<>();
  private volatile boolean open = true;

  OpenEvents(Optional<String> lastEventId) {
    this.lastEventId = lastEventId;
  }

  @Override
  public Optional<String> lastEventId() {
    return lastEventId;
  }

  @Override
  public void send(String id, String event, String data) {
    if ((id + event).chars().anyMatch(c -> c == '\n' || c == '\r' || c == 0)) {
      throw new IllegalArgumentException("a line break in the id or name of an event");
    }
    var text = new StringBuilder("id: ").append(id).append("\nevent: ").append(event).append('\n');
    data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
    if (data.isEmpty()) {
      text.append("data: \n");
    }
    byte[] bytes = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    if (open && (waiting.size() >= MAX_WAITING || !waiting.offer(bytes))) {
      close();
    }
  }

  @Override
  public void onClose(Runnable action) {
    synchronized (closing) {
      if (open) {
        closing.add(action);
        return;
      }
    }
    action.run();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    List<Runnable> actions;
    synchronized (closing) {
      if (!open) {
        return;
      }
      open = false;
      actions = List.copyOf(closing);
      closing.clear();
    }
    waiting.offer(END);
    actions.forEach(Runnable::run);
  }

  /**
   * Writes until either side ends it; a comment now and then shows a browser that went away.
   *
   * @throws IOException when the browser is gone
   */
  void writeTo(Content.Sink sink) throws IOException, InterruptedException {
    try {
      write(sink, ": hello\n\n".getBytes(StandardCharsets.UTF_8));
      while (open) {
        byte[] event = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
          write(sink, ":\n\n".getBytes(StandardCharsets.UTF_8));
        } else if (event.length > 0) {
          write(sink, event);
        }
      }
    } finally {
      close();
    }
  }

  private static void write(Content.Sink sink, byte[] bytes) throws IOException {
    Content.Sink.write(sink, false, ByteBuffer.wrap(bytes));
  }
}
