package standfirst.base.http;

import java.util.Set;
import java.util.TreeSet;

/** One address, who may come to it and what answers. What is not said here has a strict default. */
public final class Route {
  private final String method;
  private final Pattern pattern;
  private final Access access;
  private final Handler handler;
  private Set<String> parameters = Set.of();
  private Set<String> frames = Set.of();
  private Set<String> trustedTypes = Set.of();
  private long maxBody;
  private boolean exactCase;
  private boolean confidential;

  Route(String method, Pattern pattern, Access access, Handler handler, long maxBody) {
    this.method = method;
    this.pattern = pattern;
    this.access = access;
    this.handler = handler;
    this.maxBody = maxBody;
  }

  /**
   * The query parameters that a public page knows; all others are ignored, so that they neither
   * change the page nor fill the cache.
   */
  public Route parameters(String... names) {
    parameters = Set.copyOf(new TreeSet<>(Set.of(names)));
    return this;
  }

  /** Lets the page show frames of other sites, such as {@code https:} for click-to-load embeds. */
  public Route frames(String... sources) {
    frames = Set.of(sources);
    return this;
  }

  /** The trusted-types policies that the page's scripts may make, such as the editor's. */
  public Route trustedTypes(String... policies) {
    trustedTypes = Set.of(policies);
    return this;
  }

  /** The most bytes that a body may have here, files included; more is a 413. */
  public Route maxBody(long bytes) {
    maxBody = bytes;
    return this;
  }

  /** The address holds a token or a file name: its letters are taken as they are. */
  public Route exactCase() {
    exactCase = true;
    return this;
  }

  /** The address holds a secret: its letters are taken as they are, and logs show the pattern. */
  public Route confidential() {
    confidential = true;
    return exactCase();
  }

  /** GET, POST, … */
  public String method() {
    return method;
  }

  /** The pattern as it was registered. */
  public String pattern() {
    return pattern.text();
  }

  /** Who may come. */
  public Access access() {
    return access;
  }

  /** The query parameters that it knows. */
  public Set<String> parameters() {
    return parameters;
  }

  Pattern matcher() {
    return pattern;
  }

  Handler handler() {
    return handler;
  }

  Set<String> frames() {
    return frames;
  }

  Set<String> trustedTypes() {
    return trustedTypes;
  }

  long maxBody() {
    return maxBody;
  }

  boolean isConfidential() {
    return confidential;
  }

  boolean isExactCase() {
    return exactCase;
  }

  @Override
  public String toString() {
    return method + " " + pattern.text() + " " + access;
  }
}
