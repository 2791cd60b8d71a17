package standfirst.base.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import standfirst.base.html.Content;
import tools.jackson.databind.json.JsonMapper;

/** What a route answers: a status, headers, cookies and a body. It does not change. */
public final class Answer {
  /** The kinds of body. */
  sealed interface Body {}

  /** No body. */
  record Empty() implements Body {}

  /** Bytes that are all there. */
  record Whole(Content content) implements Body {}

  /** A file, possibly a part of it. */
  record OnDisk(FileAnswer file) implements Body {}

  /** Events until either side ends it. */
  record Events(Consumer<EventStream> opened) implements Body {}

  /** A bundled file, ready with all its encodings. */
  record Bundled(ReadyPage page) implements Body {}

  private static final Body NOTHING = new Empty();

  private final int status;
  private final List<Field> headers;
  private final List<SetCookie> cookies;
  private final Optional<SessionChange> session;
  private final Body body;

  /** A session to begin, or the end of one when the value is empty. */
  record SessionChange(String value, Duration age) {}

  private Answer(
      int status,
      List<Field> headers,
      List<SetCookie> cookies,
      Optional<SessionChange> session,
      Body body) {
    this.status = status;
    this.headers = headers;
    this.cookies = cookies;
    this.session = session;
    this.body = body;
  }

  private static Answer of(int status, Body body) {
    return new Answer(status, List.of(), List.of(), Optional.empty(), body);
  }

  /** Content of any type. */
  public static Answer of(int status, Content content) {
    return of(status, new Whole(content));
  }

  /** 200 with content of any type: a page, a feed, a map. */
  public static Answer ok(Content content) {
    return of(200, content);
  }

  /** 200 with a page. */
  public static Answer html(Content content) {
    return of(200, content);
  }

  /** A page with another status. */
  public static Answer html(int status, Content content) {
    return of(status, content);
  }

  /** 200 with JSON. */
  public static Answer json(Object value) {
    return json(200, value);
  }

  /** JSON with another status. */
  public static Answer json(int status, Object value) {
    byte[] bytes = JsonMapper.shared().writeValueAsBytes(value);
    return of(status, Content.of("application/json", bytes));
  }

  /** 200 with plain text. */
  public static Answer text(String text) {
    return text(200, text);
  }

  /** Plain text with another status. */
  public static Answer text(int status, String text) {
    return of(status, Content.text(text));
  }

  /** 204. */
  public static Answer noContent() {
    return empty(204);
  }

  /** Any status without a body. */
  public static Answer empty(int status) {
    return of(status, NOTHING);
  }

  /**
   * 303: go and look there; the answer to a form.
   *
   * @param location a path of this site
   * @throws IllegalArgumentException when it leads elsewhere, see {@link Location#isOwnPath}
   */
  public static Answer redirect(String location) {
    if (!Location.isOwnPath(location)) {
      throw new IllegalArgumentException("not a path of this site: " + location);
    }
    return of(303, NOTHING).header("Location", Location.escaped(location));
  }

  /** 301: the one true address, a path of this site or an absolute address; never a stranger's. */
  public static Answer movedTo(String location) {
    return of(301, NOTHING).header("Location", Location.escaped(location));
  }

  /** 404: the same as throwing {@link HttpProblem#notFound()}, in the site's own face. */
  public static Answer notFound() {
    throw HttpProblem.notFound();
  }

  /** A file. */
  public static Answer file(FileAnswer file) {
    return of(200, new OnDisk(file));
  }

  static Answer bundled(ReadyPage page) {
    return of(200, new Bundled(page));
  }

  /**
   * A stream of server-sent events.
   *
   * @param opened is handed the stream, subscribes it to what it carries and returns
   */
  public static Answer events(Consumer<EventStream> opened) {
    return of(200, new Events(opened));
  }

  /**
   * With a header more.
   *
   * @throws IllegalArgumentException for a cookie, which has a method of its own
   */
  public Answer header(String name, String value) {
    if (name.equalsIgnoreCase("Set-Cookie")) {
      throw new IllegalArgumentException("cookies are set by cookie()");
    }
    return new Answer(status, plus(headers, new Field(name, value)), cookies, session, body);
  }

  /** With a cookie set. */
  public Answer cookie(SetCookie cookie) {
    return new Answer(status, headers, plus(cookies, cookie), session, body);
  }

  /**
   * Begins a session: its cookie has the name and the marks that the site's origin asks for.
   *
   * @param value what {@link Request#session} gives from now on; letters, digits, {@code - _ .}
   */
  public Answer startSession(String value, Duration age) {
    return new Answer(status, headers, cookies, Optional.of(new SessionChange(value, age)), body);
  }

  /** Ends the session: its cookie is removed. */
  public Answer endSession() {
    return startSession("", Duration.ZERO);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The headers that the route set. */
  public List<Field> headers() {
    return headers;
  }

  /** The cookies that the route set. */
  public List<SetCookie> cookies() {
    return cookies;
  }

  /** The content, where the whole of it is at hand. */
  public Optional<Content> content() {
    return body instanceof Whole(Content content) ? Optional.of(content) : Optional.empty();
  }

  Optional<SessionChange> session() {
    return session;
  }

  Body body() {
    return body;
  }

  /** Whether it is for the one who asked alone. */
  boolean isPersonal() {
    return !cookies.isEmpty() || session.isPresent();
  }

  /** Whether the route set a header itself. */
  boolean hasHeader(String name) {
    return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
  }

  private static <T> List<T> plus(List<T> list, T more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
