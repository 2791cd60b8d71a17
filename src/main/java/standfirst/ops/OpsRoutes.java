package standfirst.ops;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import standfirst.base.html.Content;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.Request;
import standfirst.base.http.Router;

/**
 * What load balancers and monitors ask: {@code /health} whether the process is up, {@code /ready}
 * whether it can do all of its work, {@code /metrics} what it counts.
 */
public final class OpsRoutes {
  /** The text format of Prometheus. */
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Readiness readiness;
  private final PrometheusMeterRegistry metrics;

  /** The routes of a site. */
  public OpsRoutes(Readiness readiness, PrometheusMeterRegistry metrics) {
    this.readiness = readiness;
    this.metrics = metrics;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get("/health", Access.PUBLIC_FILE, _ -> Answer.json(Map.of("status", "up")));
    router.get("/ready", Access.PUBLIC_FILE, this::ready);
    router.get("/metrics", Access.OPERATOR, this::metrics);
  }

  // 503 keeps new readers away; pages that are kept in memory are served all the same.
  private Answer ready(Request request) {
    return readiness
        .findObstacle()
        .map(why -> Answer.json(503, Map.of("status", "not ready", "reason", why)))
        .orElseGet(() -> Answer.json(Map.of("status", "ready")));
  }

  private Answer metrics(Request request) {
    return Answer.ok(Content.of(PROMETHEUS, metrics.scrape(PROMETHEUS)));
  }
}
