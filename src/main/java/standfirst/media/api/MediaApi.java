package standfirst.media.api;

import java.io.IOException;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.QueryParameters;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.media.Assets;
import standfirst.media.MediaHttp;
import standfirst.media.MediaJson;

/** Pictures in the staff API: sent in by scripts. */
public final class MediaApi {
  private final Assets assets;

  /** The routes over the service. */
  public MediaApi(Assets assets) {
    this.assets = assets;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.post("/api/staff/media", Access.STAFF_API, this::create).maxBody(MediaHttp.MOST_BODY);
  }

  private Answer create(Request request) throws IOException {
    QueryParameters.only(request);
    return Answer.json(201, MediaJson.publicly(MediaHttp.take(assets, request)));
  }
}
