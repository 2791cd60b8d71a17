package standfirst.app;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import standfirst.base.http.HttpSettings;

/** Runs the site until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs the site and its newsroom until Ctrl-C or SIGTERM.",
    sortOptions = false)
public final class ServeCommand implements Callable<Integer> {
  @Mixin DataOptions data = new DataOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on. Default: ${DEFAULT-VALUE}.")
  int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDR",
      defaultValue = "127.0.0.1",
      description = "The address to listen on. Default: ${DEFAULT-VALUE}.")
  String bind = "127.0.0.1";

  @Option(
      names = "--url",
      paramLabel = "ORIGIN",
      description =
          "The public origin, such as https://gazette.example. Default: http://localhost:PORT.")
  @Nullable String url;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "CIDR",
      split = ",",
      description = "A network whose forwarded addresses are believed; may be repeated.")
  List<String> trustedProxies = List.of();

  @Option(
      names = "--page-cache-bytes",
      paramLabel = "N",
      description = "The memory for finished pages. Default: 67108864, which is 64 MB; 0: none.")
  long pageCacheBytes = HttpSettings.Limits.DEFAULT.pageCacheBytes();

  @Option(
      names = "--open-metrics",
      description = "Lets everybody read /metrics, not this machine alone.")
  boolean openMetrics;

  @Option(names = "--no-demo", description = "Begin with an empty site and a set-up page.")
  boolean noDemo;

  @Mixin MailOptions mail = new MailOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var settings = settings();
    Logging.configure(data.data());
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    var started = System.nanoTime();
    var siteData =
        SiteData.openForSite(
            data,
            line -> {
              err.println(line);
              err.flush();
            });
    var done = new CountDownLatch(1);
    try (var site = new SiteProgram(siteData, settings, mail.mail(data), Clock.systemUTC())) {
      // The hook waits for the stop, so that the process does not end in the middle of it.
      var main = Thread.currentThread();
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .name("stop")
                  .unstarted(
                      () -> {
                        done.countDown();
                        waitFor(main);
                      }));
      site.start(!noDemo, err::println);
      KnownOrigin.remember(siteData.folder(), settings.origin());
      site.firstSignIn()
          .ifPresent(
              link -> {
                out.println("The first administrator signs in here, once, within 24 hours:");
                out.println("  " + link);
              });
      out.println("newsroom " + settings.origin() + "/newsroom");
      out.println("ready " + settings.origin());
      out.flush();
      org.slf4j.LoggerFactory.getLogger(ServeCommand.class)
          .atInfo()
          .addKeyValue("origin", settings.origin())
          .addKeyValue("millis", (System.nanoTime() - started) / 1_000_000)
          .log("ready");
      done.await();
    }
    return 0;
  }

  private HttpSettings settings() {
    if (port < 0 || port > 65_535) {
      throw wrong("--port must be between 0 and 65535, not " + port);
    }
    if (pageCacheBytes < 0) {
      throw wrong("--page-cache-bytes must not be negative");
    }
    try {
      var origin = URI.create(url == null ? "http://localhost:" + port : url);
      var plain = origin.getPath() == null || origin.getPath().isEmpty();
      var web = "http".equals(origin.getScheme()) || "https".equals(origin.getScheme());
      if (!web || !plain || origin.getHost() == null || origin.getUserInfo() != null) {
        throw wrong("--url must be an origin such as https://gazette.example, not " + url);
      }
      var limits = HttpSettings.Limits.DEFAULT.withPageCache(pageCacheBytes);
      return new HttpSettings(bind, port, origin, trustedProxies, limits, openMetrics);
    } catch (IllegalArgumentException e) {
      throw wrong("--url must be an origin such as https://gazette.example, not " + url);
    }
  }

  private ParameterException wrong(String line) {
    return new ParameterException(spec.commandLine(), line);
  }

  private static void waitFor(Thread main) {
    try {
      main.join(java.time.Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
