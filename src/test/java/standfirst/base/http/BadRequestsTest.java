package standfirst.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no browser sends. Each must be refused, cleanly and in time. */
@Timeout(60)
class BadRequestsTest {
  static LiveServer site;

  @BeforeAll
  static void start() {
    site =
        LiveServer.with(
            LiveServer.impatient(),
            EditionRoots.SINGLE,
            router -> {
              router.get("/", Access.PUBLIC_PAGE, r -> LiveServer.page("front"));
              router
                  .post(
                      "/body",
                      Access.PUBLIC_FILE,
                      r -> Answer.text("got " + r.body(100_000).length))
                  .maxBody(10_000);
            });
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  static Stream<Arguments> smuggled() {
    String post = "POST /body HTTP/1.1\r\nHost: x\r\n";
    return Stream.of(
        Arguments.of(
            "length and chunks",
            post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(
            "chunks and length",
            post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
        Arguments.of("two lengths", post + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde"),
        Arguments.of("a list of lengths", post + "Content-Length: 4, 5\r\n\r\nabcde"),
        Arguments.of("a negative length", post + "Content-Length: -1\r\n\r\n"),
        Arguments.of("a signed length", post + "Content-Length: +4\r\n\r\nabcd"),
        Arguments.of("a length in hex", post + "Content-Length: 0x4\r\n\r\nabcd"),
        Arguments.of("a huge length", post + "Content-Length: 99999999999999999999\r\n\r\n"),
        Arguments.of("an unknown coding", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
        Arguments.of(
            "chunks twice",
            post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
        Arguments.of("space before the colon", post + "Content-Length : 4\r\n\r\nabcd"),
        Arguments.of("a folded header", post + "X-A: b\r\n c\r\nContent-Length: 0\r\n\r\n"),
        Arguments.of("a broken chunk size", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n"),
        Arguments.of("no host", "GET / HTTP/1.1\r\n\r\n"),
        Arguments.of("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
        Arguments.of("a broken host", "GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n"),
        Arguments.of("no version that is known", "GET / HTTP/9.9\r\nHost: x\r\n\r\n"),
        Arguments.of("nonsense", "\u0016\u0003\u0001 hello\r\n\r\n"),
        Arguments.of("a NUL in a header", "GET / HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("smuggled")
  void isRefused(String what, String bytes) throws IOException {
    // What a second request hidden in the body would ask for must not be answered.
    String answer = site.raw(bytes + "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer).doesNotContain("front").doesNotContain("got ");
    if (!answer.isEmpty()) {
      assertThat(answer).matches("(?s)HTTP/1.1 (400|501|505|413).*");
      assertThat(answer.split("HTTP/1.1 ")).hasSize(2);
    }
  }

  @Test
  void refusesHeadersOverTheLimit() throws IOException {
    String answer =
        site.raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(8_000) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 431").contains("X-Content-Type-Options: nosniff");
    answer = site.raw("GET /" + "a".repeat(8_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 414");
  }

  @Test
  void refusesABodyOverTheLimitBeforeItComes() throws IOException {
    String answer = site.raw("POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 10001\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  @Test
  void refusesABodyThatGrowsOverTheLimit() throws IOException {
    String chunk = "1000\r\n" + "a".repeat(0x1000) + "\r\n";
    String answer =
        site.raw(
            "POST /body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(3)
                + "0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  @Test
  void takesABodyWithinTheLimit() throws IOException {
    String answer =
        site.raw(
            "POST /body HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\nabcde");
    assertThat(answer).startsWith("HTTP/1.1 200").endsWith("got 5");
  }

  @Test
  void saysSoWhenABodyStalls() throws IOException {
    String answer = site.raw("POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc");
    assertThat(answer).startsWith("HTTP/1.1 408");
  }

  @Test
  void saysSoWhenABodyDrips() throws Exception {
    String answer =
        drip("POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n", "a".repeat(1_000));
    assertThat(answer).startsWith("HTTP/1.1 408");
  }

  @Test
  void closesAConnectionWhoseHeadersDrip() throws Exception {
    String answer = drip("GET / HTTP/1.1\r\nHost: x\r\n", "X-Drip: " + "a".repeat(1_000));
    assertThat(answer).doesNotContain("200 OK");
  }

  /** Sends byte by byte until the other side has had enough. */
  private static String drip(String first, String slowly) throws Exception {
    try (Socket socket = site.connect()) {
      socket.setSoTimeout(50);
      var out = socket.getOutputStream();
      out.write(first.getBytes(StandardCharsets.ISO_8859_1));
      var answer = new StringBuilder();
      for (int i = 0; i < slowly.length(); i++) {
        try {
          out.write(slowly.charAt(i));
          int read = socket.getInputStream().read();
          if (read < 0) {
            return answer.toString();
          }
          answer.append((char) read).append(LiveServer.readAll(socket));
          return answer.toString();
        } catch (java.net.SocketTimeoutException nothingYet) {
          // The socket's own patience paces the drip.
        } catch (IOException closed) {
          return answer.toString();
        }
      }
      throw new AssertionError("it never had enough");
    }
  }

  @Test
  void leavesAQuietConnectionAloneBetweenRequests() throws Exception {
    try (Socket socket = site.connect()) {
      socket.setSoTimeout(900);
      byte[] request = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
      byte[] buffer = new byte[8_192];
      socket.getOutputStream().write(request);
      assertThat(socket.getInputStream().read(buffer)).isPositive();
      // Longer than headers may take, but nothing is under way.
      try {
        socket.getInputStream().read(buffer);
      } catch (java.net.SocketTimeoutException quiet) {
        socket.getOutputStream().write(request);
      }
      assertThat(socket.getInputStream().read(buffer)).isPositive();
    }
  }
}
