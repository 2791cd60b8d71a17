package standfirst.base.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.base.cache.PageCache;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;

/**
 * The web server. A request meets, in this order: the page cache (on the selector's thread), the
 * count of what is under way (so that a stop can wait for it), the {@link Router}.
 */
public final class HttpServer {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final int MAX_HEADERS_OUT = 32 << 10;
  private static final long STOP_MILLIS = 1_500;
  private static final long STOP_IDLE_MILLIS = 200;
  private static final long SWEEP_MILLIS = 250;
  private static final long RENDERER_IDLE_SECONDS = 60;

  private final HttpSettings settings;
  private final Router router;
  private final PageCache<ReadyPage> pages;
  private final EventStreams streams = new EventStreams();
  private final Server server;
  private final ServerConnector connector;
  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory());
  // Pages are made on threads of the system: a render asks the database several times in a row,
  // and a virtual thread that waits for a socket is woken by way of two others. When all of these
  // are busy, or wait for a database that is away, whoever asks makes the page on its own thread.
  private final ExecutorService renders =
      new ThreadPoolExecutor(
          0,
          4 * Runtime.getRuntime().availableProcessors(),
          RENDERER_IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().name("http-render-", 0).daemon().factory(),
          HttpServer::runHere);
  private final ExecutorService packer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("http-packer").daemon().priority(Thread.MIN_PRIORITY).factory());
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("http-sweeper").daemon().factory());

  /**
   * A server that does not listen yet. All routes are registered before.
   *
   * @param errorPages errors in the site's face, or null for plain ones
   */
  public HttpServer(
      HttpSettings settings,
      Router router,
      @Nullable ErrorPages errorPages,
      Templates templates,
      Assets assets,
      MeterRegistry registry) {
    this.settings = settings;
    this.router = router;
    var headers = new Headers(settings.secure());
    var meters = new HttpMeters(registry);
    this.pages = new PageCache<>(settings.limits().pageCacheBytes(), renders, meters);
    meters.watch(pages);
    var files = new StaticFiles(assets, headers);
    router.get(Assets.ROOT + "{file...}", Access.PUBLIC_FILE, files::answer);

    var writer = new AnswerWriter(settings, headers, streams);
    var errors = new Errors(errorPages == null ? Errors.plain(templates) : errorPages, templates);
    var publicPages = new PublicPages(router, pages, errors, writer);
    var dispatcher = new Dispatcher(settings, router, errors, writer, publicPages, meters);
    var front =
        new Front(new GracefulHandler(dispatcher), router, pages, files, meters, workers, packer);

    this.server = new Server(threads());
    this.connector = connector(server, settings);
    server.addConnector(connector);
    server.setHandler(front);
    server.setErrorHandler(new LastResort(headers, templates));
    server.setStopTimeout(STOP_MILLIS);
    server.setStopAtShutdown(false);
  }

  private static void runHere(Runnable render, ThreadPoolExecutor renders) {
    if (renders.isShutdown()) {
      throw new RejectedExecutionException("the server stops");
    }
    render.run();
  }

  private static QueuedThreadPool threads() {
    int cores = Runtime.getRuntime().availableProcessors();
    var pool = new QueuedThreadPool(cores + 8, cores + 2);
    pool.setName("http-io");
    pool.setReservedThreads(0);
    return pool;
  }

  private static ServerConnector connector(Server server, HttpSettings settings) {
    var limits = settings.limits();
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(limits.headerBytes());
    http.setMaxResponseHeaderSize(MAX_HEADERS_OUT);
    http.setUriCompliance(UriCompliance.RFC3986);
    http.setIdleTimeout(limits.idleTime().toMillis());
    if (!settings.trustedProxies().isEmpty()) {
      http.addCustomizer(new TrustedProxies(settings.trustedProxies()));
    }
    var connector =
        new ServerConnector(
            server,
            0,
            Runtime.getRuntime().availableProcessors(),
            AskedTarget.http1(http),
            new HTTP2CServerConnectionFactory(http));
    connector.setHost(settings.bind());
    connector.setPort(settings.port());
    connector.setIdleTimeout(limits.idleTime().toMillis());
    connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
    return connector;
  }

  /** The kept pages; whoever hears of a change drops them by key. */
  public PageCache<?> pages() {
    return pages;
  }

  /**
   * Listens.
   *
   * @throws IOException with one line to show when it cannot, such as a port that is taken
   * @throws IllegalStateException when a guarded route has no gate
   */
  public void start() throws IOException {
    router.check();
    try {
      server.start();
    } catch (IOException taken) {
      stop();
      throw cannotListen(settings, taken);
    } catch (Exception failed) {
      stop();
      throw new IOException("the web server cannot start: " + failed.getMessage(), failed);
    }
    if (server.getInvocationType() != Invocable.InvocationType.NON_BLOCKING) {
      throw new IllegalStateException("the page cache has lost its place on the selector");
    }
    var sweep = new SlowHeaders(connector, settings.limits().headerTime());
    sweeper.scheduleAtFixedRate(sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Looks whether the port can be had, without listening for longer than that takes.
   *
   * @throws IOException with one line to show when it cannot, as {@link #start} would
   */
  public static void requirePort(HttpSettings settings) throws IOException {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(settings.bind()), settings.port()));
    } catch (IOException taken) {
      throw cannotListen(settings, taken);
    }
  }

  /**
   * The port to listen on: the one asked for, or for 0 one that is free at this moment.
   *
   * @throws UnknownHostException when there is no such address
   */
  public static int choosePort(String bind, int port) throws UnknownHostException {
    var address = InetAddress.getByName(bind);
    if (port != 0) {
      return port;
    }
    try (var free = new ServerSocket(0, 1, address)) {
      return free.getLocalPort();
    } catch (IOException e) {
      // Whoever listens will say why.
      return 0;
    }
  }

  private static IOException cannotListen(HttpSettings settings, IOException cause) {
    var at = settings.bind() + ":" + settings.port();
    // Jetty wraps what the system said.
    var said = String.valueOf((cause.getCause() == null ? cause : cause.getCause()).getMessage());
    var line =
        said.contains("in use")
            ? "port " + settings.port() + " is in use by another program (" + at + ")"
            : said.contains("ermission")
                ? "port " + settings.port() + " may not be opened by this account (" + at + ")"
                : said.contains("assign")
                    ? "cannot listen on " + at + ": this machine has no such address"
                    : "cannot listen on " + at + ": " + said;
    return new IOException(line, cause);
  }

  /** The port that it listens on: the one of the settings, or the free one that it took. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Ends open streams, lets what is under way finish for a moment, and stops listening. */
  public void stop() {
    streams.stop();
    sweeper.shutdownNow();
    try {
      server.stop();
    } catch (Exception failed) {
      LOG.atWarn().setCause(failed).log("the web server did not stop cleanly");
    } finally {
      packer.shutdownNow();
      renders.shutdownNow();
      workers.shutdownNow();
    }
  }
}
