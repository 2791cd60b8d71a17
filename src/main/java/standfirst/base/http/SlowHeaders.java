package standfirst.base.http;

import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Closes connections whose headers drip in: each byte puts off the idle limit, so that a stranger
 * could hold thousands of connections open with almost nothing. A connection on which bytes arrive
 * but no request does, for longer than headers may take, is closed; one that is merely kept alive,
 * or waits for its answer, is not.
 */
final class SlowHeaders implements Runnable {
  private record Seen(long bytesIn, long messagesIn, long since, boolean growing) {}

  private final ServerConnector connector;
  private final long nanos;
  private final Map<EndPoint, Seen> seen = new WeakHashMap<>();

  SlowHeaders(ServerConnector connector, Duration headerTime) {
    this.connector = connector;
    this.nanos = headerTime.toNanos();
  }

  @Override
  public void run() {
    long now = System.nanoTime();
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      Connection connection = endPoint.getConnection();
      // Only HTTP/1.1 connections are of this kind; HTTP/2 has pings and limits of its own.
      if (!(connection instanceof ConnectionMetaData)
          || connection.getMessagesIn() > connection.getMessagesOut()) {
        seen.remove(endPoint);
        continue;
      }
      long bytes = connection.getBytesIn();
      long messages = connection.getMessagesIn();
      Seen before = seen.get(endPoint);
      if (before == null || before.messagesIn != messages) {
        seen.put(endPoint, new Seen(bytes, messages, now, false));
      } else if (bytes > before.bytesIn && now - before.since > nanos) {
        seen.remove(endPoint);
        endPoint.close();
      } else if (bytes > before.bytesIn && !before.growing) {
        // The first bytes of a request after a rest: the time begins now.
        seen.put(endPoint, new Seen(bytes, messages, now, true));
      } else if (bytes > before.bytesIn) {
        seen.put(endPoint, new Seen(bytes, messages, before.since, true));
      } else if (!before.growing) {
        seen.put(endPoint, new Seen(bytes, messages, now, false));
      }
    }
  }
}
