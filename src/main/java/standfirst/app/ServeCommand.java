package standfirst.app;

import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import standfirst.base.http.HttpServer;
import standfirst.base.http.HttpSettings;
import standfirst.base.postgres.DataFolder;

/** Runs the site until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs the site and its newsroom until Ctrl-C or SIGTERM.",
    sortOptions = false)
public final class ServeCommand implements Callable<Integer> {
  /** Without it a switch that is given would turn off what the environment has turned on. */
  private static final String GIVEN = "true";

  @Mixin DataOptions data = new DataOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on. Default: ${DEFAULT-VALUE}; 0: any free one.")
  int port = 8080;

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
      fallbackValue = GIVEN,
      description = "Lets everybody read /metrics, not this machine alone.")
  boolean openMetrics;

  @Option(
      names = "--no-demo",
      fallbackValue = GIVEN,
      description = "Begin with an empty site and a set-up page.")
  boolean noDemo;

  @Mixin MailOptions mail = new MailOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var settings = settings();
    var letters = mail.mail(data);
    data.check(spec);
    var out = spec.commandLine().getOut();
    var started = System.nanoTime();
    // Before the database is started or a demo written for nothing.
    HttpServer.requirePort(settings);
    var folder = DataFolder.claim(data.data());
    Logging.configure(folder.path());
    var progress = Terminal.progress(spec.commandLine().getErr(), false);
    try (var stop = StopSignal.listen();
        var site =
            new SiteProgram(
                SiteData.openForSite(data, folder, progress),
                settings,
                letters,
                Clock.systemUTC())) {
      site.start(!noDemo, progress);
      KnownOrigin.remember(folder.path(), settings.origin());
      site.firstSignIn()
          .ifPresent(
              link -> {
                out.println("The first administrator signs in here, once, within 24 hours:");
                out.println("  " + link);
              });
      out.println("newsroom " + settings.origin() + "/newsroom");
      out.println("ready " + settings.origin());
      out.flush();
      LoggerFactory.getLogger(ServeCommand.class)
          .atInfo()
          .addKeyValue("origin", settings.origin())
          .addKeyValue("millis", (System.nanoTime() - started) / 1_000_000)
          .log("ready");
      stop.await();
    }
    return 0;
  }

  /**
   * The settings of the web server.
   *
   * @throws ParameterException in one line, when one of the options makes no sense
   */
  HttpSettings settings() {
    if (port < 0 || port > 65_535) {
      throw wrong("--port must be between 0 and 65535, not " + port);
    }
    if (pageCacheBytes < 0) {
      throw wrong("--page-cache-bytes must not be negative");
    }
    try {
      var listens = HttpServer.choosePort(bind, port);
      var origin = Origin.parse(url == null ? "http://localhost:" + listens : url);
      var limits = HttpSettings.Limits.DEFAULT.withPageCache(pageCacheBytes);
      return new HttpSettings(bind, listens, origin, trustedProxies, limits, openMetrics);
    } catch (UnknownHostException e) {
      throw wrong("--bind must be an address of this machine such as 0.0.0.0, not " + bind);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String line) {
    return new ParameterException(spec.commandLine(), line);
  }
}
