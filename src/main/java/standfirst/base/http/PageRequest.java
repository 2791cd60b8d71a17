package standfirst.base.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A request for a public page: the address and the named parameters, and nothing of who asks. A
 * page that everybody gets cannot come to depend on what its route cannot see.
 */
final class PageRequest implements Request {
  private final Address address;
  private final Map<String, String> values;
  private final Map<String, String> parameters;

  /**
   * A request for a public page.
   *
   * @param parameters those that the route named, and no others
   */
  PageRequest(Address address, Router.Match match, Map<String, String> parameters) {
    this.address = address;
    this.values = match.values();
    this.parameters = parameters;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return address.raw();
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
    return Optional.ofNullable(parameters.get(name));
  }

  @Override
  public Map<String, List<String>> queryAll() {
    var all = new TreeMap<String, List<String>>();
    parameters.forEach((name, value) -> all.put(name, List.of(value)));
    return all;
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> cookie(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> session() {
    return Optional.empty();
  }

  @Override
  public String csrfToken() {
    throw new IllegalStateException("a page that everybody gets holds nobody's token");
  }

  @Override
  public String csrfToken(String session) {
    throw new IllegalStateException("a page that everybody gets holds nobody's token");
  }

  @Override
  public Form form() {
    return Form.EMPTY;
  }

  @Override
  public byte[] body(int maxBytes) {
    return new byte[0];
  }

  @Override
  public JsonNode json(int maxBytes) {
    return JsonBody.tree(body(maxBytes));
  }

  @Override
  public <T> T json(Class<T> type, int maxBytes) {
    return JsonBody.read(body(maxBytes), type);
  }

  @Override
  public String client() {
    return "";
  }

  @Override
  public String host() {
    return "";
  }

  @Override
  public <T> void attach(Class<T> type, T value) {
    throw new IllegalStateException("a page that everybody gets has no caller");
  }

  @Override
  public <T> Optional<T> find(Class<T> type) {
    return Optional.empty();
  }
}
