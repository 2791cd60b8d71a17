package standfirst.base.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.Content.Chunk;

/**
 * What is left of a body that was refused. A connection that is closed while bytes still come in is
 * reset, and with it goes the answer that said why; so they are taken in and dropped for a while.
 */
final class RestOfBody {
  private static final long MAX_BYTES = 16 << 20;
  private static final long MAX_NANOS = TimeUnit.SECONDS.toNanos(5);

  private RestOfBody() {}

  /** Drops what comes until the body has ended, or it is too much or takes too long. */
  static void drop(Content.Source body) throws InterruptedException {
    long end = System.nanoTime() + MAX_NANOS;
    long bytes = 0;
    while (bytes < MAX_BYTES) {
      Chunk chunk = body.read();
      if (chunk == null) {
        var more = new CountDownLatch(1);
        body.demand(more::countDown);
        if (!more.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return;
        }
        continue;
      }
      bytes += chunk.remaining();
      chunk.release();
      if (chunk.isLast() || Chunk.isFailure(chunk)) {
        return;
      }
    }
  }
}
