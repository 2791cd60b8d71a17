package standfirst.base.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a request from its address to its answer, on a virtual thread: which route, may this caller
 * come, is the form our own, what does the route say.
 */
final class Dispatcher extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final HttpSettings settings;
  private final Router router;
  private final Csrf csrf;
  private final Errors errors;
  private final AnswerWriter writer;
  private final PublicPages pages;
  private final HttpMeters meters;

  Dispatcher(
      HttpSettings settings,
      Router router,
      Errors errors,
      AnswerWriter writer,
      PublicPages pages,
      HttpMeters meters) {
    this.settings = settings;
    this.router = router;
    this.csrf = new Csrf(settings);
    this.errors = errors;
    this.writer = writer;
    this.pages = pages;
    this.meters = meters;
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request jetty, Response response, Callback callback)
      throws Exception {
    long began = System.nanoTime();
    var exchange = new Exchange(jetty, response, callback);
    exchange.run();
    long nanos = System.nanoTime() - began;
    Route route = exchange.route;
    String access = route == null ? "none" : route.access().name().toLowerCase(Locale.ROOT);
    meters.handled(access, response.getStatus(), nanos);
    LOG.atDebug()
        .addKeyValue("method", jetty.getMethod())
        .addKeyValue("path", exchange.request.loggedPath())
        .addKeyValue("status", response.getStatus())
        .addKeyValue("access", access)
        .addKeyValue("micros", nanos / 1_000)
        .log("request");
    return true;
  }

  /** One request under way. */
  private final class Exchange {
    private final org.eclipse.jetty.server.Request jetty;
    private final Response response;
    private final Callback callback;
    private final String method;
    private final String path;
    private Address address;
    private ServerRequest request;
    private @Nullable Route route;

    Exchange(org.eclipse.jetty.server.Request jetty, Response response, Callback callback) {
      this.jetty = jetty;
      this.response = response;
      this.callback = callback;
      this.method = jetty.getMethod().equals("HEAD") ? "GET" : jetty.getMethod();
      String raw = jetty.getHttpURI().getPath();
      this.path = raw == null || raw.isEmpty() ? "/" : raw;
      this.address =
          new Address(
              path, router.roots().locate(ServerRequest.host(jetty), "/"), List.of(), List.of());
      this.request = ServerRequest.unrouted(jetty, settings, address);
    }

    void run() {
      try {
        answer();
      } catch (HttpProblem problem) {
        fail(problem);
      } catch (IOException gone) {
        // Nobody is there to be told.
        callback.failed(gone);
      } catch (Throwable thrown) {
        fail(errors.problem(thrown, request));
      }
    }

    private void answer() throws Exception {
      address = Address.of(router.roots(), ServerRequest.host(jetty), path);
      request = ServerRequest.unrouted(jetty, settings, address);
      Optional<Router.Match> found = router.find(method, address.segments(), address.inEdition());
      Optional<String> moved = method.equals("GET") ? moved(found) : Optional.empty();
      if (moved.isPresent()) {
        write(Answer.movedTo(withQuery(moved.get())));
      } else if (found.isEmpty()) {
        write(unmatched());
      } else if (found.get().route().access() == Access.PUBLIC_PAGE) {
        route = found.get().route();
        ReadyPage page = pages.page(found.get(), address, request);
        Outgoing.page(jetty, response, callback, page.variant(Outgoing.encoding(jetty)));
      } else {
        route = found.get().route();
        request = new ServerRequest(jetty, settings, address, found.get());
        write(ask(found.get().route()));
      }
    }

    /** The one true address, when it is another: the right slash, small letters. */
    private Optional<String> moved(Optional<Router.Match> found) {
      String lower = rightSlash(Address.lowerCase(path));
      Optional<String> moved;
      if (found.isPresent() && !found.get().isCatchAll()) {
        moved = isPage(found) ? Optional.of(lower) : Optional.empty();
      } else if (isPage(match(lower))) {
        moved = Optional.of(lower);
      } else {
        moved = Optional.of(rightSlash(path)).filter(path -> isExact(match(path)));
      }
      return moved.filter(address -> !address.equals(path));
    }

    private String rightSlash(String text) {
      return Address.withRightSlash(router.roots(), ServerRequest.host(jetty), text);
    }

    private Optional<Router.Match> match(String text) {
      Address there = Address.of(router.roots(), ServerRequest.host(jetty), text);
      return router
          .find("GET", there.segments(), there.inEdition())
          .filter(match -> !match.isCatchAll());
    }

    /** Whether a page has this address, in small letters alone. */
    private boolean isPage(Optional<Router.Match> match) {
      return match.isPresent()
          && match.get().route().access() == Access.PUBLIC_PAGE
          && !match.get().route().isExactCase();
    }

    /** Whether something has this address that takes its letters as they are. */
    private boolean isExact(Optional<Router.Match> match) {
      return match.isPresent() && !isPage(match);
    }

    private String withQuery(String location) {
      String query = jetty.getHttpURI().getQuery();
      return query == null || query.isEmpty() ? location : location + "?" + query;
    }

    private Answer unmatched() {
      Set<String> methods = new TreeSet<>();
      if (!path.equals("*")) {
        methods.addAll(router.methods(address.segments(), address.inEdition()));
        if (methods.isEmpty()) {
          throw HttpProblem.notFound();
        }
      }
      methods.add("OPTIONS");
      String allow = String.join(", ", methods);
      if (method.equals("OPTIONS")) {
        return Answer.noContent().header("Allow", allow);
      }
      throw new HttpProblem(405, "Method not allowed", "This address answers " + allow + ".")
          .header("Allow", allow);
    }

    private Answer ask(Route asked) throws Exception {
      try {
        Gate gate = router.gate(asked.access());
        if (gate != null) {
          Optional<Answer> refusal = gate.refuse(request);
          if (refusal.isPresent()) {
            return refusal.get();
          }
        }
        if (asked.access().isForgeable() && !method.equals("GET")) {
          csrf.check(request);
        }
        return asked.handler().handle(request);
      } finally {
        request.close();
      }
    }

    private void write(Answer answer) throws IOException, InterruptedException {
      if (method.equals("GET")) {
        writer.write(answer, route, request, jetty, response, callback);
        return;
      }
      var written = new Callback.Completable();
      writer.write(answer, route, request, jetty, response, written);
      RestOfBody.drop(jetty);
      written.whenComplete((_, failure) -> complete(failure));
    }

    private void complete(@Nullable Throwable failure) {
      if (failure == null) {
        callback.succeeded();
      } else {
        callback.failed(failure);
      }
    }

    private void fail(HttpProblem problem) {
      if (response.isCommitted()) {
        callback.failed(problem);
        return;
      }
      try {
        response.reset();
        write(errors.answer(problem, request));
      } catch (IOException | InterruptedException | RuntimeException failed) {
        callback.failed(failed);
      }
    }
  }
}
