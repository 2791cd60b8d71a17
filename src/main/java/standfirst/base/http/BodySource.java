package standfirst.base.http;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.Content.Chunk;
import org.jspecify.annotations.Nullable;

/** A body as it arrives, refused as soon as it is too long or comes too slowly to be honest. */
final class BodySource implements Content.Source {
  private final Content.Source source;
  private final long maxBytes;
  private final HttpSettings.Limits limits;
  private final long began = System.nanoTime();
  private long bytes;

  BodySource(Content.Source source, long maxBytes, HttpSettings.Limits limits) {
    this.source = source;
    this.maxBytes = maxBytes;
    this.limits = limits;
  }

  static HttpProblem tooLarge(long maxBytes) {
    String detail = "At most " + maxBytes + " bytes are taken here.";
    return new HttpProblem(413, "Too large", detail);
  }

  static HttpProblem tooSlow() {
    return new HttpProblem(408, "Too slow", "The request did not arrive in time.")
        .header("Connection", "close");
  }

  @Override
  public long getLength() {
    return source.getLength();
  }

  @Override
  public @Nullable Chunk read() {
    Chunk chunk = source.read();
    if (chunk == null || Chunk.isFailure(chunk)) {
      return chunk;
    }
    bytes += chunk.remaining();
    HttpProblem problem = null;
    if (bytes > maxBytes) {
      problem = tooLarge(maxBytes);
    } else if (!chunk.isLast() && isDripping()) {
      problem = tooSlow();
    }
    if (problem == null) {
      return chunk;
    }
    chunk.release();
    return Chunk.from(problem, true);
  }

  // The idle limit alone would let a stranger hold a thread with a byte every half minute.
  private boolean isDripping() {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    return millis > limits.headerTime().toMillis() && bytes * 1_000 < millis * limits.bodyRate();
  }

  @Override
  public void demand(Runnable demandCallback) {
    source.demand(demandCallback);
  }

  /** The reader gives up; the connection itself goes on, to carry the answer. */
  @Override
  public void fail(Throwable failure) {}
}
