package standfirst.testing;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a site answered. */
public record Reply(HttpResponse<String> answer) {
  /** The status. */
  public int status() {
    return answer.statusCode();
  }

  /** The body. */
  public String body() {
    return answer.body();
  }

  /** The first value of a header, or the empty text. */
  public String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** Where it leads, or the empty text. */
  public String location() {
    return header("Location");
  }

  /** The page. */
  public Document page() {
    return Jsoup.parse(body(), answer.uri().toString());
  }

  /** The texts of all elements that a CSS selector finds, in order. */
  public List<String> texts(String selector) {
    return page().select(selector).stream().map(Element::text).toList();
  }
}
