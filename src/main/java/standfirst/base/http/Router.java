package standfirst.base.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All addresses of the program. Features register theirs while it is tied together; none can be
 * registered without saying who may come, and none is guarded by a gate that is not there.
 */
public final class Router {
  /** The most bytes of a body where a route does not say otherwise. */
  private static final long MAX_BODY = 2L << 20;

  private final EditionRoots roots;
  private final List<Route> routes = new ArrayList<>();
  private final Map<Access, Gate> gates = new EnumMap<>(Access.class);

  /** A router without routes. */
  public Router(EditionRoots roots) {
    this.roots = roots;
  }

  /** Sets who decides at the door of a guarded kind of route. */
  public void guard(Access access, Gate gate) {
    gates.put(access, gate);
  }

  /** What answers GET, and with it HEAD. */
  public Route get(String pattern, Access access, Handler handler) {
    return add("GET", pattern, access, handler);
  }

  /** What answers POST. */
  public Route post(String pattern, Access access, Handler handler) {
    return add("POST", pattern, access, handler);
  }

  /** What answers PUT. */
  public Route put(String pattern, Access access, Handler handler) {
    return add("PUT", pattern, access, handler);
  }

  /** What answers PATCH. */
  public Route patch(String pattern, Access access, Handler handler) {
    return add("PATCH", pattern, access, handler);
  }

  /** What answers DELETE. */
  public Route delete(String pattern, Access access, Handler handler) {
    return add("DELETE", pattern, access, handler);
  }

  /** Every route, sorted by pattern and method. */
  public List<Route> routes() {
    return routes.stream()
        .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
        .toList();
  }

  private Route add(String method, String text, Access access, Handler handler) {
    Pattern pattern = Pattern.parse(text);
    if (access == Access.PUBLIC_PAGE && !method.equals("GET")) {
      throw new IllegalArgumentException("a public page is only read: " + method + " " + text);
    }
    if (routes.stream().anyMatch(r -> r.method().equals(method) && r.pattern().equals(text))) {
      throw new IllegalArgumentException("registered twice: " + method + " " + text);
    }
    Handler inside = request -> answer(access, request, handler);
    var route = new Route(method, pattern, access, inside, MAX_BODY);
    routes.add(route);
    return route;
  }

  private Answer answer(Access access, Request request, Handler handler) throws Exception {
    Gate gate = gates.get(access);
    return gate == null ? handler.handle(request) : gate.answer(request, handler);
  }

  EditionRoots roots() {
    return roots;
  }

  /** The gate of a guarded route. */
  @Nullable Gate gate(Access access) {
    return gates.get(access);
  }

  /**
   * Looks whether everything that is guarded has a gate.
   *
   * @throws IllegalStateException naming what has none
   */
  void check() {
    for (Route route : routes) {
      if (route.access().isGuarded() && !gates.containsKey(route.access())) {
        throw new IllegalStateException("nobody guards " + route);
      }
    }
  }

  /** Every query parameter that any public page knows. */
  Set<String> pageParameters() {
    var names = new TreeSet<String>();
    routes.forEach(route -> names.addAll(route.parameters()));
    return Set.copyOf(names);
  }

  /** A route and what its path says. */
  record Match(Route route, Map<String, String> values) {
    /** Whether the route takes whatever nothing else takes. */
    boolean isCatchAll() {
      return route.matcher().isCatchAll();
    }
  }

  /**
   * The route of an address.
   *
   * @param segments the whole path, decoded
   * @param inEdition the path below the edition's root, decoded
   */
  Optional<Match> find(String method, List<String> segments, List<String> inEdition) {
    Match best = null;
    for (Route route : routes) {
      if (!route.method().equals(method)) {
        continue;
      }
      Map<String, String> values = match(route, segments, inEdition);
      if (values != null && (best == null || route.matcher().compareTo(best.route.matcher()) < 0)) {
        best = new Match(route, values);
      }
    }
    return Optional.ofNullable(best);
  }

  /** The public page that takes whatever no other has. */
  Optional<Match> findCatchAll(Address address) {
    return routes.stream()
        .filter(route -> route.access() == Access.PUBLIC_PAGE && route.matcher().isCatchAll())
        .flatMap(
            route ->
                Stream.ofNullable(match(route, address.segments(), address.inEdition()))
                    .map(values -> new Match(route, values)))
        .findFirst();
  }

  /** The methods that an address answers, for {@code Allow}. */
  Set<String> methods(List<String> segments, List<String> inEdition) {
    var methods = new TreeSet<String>();
    for (Route route : routes) {
      if (match(route, segments, inEdition) != null) {
        methods.add(route.method());
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  private static @Nullable Map<String, String> match(
      Route route, List<String> segments, List<String> inEdition) {
    return route.matcher().match(route.matcher().isRooted() ? inEdition : segments);
  }
}
