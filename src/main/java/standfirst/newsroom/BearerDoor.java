package standfirst.newsroom;

import java.util.Optional;
import standfirst.base.http.Answer;
import standfirst.base.http.Gate;
import standfirst.base.http.Handler;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.staff.Actor;
import standfirst.staff.ApiTokens;
import standfirst.staff.ApiTokens.Bearer;
import standfirst.staff.Idempotency;
import standfirst.staff.Staff;

/**
 * The door of the staff API: a bearer token (RFC 6750) in the header and nothing else, no cookie
 * and no parameter. Routes find the {@link Staff} and the {@link Actor} attached to the request.
 */
public final class BearerDoor implements Gate {
  private static final String SCHEME = "Bearer ";

  private final ApiTokens tokens;
  private final Repeats repeats;

  /** The door, open to those tokens. */
  public BearerDoor(ApiTokens tokens, Idempotency idempotency) {
    this.tokens = tokens;
    this.repeats = new Repeats(idempotency);
  }

  @Override
  public Optional<Answer> refuse(Request request) {
    var bearer =
        token(request)
            .flatMap(tokens::authenticate)
            .orElseThrow(
                () ->
                    HttpProblem.unauthorized(
                        "The staff API asks for a token that is good: Authorization: Bearer sf_…"));
    request.attach(Bearer.class, bearer);
    request.attach(Staff.class, bearer.staff());
    request.attach(Actor.class, bearer.staff().actor());
    return Optional.empty();
  }

  @Override
  public Answer answer(Request request, Handler route) throws Exception {
    return repeats.answer("token:" + request.load(Bearer.class).token(), request, route);
  }

  private static Optional<String> token(Request request) {
    return request
        .header("Authorization")
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip());
  }
}
