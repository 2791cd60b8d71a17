package standfirst.base.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request with everything in it. */
final class ServerRequest implements Request, AutoCloseable {
  private static final int MAX_PARAMETERS = 100;

  private final org.eclipse.jetty.server.Request jetty;
  private final HttpSettings.Limits limits;
  private final CookieNames cookieNames;
  private final Address address;
  private final String method;
  private final Map<String, String> values;
  private final long maxBody;
  private final String loggedPath;
  private final Map<Class<?>, Object> attached = new HashMap<>();
  private @Nullable Map<String, List<String>> query;
  private byte @Nullable [] body;
  private @Nullable Form form;
  private MultiPartFormData.@Nullable Parts parts;
  private @Nullable String newFormSecret;

  ServerRequest(
      org.eclipse.jetty.server.Request jetty,
      HttpSettings settings,
      Address address,
      Router.Match match) {
    this(
        jetty,
        settings,
        address,
        match.route().method(),
        match.values(),
        match.route().maxBody(),
        match.route().isConfidential() ? match.route().pattern() : address.raw());
  }

  private ServerRequest(
      org.eclipse.jetty.server.Request jetty,
      HttpSettings settings,
      Address address,
      String method,
      Map<String, String> values,
      long maxBody,
      String loggedPath) {
    this.jetty = jetty;
    this.limits = settings.limits();
    this.cookieNames = CookieNames.of(settings.secure());
    this.address = address;
    this.method = method;
    this.values = values;
    this.maxBody = maxBody;
    this.loggedPath = loggedPath;
  }

  /** A request that no route takes, for the page that says so. */
  static ServerRequest unrouted(
      org.eclipse.jetty.server.Request jetty, HttpSettings settings, Address address) {
    return new ServerRequest(
        jetty, settings, address, jetty.getMethod(), Map.of(), 0, address.raw());
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String path() {
    return address.raw();
  }

  @Override
  public String loggedPath() {
    return loggedPath;
  }

  @Override
  public String pathValue(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the pattern has no {" + name + "}");
    }
    return value;
  }

  @Override
  public EditionRoots.Root root() {
    return address.root();
  }

  @Override
  public Optional<String> query(String name) {
    return queryAll().getOrDefault(name, List.of()).stream().findFirst();
  }

  @Override
  public Map<String, List<String>> queryAll() {
    if (query == null) {
      String text = rawQuery();
      query = Escapes.pairs(text == null ? "" : text, MAX_PARAMETERS);
    }
    return query;
  }

  @Nullable String rawQuery() {
    return jetty.getHttpURI().getQuery();
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(jetty.getHeaders().get(name));
  }

  @Override
  public Optional<String> cookie(String name) {
    for (HttpCookie cookie : org.eclipse.jetty.server.Request.getCookies(jetty)) {
      if (cookie.getName().equals(name)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> session() {
    return cookie(cookieNames.session());
  }

  @Override
  public String csrfToken() {
    return Csrf.token(
        csrfSecret()
            .orElseGet(
                () -> {
                  String secret = Csrf.newSecret();
                  newFormSecret = secret;
                  return secret;
                }));
  }

  @Override
  public String csrfToken(String session) {
    return Csrf.token(session);
  }

  /** What this visitor's token is made from, if there is anything. */
  Optional<String> csrfSecret() {
    return session()
        .or(() -> Optional.ofNullable(newFormSecret))
        .or(() -> cookie(cookieNames.form()));
  }

  /** A cookie that the answer has to set, because a form was shown to a new visitor. */
  Optional<SetCookie> newFormCookie() {
    return Optional.ofNullable(newFormSecret)
        .map(secret -> SetCookie.whileOpen(cookieNames.form(), secret));
  }

  @Override
  public Form form() {
    if (form == null) {
      form = readForm();
    }
    return form;
  }

  private Form readForm() {
    String type = mediaType();
    if (type.equals("multipart/form-data")) {
      var read = FormReader.multipart(source(maxBody), contentType(), maxBody, limits.formFields());
      parts = read.parts();
      return read.form();
    }
    if (!type.equals("application/x-www-form-urlencoded")) {
      throw new HttpProblem(415, "Not a form", "A form is expected here.");
    }
    String text = Escapes.utf8(body(Integer.MAX_VALUE));
    return new Form(Escapes.pairs(text, limits.formFields()), Map.of());
  }

  @Override
  public byte[] body(int maxBytes) {
    long most = Math.min(maxBytes, maxBody);
    if (body == null) {
      body = readBody(most);
    }
    if (body.length > most) {
      throw BodySource.tooLarge(most);
    }
    return body;
  }

  private byte[] readBody(long most) {
    try (InputStream stream = Content.Source.asInputStream(source(most))) {
      return stream.readAllBytes();
    } catch (IOException failed) {
      throw BodyProblems.of(failed, most);
    }
  }

  private Content.Source source(long maxBytes) {
    header("Content-Encoding")
        .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
        .ifPresent(
            encoding -> {
              throw new HttpProblem(415, "Encoded body", "Bodies are taken as they are.");
            });
    if (jetty.getLength() > maxBytes) {
      throw BodySource.tooLarge(maxBytes);
    }
    return new BodySource(jetty, maxBytes, limits);
  }

  @Override
  public JsonNode json(int maxBytes) {
    return JsonBody.tree(jsonBytes(maxBytes));
  }

  @Override
  public <T> T json(Class<T> type, int maxBytes) {
    return JsonBody.read(jsonBytes(maxBytes), type);
  }

  private byte[] jsonBytes(int maxBytes) {
    String type = mediaType();
    if (!type.equals("application/json")
        && !(type.startsWith("application/") && type.endsWith("+json"))) {
      throw new HttpProblem(415, "Not JSON", "The body has to be application/json.");
    }
    return body(maxBytes);
  }

  private String contentType() {
    return header("Content-Type").orElse("");
  }

  private String mediaType() {
    String type = contentType().toLowerCase(Locale.ROOT);
    int semicolon = type.indexOf(';');
    String charset = semicolon < 0 ? "" : type.substring(semicolon);
    if (charset.contains("charset") && !charset.replace("\"", "").contains("charset=utf-8")) {
      throw new HttpProblem(415, "Another charset", "Text is taken in UTF-8 alone.");
    }
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
  }

  @Override
  public String client() {
    return org.eclipse.jetty.server.Request.getRemoteAddr(jetty);
  }

  @Override
  public String host() {
    return host(jetty);
  }

  static String host(org.eclipse.jetty.server.Request jetty) {
    String host = jetty.getHttpURI().getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  @Override
  public <T> void attach(Class<T> type, T value) {
    attached.put(type, value);
  }

  @Override
  public <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(type.cast(attached.get(type)));
  }

  /** Deletes the uploads. */
  @Override
  public void close() {
    if (parts != null) {
      parts.close();
    }
  }
}
