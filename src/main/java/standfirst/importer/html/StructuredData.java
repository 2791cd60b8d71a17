package standfirst.importer.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import standfirst.importer.extract.Prose;
import standfirst.importer.extract.WordSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the JSON-LD of a page says about its article (schema.org). Broken blocks are passed over, as
 * search engines do.
 */
final class StructuredData {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final int LONGEST = 2 << 20;
  private static final int MOST_NODES = 20_000;
  private static final Set<String> ARTICLES =
      WordSet.of(
          """
          Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle
          BackgroundNewsArticle ReviewNewsArticle AdvertiserContentArticle BlogPosting
          LiveBlogPosting SocialMediaPosting ScholarlyArticle TechArticle Report Review Posting
          """);

  private final @Nullable JsonNode article;

  private StructuredData(@Nullable JsonNode article) {
    this.article = article;
  }

  static StructuredData of(Document document) {
    JsonNode best = null;
    for (Element script : document.select("script[type*=ld+json]")) {
      for (JsonNode node : articles(script.data())) {
        // Teasers carry a type too; the page's own article says the most.
        if (best == null || weight(node) > weight(best)) {
          best = node;
        }
      }
    }
    return new StructuredData(best);
  }

  private static int weight(JsonNode node) {
    return (node.has("articleBody") ? 8 : 0)
        + (node.has("datePublished") ? 4 : 0)
        + (node.has("author") ? 2 : 0)
        + (node.has("headline") ? 2 : 0);
  }

  private static List<JsonNode> articles(String data) {
    var found = new ArrayList<JsonNode>();
    if (data.length() > LONGEST) {
      return found;
    }
    Deque<JsonNode> ahead = new ArrayDeque<>();
    try {
      ahead.add(JSON.readTree(withoutWrapping(data)));
    } catch (JacksonException _) {
      return found;
    }
    for (int i = 0; i < MOST_NODES && !ahead.isEmpty(); i++) {
      JsonNode node = ahead.removeFirst();
      if (isArticle(node)) {
        found.add(node);
      }
      if (node.isArray() || node.isObject()) {
        node.forEach(ahead::add);
      }
    }
    return found;
  }

  /** Some publishers put the data into a CDATA section or a comment. */
  private static String withoutWrapping(String data) {
    String plain = data.strip();
    int from = plain.indexOf('{');
    int list = plain.indexOf('[');
    from = list >= 0 && list < from ? list : from;
    int to = Math.max(plain.lastIndexOf('}'), plain.lastIndexOf(']'));
    return from < 0 || to < from ? plain : plain.substring(from, to + 1);
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isString()) {
      return ARTICLES.contains(type.asString());
    }
    for (JsonNode one : type) {
      if (one.isString() && ARTICLES.contains(one.asString())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the page says that it is an article. */
  boolean present() {
    return article != null;
  }

  Optional<String> text(String field) {
    if (article == null) {
      return Optional.empty();
    }
    JsonNode value = article.path(field);
    JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    String text =
        one.isObject() ? one.path("name").asString("") : one.isValueNode() ? one.asString("") : "";
    return plain(text);
  }

  /** The text of the article as plain paragraphs; it may come as HTML. */
  Optional<String> articleBody() {
    if (article == null || !article.path("articleBody").isString()) {
      return Optional.empty();
    }
    String text = article.path("articleBody").asString("");
    boolean html = text.contains("</p>") || text.contains("<br") || text.contains("&lt;");
    return Optional.of(html ? Jsoup.parse(text).wholeText() : text).filter(t -> !t.isBlank());
  }

  /** Names of persons and organisations in that field. */
  List<String> names(String field) {
    var names = new ArrayList<String>();
    if (article != null) {
      JsonNode value = article.path(field);
      if (value.isArray()) {
        value.forEach(node -> name(node).ifPresent(names::add));
      } else {
        name(value).ifPresent(names::add);
      }
    }
    return names;
  }

  private static Optional<String> name(JsonNode node) {
    if (node.isObject()) {
      JsonNode name = node.path("name");
      return plain(
          name.isArray() && !name.isEmpty() ? name.get(0).asString("") : name.asString(""));
    }
    String text = node.isString() ? node.asString() : "";
    return text.startsWith("http") ? Optional.empty() : plain(text);
  }

  /** Keywords, as a list or joined by commas. */
  List<String> keywords() {
    var words = new ArrayList<String>();
    if (article == null) {
      return words;
    }
    JsonNode value = article.path("keywords");
    if (value.isArray()) {
      value.forEach(node -> plain(node.asString("")).ifPresent(words::add));
    } else if (value.isString()) {
      for (String word : value.asString().split("[,;]")) {
        plain(word).ifPresent(words::add);
      }
    }
    return words;
  }

  /** The address of the main picture. */
  Optional<String> image() {
    if (article == null) {
      return Optional.empty();
    }
    JsonNode value = article.path("image");
    JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    String url =
        one.isObject() ? one.path("url").asString("") : one.isString() ? one.asString() : "";
    return url.isBlank() ? Optional.empty() : Optional.of(url.strip());
  }

  /** Text with its entities resolved, since many publishers escape twice. */
  private static Optional<String> plain(String text) {
    String plain = Prose.oneLine(text);
    if (plain.indexOf('&') >= 0 || plain.indexOf('<') >= 0) {
      plain = Prose.oneLine(Jsoup.parseBodyFragment(plain).text());
    }
    return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
  }
}
