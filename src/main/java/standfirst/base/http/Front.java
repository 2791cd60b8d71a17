package standfirst.base.http;

import java.util.Set;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import standfirst.base.cache.PageCache;
import standfirst.base.html.Assets;

/**
 * The first to see a request. What is kept and ready goes out from the selector's own thread;
 * everything else is handed to a virtual thread, which may wait.
 */
final class Front extends Handler.Wrapper {
  private final EditionRoots roots;
  private final Set<String> parameters;
  private final PageCache<ReadyPage> pages;
  private final StaticFiles files;
  private final HttpMeters meters;
  private final Executor workers;
  private final Executor packer;

  Front(
      Handler next,
      Router router,
      PageCache<ReadyPage> pages,
      StaticFiles files,
      HttpMeters meters,
      Executor workers,
      Executor packer) {
    super(next);
    this.roots = router.roots();
    this.parameters = router.pageParameters();
    this.pages = pages;
    this.files = files;
    this.meters = meters;
    this.workers = workers;
    this.packer = packer;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      Variant variant = find(request);
      if (variant != null) {
        meters.hit();
        Outgoing.page(request, response, callback, variant);
      } else {
        workers.execute(() -> work(request, response, callback));
      }
    } catch (Throwable failure) {
      Response.writeError(request, response, callback, failure);
    }
    return true;
  }

  private @Nullable Variant find(Request request) {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return null;
    }
    HttpURI uri = request.getHttpURI();
    String path = uri.getCanonicalPath();
    if (path == null || !isPlain(uri.getPath(), path)) {
      return null;
    }
    ReadyPage page = page(request, uri, path);
    if (page == null) {
      return null;
    }
    page.hit(packer);
    return page.ready(Outgoing.encoding(request));
  }

  private @Nullable ReadyPage page(Request request, HttpURI uri, String path) {
    if (path.startsWith(Assets.ROOT)) {
      return files.loaded(path);
    }
    // A page with a parameter takes the longer way: only its route knows which ones it names.
    if (PageKey.names(uri.getQuery(), parameters)) {
      return null;
    }
    EditionRoots.Root root = roots.locate(ServerRequest.host(request), path);
    return pages.find(PageKey.of(root, path));
  }

  /**
   * Whether the canonical form of a path is what the path says, decoded. Where it holds a parameter
   * or dots, or an escape that the canonical form keeps, the longer way decides.
   */
  private static boolean isPlain(@Nullable String raw, String canonical) {
    return raw != null
        && (raw.equals(canonical) || raw.indexOf('%') >= 0)
        && raw.indexOf(';') < 0
        && canonical.indexOf('%') < 0;
  }

  private void work(Request request, Response response, Callback callback) {
    try {
      if (!getHandler().handle(request, response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    } catch (Throwable failure) {
      Response.writeError(request, response, callback, failure);
    }
  }
}
