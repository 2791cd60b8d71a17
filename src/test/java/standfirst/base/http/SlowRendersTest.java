package standfirst.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers' pages while the database answers nobody, and more of them asked for than threads. */
@Timeout(60)
class SlowRendersTest {
  private static final int CLIENTS = 1_000;

  private final CountDownLatch database = new CountDownLatch(1);
  private final AtomicInteger waiting = new AtomicInteger();
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final LiveServer site =
      LiveServer.with(
          router -> {
            router.get("/", Access.PUBLIC_PAGE, _ -> LiveServer.page("front"));
            router.get("/cold/{number}", Access.PUBLIC_PAGE, this::slowly);
            router.get("/newsroom/file", Access.PUBLIC_FILE, _ -> Answer.text("at work"));
          });

  private Answer slowly(Request request) {
    waiting.incrementAndGet();
    // As a driver waits for its socket: an interrupt does not end it.
    while (true) {
      try {
        database.await();
        return LiveServer.page("cold " + request.pathValue("number"));
      } catch (InterruptedException stopping) {
        Thread.onSpinWait();
      }
    }
  }

  @AfterEach
  void stop() {
    database.countDown();
    clients.shutdownNow();
    site.close();
  }

  @Test
  void aThousandColdPagesAtOnceHoldUpNeitherKeptPagesNorTheNewsroom() throws Exception {
    assertThat(site.get("/").body()).contains("front");
    var asked = new ArrayList<Future<String>>();
    for (int i = 0; i < CLIENTS; i++) {
      var path = "/cold/" + i;
      asked.add(clients.submit(() -> site.rawGet(path)));
    }
    awaitWaiting(CLIENTS);

    assertThat(site.get("/").body()).contains("front");
    assertThat(site.get("/newsroom/file").body()).isEqualTo("at work");

    database.countDown();
    for (int i = 0; i < CLIENTS; i++) {
      assertThat(asked.get(i).get()).startsWith("HTTP/1.1 200").endsWith("cold " + i);
    }
    assertThat(site.get("/cold/7").body()).contains("cold 7");
    assertThat(waiting).as("renders").hasValue(CLIENTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void aStopDoesNotWaitForRendersThatDoNotEnd(int pages) {
    for (int i = 0; i < pages; i++) {
      var path = "/cold/" + i;
      clients.submit(() -> site.rawGet(path));
    }
    awaitWaiting(pages);
    long began = System.nanoTime();
    site.server.stop();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
  }

  private void awaitWaiting(int renders) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (waiting.get() < renders && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(waiting).hasValue(renders);
  }
}
