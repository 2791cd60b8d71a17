package standfirst.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import standfirst.base.html.Assets;
import standfirst.base.html.Content;
import standfirst.base.html.Templates;

/**
 * Shows all readers' pages with invented stories, for whoever designs them: {@code java … [port]},
 * then open the address that it prints.
 */
public final class ReaderPreview {
  private static final Path STATIC = Path.of("target/classes/static");

  private ReaderPreview() {}

  /** Serves until it is stopped. */
  public static void main(String[] args) throws IOException {
    var port = args.length == 0 ? 8090 : Integer.parseInt(args[0]);
    var pages = ReaderPages.all(Templates.precompiled(), Assets.load());
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", exchange -> page(exchange, pages));
    server.createContext("/assets/", ReaderPreview::asset);
    server.createContext("/media/", ReaderPreview::picture);
    server.start();
    System.out.println("http://localhost:" + port + "/");
  }

  private static void page(HttpExchange exchange, Map<String, Content> pages) throws IOException {
    var content = pages.get(exchange.getRequestURI().getPath().substring(1));
    if (content == null) {
      var index =
          pages.keySet().stream()
              .map(name -> "<li><a href=\"/" + name + "\">" + name + "</a>")
              .collect(Collectors.joining("", "<!doctype html><title>Pages</title><ul>", "</ul>"));
      send(exchange, "text/html; charset=utf-8", index.getBytes(StandardCharsets.UTF_8));
    } else {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                  + " font-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'");
      send(exchange, content.type(), content.bytes());
    }
  }

  private static void asset(HttpExchange exchange) throws IOException {
    var file = STATIC.resolve(Path.of(exchange.getRequestURI().getPath()).getFileName());
    var name = file.toString();
    var type =
        name.endsWith(".css")
            ? "text/css"
            : name.endsWith(".js")
                ? "text/javascript"
                : name.endsWith(".svg") ? "image/svg+xml" : "font/woff2";
    send(exchange, type, Files.readAllBytes(file));
  }

  /** A sea, a sun, a hull, in colours that follow from the address. */
  private static void picture(HttpExchange exchange) throws IOException {
    var id = exchange.getRequestURI().getPath().split("/")[2];
    var random = new Random(id.hashCode());
    var hue = random.nextInt(360);
    var sea = 300 + random.nextInt(200);
    var sun = 200 + random.nextInt(800);
    var hull = 150 + random.nextInt(700);
    var svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="1200" height="800">
        <path fill="hsl(%d 45%% 72%%)" d="M0 0h1200v800H0z"/>
        <circle cx="%d" cy="%d" r="90" fill="#f6d58a"/>
        <path fill="hsl(%d 40%% 35%%)" d="M0 %dh1200v800H0z"/>
        <path fill="#8a3b2a" d="M%d %dh300l-50 90h-200z"/><path fill="#f3ead6" d="M%d %dh90v60h-90z"/>
        </svg>
        """
            .formatted(
                hue, sun, sea - 60, (hue + 160) % 360, sea, hull, sea + 40, hull + 100, sea - 20);
    send(exchange, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
