package standfirst.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Somebody with a browser, or a script with a token: keeps cookies, follows no redirect, and sends
 * forms with the token of the last page.
 */
public final class Visitor {
  private static final Pattern TOKEN =
      Pattern.compile("name=\"csrf(?:-token)?\" (?:value|content)=\"([^\"]+)\"");
  private static final String BOUNDARY = "----a-part-of-the-form";

  private final HttpClient client;
  private final String origin;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String csrf = "";

  Visitor(HttpClient client, String origin) {
    this.client = client;
    this.origin = origin;
  }

  /** With a header in each of its requests from now on. */
  public Visitor with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** With a cookie. */
  public Visitor withCookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** The value of a cookie, or the empty text. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** The token of the last page. */
  public String csrf() {
    return csrf;
  }

  /** Loads a page. */
  public Reply get(String path) {
    return send(page(path).GET());
  }

  /** Sends a form, given as names and values in turn. */
  public Reply post(String path, String... fields) {
    var form =
        IntStream.range(0, fields.length / 2)
            .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
            .collect(Collectors.joining("&", "csrf=" + encoded(token()) + "&", ""));
    return send(
        page(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** Sends a form whose fields are escaped already. */
  public Reply form(String path, String escaped) {
    return send(
        page(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("csrf=" + encoded(token()) + "&" + escaped)));
  }

  /** Sends a form with a file in it. */
  public Reply upload(String path, String field, String fileName, byte[] file, String... fields) {
    var parts = new ByteArrayOutputStream();
    part(parts, "name=\"csrf\"", "text/plain", token().getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < fields.length; i += 2) {
      part(
          parts,
          "name=\"" + fields[i] + "\"",
          "text/plain; charset=utf-8",
          fields[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    part(
        parts,
        "name=\"" + field + "\"; filename=\"" + fileName + "\"",
        "application/octet-stream",
        file);
    parts.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return send(
        page(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(parts.toByteArray())));
  }

  /** Sends JSON, as a script of a page or over the API does. */
  public Reply json(String method, String path, String json) {
    return send(method, path, "application/json", BodyPublishers.ofString(json));
  }

  /** Sends anything; with the token of the last page where there is one. */
  public Reply send(String method, String path, String type, BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Accept", "application/json")
            .header("Content-Type", type)
            .method(method, body);
    if (!cookies.isEmpty()) {
      request.header("X-CSRF-Token", token()).header("Sec-Fetch-Mode", "cors");
    }
    return send(request);
  }

  /** Begins a request, with its cookies, for what is more than a page. */
  public HttpRequest.Builder request(String path) {
    var cookie =
        cookies.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("; "));
    return page(path).header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin");
  }

  private HttpRequest.Builder page(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Accept", "text/html")
        .header("Sec-Fetch-Mode", "navigate");
  }

  private Reply send(HttpRequest.Builder request) {
    request.timeout(Duration.ofSeconds(30)).header("Sec-Fetch-Site", "same-origin");
    headers.forEach(request::setHeader);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var answer = client.send(request.build(), Visitor::read);
      for (var set : answer.headers().allValues("Set-Cookie")) {
        keep(set);
      }
      var found = TOKEN.matcher(answer.body());
      if (found.find()) {
        csrf = found.group(1);
      }
      return new Reply(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  // A stream of events has no end: whoever opens one here looks at the beginning and hangs up.
  private static BodySubscriber<String> read(ResponseInfo answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("text/event-stream")
        ? new HangUp()
        : BodySubscribers.ofString(StandardCharsets.UTF_8);
  }

  private static final class HangUp implements BodySubscriber<String> {
    @Override
    public CompletionStage<String> getBody() {
      return CompletableFuture.completedStage("");
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> item) {}

    @Override
    public void onError(Throwable throwable) {}

    @Override
    public void onComplete() {}
  }

  private void keep(String set) {
    var pair = set.substring(0, set.indexOf(';')).split("=", 2);
    if (set.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  // Whoever sends a form has seen a page before; for those who have not, the desk is loaded.
  private String token() {
    if (csrf.isEmpty() && cookies.containsKey("session")) {
      var desk = get("/newsroom/articles");
      if (desk.status() == 303) {
        get(desk.location());
      }
    }
    return csrf;
  }

  private static void part(ByteArrayOutputStream out, String about, String type, byte[] content) {
    out.writeBytes(
        """
        --%s\r
        Content-Disposition: form-data; %s\r
        Content-Type: %s\r
        \r
        """
            .formatted(BOUNDARY, about, type)
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes(new byte[] {'\r', '\n'});
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
