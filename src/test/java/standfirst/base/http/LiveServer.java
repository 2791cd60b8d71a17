package standfirst.base.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import standfirst.base.html.Assets;
import standfirst.base.html.Content;
import standfirst.base.html.Templates;

/** A server on a free port, and ways to ask it: politely, and with any bytes at all. */
final class LiveServer implements AutoCloseable {
  static final HttpSettings.Limits QUICK =
      new HttpSettings.Limits(
          4 << 10, Duration.ofMillis(700), Duration.ofMillis(1_500), 1_024, 50, 16L << 20);

  final HttpServer server;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private LiveServer(HttpSettings settings, EditionRoots roots, Consumer<Router> routes) {
    var router = new Router(roots);
    routes.accept(router);
    server =
        new HttpServer(
            settings, router, null, Templates.precompiled(), new Assets(Map.of()), meters);
  }

  static LiveServer with(Consumer<Router> routes) {
    return with(settings("http://localhost"), EditionRoots.SINGLE, routes);
  }

  static LiveServer with(HttpSettings settings, EditionRoots roots, Consumer<Router> routes) {
    var live = new LiveServer(settings, roots, routes);
    try {
      live.server.start();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
    return live;
  }

  static HttpSettings settings(String origin, String... proxies) {
    return new HttpSettings(
        "127.0.0.1", 0, URI.create(origin), List.of(proxies), HttpSettings.Limits.DEFAULT);
  }

  static HttpSettings impatient() {
    return new HttpSettings("127.0.0.1", 0, URI.create("http://localhost"), List.of(), QUICK);
  }

  /** A page of a given body. */
  static Answer page(String body) {
    return Answer.html(Content.html("<!doctype html><title>t</title>" + body));
  }

  /** About 40 KB of invented prose, the same each time; it packs to a quarter. */
  static String prose() {
    String[] words =
        "harbour ferry quay tide storm council mayor lock gull crane pilot night bridge market"
            .split(" ");
    var random = new Random(7);
    var text = new StringBuilder();
    while (text.length() < 40_000) {
      text.append("<p>");
      for (int i = 0; i < 60; i++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(100)).append(' ');
      }
      text.append("</p>");
    }
    return text.toString();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> get(String path, String... headers) {
    var request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    var request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Asks for a path that no well-meant client would let through. */
  String rawGet(String path) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  }

  /** Sends bytes as they are and reads until the server closes, or says nothing for a while. */
  String raw(String text) throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return readAll(socket);
    }
  }

  Socket connect() throws IOException {
    return new Socket(InetAddress.getByName("127.0.0.1"), server.port());
  }

  static String readAll(Socket socket) {
    var answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (IOException closed) {
      // What has come so far is the answer.
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    client.close();
    server.stop();
  }
}
