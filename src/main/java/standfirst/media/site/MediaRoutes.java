package standfirst.media.site;

import java.util.UUID;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.FileAnswer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.media.MediaHttp;
import standfirst.media.PublicAssets;

/**
 * The files of pictures. What may not be seen, is not there and was never there have one answer, so
 * nobody learns from it that a draft has a picture.
 */
public final class MediaRoutes {
  /**
   * The bytes never change under their address, but a story may be taken down, and its pictures go
   * with it: so browsers and caches in between ask again after five minutes.
   */
  private static final String CACHING = "public, max-age=300";

  private final PublicAssets assets;

  /** The routes over the pictures that readers may see. */
  public MediaRoutes(PublicAssets assets) {
    this.assets = assets;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get("/media/{id}/{file}", Access.PUBLIC_FILE, this::file);
  }

  private Answer file(Request request) {
    var name = request.pathValue("file");
    return MediaHttp.id(request.pathValue("id"))
        .flatMap(id -> assets.file(id, name).map(file -> answer(id, name, file)))
        .orElseThrow(HttpProblem::notFound);
  }

  private static Answer answer(UUID id, String name, PublicAssets.PublicFile file) {
    return Answer.file(new FileAnswer(file.path(), file.type(), id + "/" + name, CACHING));
  }
}
