package standfirst.app;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import standfirst.article.Releases;
import standfirst.base.change.Bell;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;
import standfirst.base.http.Access;
import standfirst.base.http.HttpServer;
import standfirst.base.http.HttpSettings;
import standfirst.base.http.Route;
import standfirst.base.http.Router;
import standfirst.base.mail.Mail;
import standfirst.ops.OperatorGate;
import standfirst.ops.OpsRoutes;
import standfirst.ops.ProgramMeters;
import standfirst.ops.Readiness;

/** A running site: services, readers' pages, newsroom, API and clock over one data folder. */
public final class SiteProgram implements AutoCloseable {
  private final SiteData data;
  private final Services services;
  private final Readers readers;
  private final Releases releases;
  private final Router router;
  private final HttpServer server;
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ExecutorService afterwards =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("afterwards-", 0).factory());
  private final List<AutoCloseable> open = new java.util.ArrayList<>();

  /** Ties everything; nothing runs before {@link #start}. */
  public SiteProgram(SiteData data, HttpSettings settings, Mail mail, InstantSource clock) {
    this.data = data;
    var origin = settings.origin();
    services = new Services(data.database(), clock, origin, data.folder(), mail, afterwards);
    releases = new Releases(services.publishing, clock);

    var assets = Assets.load();
    var templates = Templates.precompiled();
    readers = new Readers(data.database().publicDoor(), services, assets, templates, origin);
    router = new Router(readers.editions);
    readers.addTo(router);
    var newsroom = new Newsroom(services, readers, assets, templates, origin);
    newsroom.addTo(router);
    router.guard(Access.OPERATOR, new OperatorGate(settings.openMetrics()));
    var readiness = new Readiness(data.database().publicDoor(), services.changes);
    new OpsRoutes(readiness, metrics).addTo(router);

    server = new HttpServer(settings, router, newsroom.errors(), templates, assets, metrics);
    // The order matters: what pages are made of is renewed before pages are dropped.
    services.changes.listen(readers::hear);
    services.changes.listen(keys -> server.pages().drop(keys));
    services.changes.listen(newsroom::hear);
  }

  /**
   * Starts: demo if the site is new, overdue schedules, then the port.
   *
   * @param demo whether a new site gets the demo edition
   * @param progress told what takes long
   * @throws IOException with one line when the port cannot be had
   */
  public void start(boolean demo, Consumer<String> progress) throws IOException {
    if (demo) {
      DemoInstaller.install(services, progress);
    }
    if (data.postgres() != null) {
      // The embedded database serves this process alone: what is still claimed died with another.
      services.idempotency.releaseAbandoned();
    }
    // The clock has caught up before the port opens: the public views never look at the time.
    releases.catchUp();
    server.start();
    open.add(new ProgramMeters(metrics, data.database()));
    open.add(new Bell(data.database().ownerConnections(), services.changes));
    releases.start();
    open.add(releases);
    var housekeeping = new Housekeeping(services);
    housekeeping.start();
    open.add(housekeeping);
  }

  /** The link that makes the first administrator, while there is none. */
  public Optional<String> firstSignIn() {
    return services.signIn.firstAdministratorLink();
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /** Has every page made anew: for a rehearsal. */
  void forgetPages() {
    server.pages().dropAll();
  }

  /** Every address that it answers, and who may come there. */
  public List<Route> routes() {
    return router.routes();
  }

  /** The services, for tests and for the demo. */
  Services services() {
    return services;
  }

  @Override
  public void close() {
    server.stop();
    for (var one : open.reversed()) {
      try {
        one.close();
      } catch (Exception e) {
        org.slf4j.LoggerFactory.getLogger(SiteProgram.class)
            .atWarn()
            .setCause(e)
            .log("something did not stop cleanly");
      }
    }
    afterwards.shutdownNow();
    data.close();
  }
}
