package standfirst.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventsTest {
  private final BlockingQueue<EventStream> opened = new LinkedBlockingQueue<>();
  private final CountDownLatch slowBegan = new CountDownLatch(1);
  private final CountDownLatch slowMayEnd = new CountDownLatch(1);
  private final LiveServer site =
      LiveServer.with(
          router -> {
            router.get("/events", Access.PUBLIC_FILE, r -> Answer.events(opened::add));
            router.get(
                "/slow",
                Access.PUBLIC_FILE,
                r -> {
                  slowBegan.countDown();
                  slowMayEnd.await();
                  return Answer.text("finished");
                });
          });

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void sendsEventsAsTheyHappen() throws Exception {
    try (Socket socket = open("Last-Event-ID: 41\r\n")) {
      var reader = reader(socket);
      EventStream stream = opened.take();
      assertThat(stream.lastEventId()).contains("41");
      stream.send("42", "entry", "first\nsecond");
      assertThat(readUntil(reader, "data: second"))
          .contains("id: 42", "event: entry", "data: first")
          .anyMatch(line -> line.startsWith("Content-Type: text/event-stream"));
    }
  }

  @Test
  void sendsItsHeadersThoughNothingHappens() throws Exception {
    try (Socket socket = open("")) {
      assertThat(readUntil(reader(socket), ": hello"))
          .contains("HTTP/1.1 200 OK")
          .anyMatch(line -> line.startsWith("Content-Type: text/event-stream"));
    }
  }

  @Test
  void tellsWhenTheStreamHasEnded() throws Exception {
    var ended = new CountDownLatch(1);
    try (Socket socket = open("Connection: close\r\n")) {
      EventStream stream = opened.take();
      stream.onClose(ended::countDown);
      stream.close();
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(stream.isOpen()).isFalse();
      assertThat(LiveServer.readAll(socket)).contains(": hello");
    }
  }

  @Test
  void closesAStreamThatFallsTooFarBehind() throws Exception {
    try (Socket socket = open("")) {
      EventStream stream = opened.take();
      String data = "x".repeat(100_000);
      for (int i = 0; stream.isOpen(); i++) {
        assertThat(i).isLessThan(100_000);
        stream.send(Integer.toString(i), "entry", data);
      }
      assertThat(socket.isConnected()).isTrue();
    }
  }

  @Test
  void stopsInTimeWithStreamsOpenAndFinishesWhatIsUnderWay() throws Exception {
    List<Socket> streams = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      streams.add(open(""));
      opened.take();
    }
    Socket idle = site.connect();
    Socket slow = site.connect();
    slow.getOutputStream()
        .write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    slowBegan.await();
    long began = System.nanoTime();
    Thread stopping = Thread.ofVirtual().start(site.server::stop);
    for (Socket stream : streams) {
      assertThat(LiveServer.readAll(stream)).contains(": hello");
      stream.close();
    }
    // The quiet connection goes at once; the answer under way may take its time.
    assertThat(LiveServer.readAll(idle)).isEmpty();
    slowMayEnd.countDown();
    assertThat(LiveServer.readAll(slow)).contains("finished");
    stopping.join();
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isLessThan(3_000);
    idle.close();
    slow.close();
  }

  private Socket open(String headers) throws Exception {
    Socket socket = site.connect();
    String request = "GET /events HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  private static BufferedReader reader(Socket socket) throws Exception {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static List<String> readUntil(BufferedReader reader, String last) throws Exception {
    var lines = new ArrayList<String>();
    while (true) {
      String line = reader.readLine();
      assertThat(line).isNotNull();
      lines.add(line);
      if (line.equals(last)) {
        return lines;
      }
    }
  }
}
