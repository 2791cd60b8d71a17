package standfirst.base.http;

/** Who may come to a route, and what that means for cookies, forms and the page cache. */
public enum Access {
  /**
   * A reader's page, feed or map: the same bytes for everybody, made without a look at any cookie,
   * kept in the page cache when it is a 200.
   */
  PUBLIC_PAGE,
  /** A file, a health check, an event stream: for everybody, never in the page cache. */
  PUBLIC_FILE,
  /** A form that anybody may use, such as signing in: never kept, checked for forgery. */
  PUBLIC_FORM,
  /** A screen of the newsroom: a session is asked for, writes are checked for forgery. */
  STAFF,
  /** The staff API: a bearer token and never a cookie, so nothing can be forged. */
  STAFF_API,
  /** For the machine's own operator, such as metrics: from this machine alone unless opened. */
  OPERATOR;

  /** Whether a browser sends its cookies along by itself, so that a write may be forged. */
  boolean isForgeable() {
    return this == PUBLIC_FORM || this == STAFF;
  }

  /** Whether somebody has to let the caller in. */
  boolean isGuarded() {
    return this == STAFF || this == STAFF_API || this == OPERATOR;
  }
}
