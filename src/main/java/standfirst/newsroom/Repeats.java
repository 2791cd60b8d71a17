package standfirst.newsroom;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.base.html.Content;
import standfirst.base.http.Answer;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.staff.Idempotency;
import standfirst.staff.Idempotency.Claim;
import standfirst.staff.Idempotency.Kept;

/**
 * Answers a write that is sent again with its first answer, by the header {@code Idempotency-Key}
 * or, in a form, the field of that name. One that comes while the first is still being done waits
 * for it.
 */
final class Repeats {
  /** The field of a form. */
  static final String FIELD = "idempotency-key";

  private static final Logger LOG = LoggerFactory.getLogger(Repeats.class);
  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> KEPT_HEADERS = Set.of("location", "etag");

  private final Idempotency idempotency;

  Repeats(Idempotency idempotency) {
    this.idempotency = idempotency;
  }

  /**
   * Answers by the route, or as the first time.
   *
   * @param scope whose keys these are
   * @throws HttpProblem 422 when the key belongs to another request, 409 when the first is not done
   *     after a while, 400 when the key is none
   */
  Answer answer(String scope, Request request, Handler route) throws Exception {
    if (request.method().equals("GET")) {
      return route.handle(request);
    }
    var key = key(request);
    if (key.isEmpty()) {
      return route.handle(request);
    }
    return switch (claim(scope, key.get(), RequestHash.of(request))) {
      case Claim.First() -> first(scope, key.get(), request, route);
      case Claim.Done(var kept) -> again(kept);
      case Claim.UnderWay() ->
          throw HttpProblem.conflict("The same request is still being done; ask again.")
              .header("Retry-After", "1");
      case Claim.Another() ->
          throw HttpProblem.unprocessable(
              "This idempotency key was used for another request. Take a new one.");
    };
  }

  private Claim claim(String scope, String key, byte[] hash) throws InterruptedException {
    var claim = idempotency.claim(scope, key, hash);
    for (var waited = Duration.ZERO;
        claim instanceof Claim.UnderWay && waited.compareTo(PATIENCE) < 0;
        waited = waited.plus(LOOK_EVERY)) {
      Thread.sleep(LOOK_EVERY);
      claim = idempotency.claim(scope, key, hash);
    }
    return claim;
  }

  private Answer first(String scope, String key, Request request, Handler route) throws Exception {
    Answer answer;
    try {
      answer = route.handle(request);
    } catch (Exception | Error e) {
      idempotency.release(scope, key);
      throw e;
    }
    if (isKept(answer)) {
      keep(scope, key, answer);
    } else {
      idempotency.release(scope, key);
    }
    return answer;
  }

  // What was done is done: when the answer cannot be remembered, it still goes out.
  private void keep(String scope, String key, Answer answer) {
    var content = answer.content();
    try {
      idempotency.keep(
          scope,
          key,
          new Kept(
              answer.status(),
              content.map(Content::type).orElse(""),
              content.map(Content::asText).orElse(""),
              answer.headers().stream()
                  .filter(field -> KEPT_HEADERS.contains(field.name().toLowerCase(Locale.ROOT)))
                  .map(field -> new Idempotency.Header(field.name(), field.value()))
                  .toList()));
    } catch (RuntimeException e) {
      LOG.warn("an answer was not remembered", e);
    }
  }

  // A page that a form shows is not kept: it may hold a secret that is shown once.
  private static boolean isKept(Answer answer) {
    return answer.status() < 400
        && answer.content().map(content -> content.type().contains("json")).orElse(true);
  }

  private static Answer again(Kept kept) {
    var answer =
        kept.type().isEmpty()
            ? Answer.empty(kept.status())
            : Answer.of(kept.status(), Content.of(kept.type(), kept.content()));
    for (var header : kept.headers()) {
      answer = answer.header(header.name(), header.value());
    }
    return answer;
  }

  private static Optional<String> key(Request request) {
    var key = request.header(HEADER).map(Repeats::unquoted);
    if (key.isEmpty() && RequestHash.isForm(request)) {
      key = request.form().value(FIELD);
    }
    if (key.isPresent() && (key.get().isBlank() || key.get().length() > LONGEST_KEY)) {
      throw HttpProblem.badRequest(
          "An idempotency key has 1 to %d characters.".formatted(LONGEST_KEY));
    }
    return key;
  }

  // The draft standard writes it as a quoted string, most clients do not.
  private static String unquoted(String value) {
    var bare = value.strip();
    var quoted = bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"");
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }
}
