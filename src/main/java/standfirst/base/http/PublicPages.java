package standfirst.base.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import standfirst.base.cache.Keys;
import standfirst.base.cache.PageCache;
import standfirst.base.cache.PageCache.Rendered;
import standfirst.base.html.Content;

/** Readers' pages: from the cache, or made once for all who wait. */
final class PublicPages {
  private static final int TAG_LETTERS = 16;

  private final Router router;
  private final PageCache<ReadyPage> cache;
  private final Errors errors;
  private final AnswerWriter writer;

  PublicPages(Router router, PageCache<ReadyPage> cache, Errors errors, AnswerWriter writer) {
    this.router = router;
    this.cache = cache;
    this.errors = errors;
    this.writer = writer;
  }

  /**
   * The page of an address, whatever its status.
   *
   * @throws HttpProblem 400 when a parameter that the route names is broken
   */
  ReadyPage page(Router.Match match, Address address, ServerRequest asked) throws Exception {
    Route route = match.route();
    Map<String, String> parameters = PageKey.parameters(asked.rawQuery(), route.parameters());
    var request = new PageRequest(address, match, parameters);
    String key = PageKey.of(address.root(), address.decoded(), parameters);
    return cache.get(key, () -> render(match, address, request));
  }

  /** What an address looks like may mislead: where its route has nothing, the catch-all may. */
  private Answer answer(Router.Match match, Address address, PageRequest request) throws Exception {
    try {
      return match.route().handler().handle(request);
    } catch (HttpProblem missing) {
      Optional<Router.Match> other =
          missing.status() == 404 && !match.isCatchAll()
              ? router.findCatchAll(address)
              : Optional.empty();
      if (other.isEmpty()) {
        throw missing;
      }
      return other.get().route().handler().handle(new PageRequest(address, other.get(), Map.of()));
    }
  }

  private Rendered<ReadyPage> render(Router.Match match, Address address, PageRequest request) {
    Route route = match.route();
    Answer answer;
    try {
      answer = answer(match, address, request);
      if (answer.isPersonal()) {
        throw new IllegalStateException("a page that everybody gets sets no cookie: " + route);
      }
    } catch (Exception | StackOverflowError thrown) {
      answer = errors.answer(errors.problem(thrown, request), request);
    }
    boolean keep = answer.status() == 200 && !answer.hasHeader("Cache-Control");
    ReadyPage page = ready(answer, route, keep ? Keys.noted() : Set.of());
    return new Rendered<>(page, keep, page.weight());
  }

  private ReadyPage ready(Answer answer, Route route, Set<String> keys) {
    Content content =
        switch (answer.body()) {
          case Answer.Whole(Content whole) -> whole;
          case Answer.Empty() -> Content.text("");
          case Answer.OnDisk _, Answer.Events _, Answer.Bundled _ ->
              throw new IllegalStateException("a public page is a page: " + route);
        };
    List<HttpField> fields = new ArrayList<>(writer.fieldsOf(content, route));
    if (!answer.hasHeader("Cache-Control")) {
      fields.add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, AnswerWriter.caching(route)));
    }
    for (Field field : answer.headers()) {
      fields.add(new PreEncodedHttpField(field.name(), field.value()));
    }
    if (!keys.isEmpty()) {
      String tags = CacheTags.header(keys);
      fields.add(new PreEncodedHttpField("Cache-Tag", tags));
      fields.add(new PreEncodedHttpField("Surrogate-Key", tags.replace(',', ' ')));
    }
    String tag =
        answer.status() == 200 ? CacheTags.hash(content.bytes()).substring(0, TAG_LETTERS) : "";
    return new ReadyPage(answer.status(), content, fields, tag);
  }
}
