package standfirst.newsroom;

import standfirst.base.account.Sessions;
import standfirst.base.http.Answer;
import standfirst.base.http.Request;
import standfirst.staff.SignIn;

/** The way in, once somebody has shown who they are. */
final class Entrance {
  private Entrance() {}

  /** Goes on to {@code next} with the new session; the one that the browser had is over. */
  static Answer open(
      SignIn signIn, Sessions sessions, Request request, SignIn.Entry entry, String next) {
    request.session().ifPresent(signIn::out);
    return Answer.redirect(next).startSession(entry.session(), sessions.cookieAge());
  }
}
