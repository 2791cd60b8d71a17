package standfirst.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import standfirst.base.cache.Keys;
import standfirst.base.html.Assets;
import standfirst.base.html.Content;
import standfirst.base.html.Templates;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.EditionRoots;
import standfirst.base.http.HttpServer;
import standfirst.base.http.HttpSettings;
import standfirst.base.http.Router;

/** One article page of a usual size behind the real server, for {@code bench/hot-page}. */
final class HotPage {
  private static final String[] SYLLABLES =
      "al ba cor den el fer gan hol in jor kel lam mor nes or pil qua ros sal ter ul ven wes yar"
          .split(" ");

  private HotPage() {}

  public static void main(String[] args) throws Exception {
    Content page = Content.html(article());
    var router = new Router(EditionRoots.SINGLE);
    router.get(
        "/harbour/{slug}",
        Access.PUBLIC_PAGE,
        _ -> {
          Keys.note("site");
          Keys.note("article:0198c0de-0000-7000-8000-000000000001");
          return Answer.html(page);
        });
    var settings =
        new HttpSettings(
            "127.0.0.1", 0, URI.create("http://localhost"), List.of(), HttpSettings.Limits.DEFAULT);
    var server =
        new HttpServer(
            settings,
            router,
            null,
            Templates.precompiled(),
            new Assets(Map.of()),
            new SimpleMeterRegistry());
    server.start();
    System.out.println("http://127.0.0.1:" + server.port() + "/harbour/ferry-1");
    Thread.currentThread().join();
  }

  /** About 40 KB that pack to about 10: text of invented words between the marks of a page. */
  private static String article() {
    var random = new Random(42);
    var vocabulary = new String[1_500];
    for (int i = 0; i < vocabulary.length; i++) {
      vocabulary[i] = word(random);
    }
    var html = new StringBuilder("<!doctype html><html lang=\"en\"><title>Hot page</title><main>");
    while (html.length() < 40_000) {
      html.append("<p class=\"story__paragraph\">");
      for (int i = 0; i < 70; i++) {
        // Like real text: a few words come often, most are rare.
        double skewed = Math.pow(random.nextDouble(), 3);
        html.append(vocabulary[(int) (skewed * vocabulary.length)]).append(' ');
      }
      html.append("</p>\n<figure class=\"story__picture\"><img src=\"/media/")
          .append(random.nextInt(1 << 20))
          .append("/800.webp\" alt=\"\"></figure>\n");
    }
    return html.append("</main></html>").toString();
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    for (int i = 0; i <= random.nextInt(3); i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }
}
