package standfirst.media;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.media.picture.MediaProblem;
import standfirst.staff.Actor;

/** What the screens and the API of pictures have in common: how one comes in, and its errors. */
public final class MediaHttp {
  /** The most bytes of a request that brings a picture: the picture and what is around it. */
  public static final long MOST_BODY = Assets.MOST_BYTES + (64 << 10);

  private static final String FIELD = "file";

  private MediaHttp() {}

  /**
   * Takes in the picture of a form's field {@code file}.
   *
   * @throws HttpProblem 400 without that field or with others, 413, 415, 422, 503 or 507 when the
   *     picture cannot be taken, in words for who sent it
   */
  public static Asset take(Assets assets, Request request) throws IOException {
    var form = request.form();
    var unknown = new TreeSet<>(form.names());
    unknown.addAll(form.files().keySet());
    unknown.removeAll(Set.of(FIELD, "csrf"));
    if (!unknown.isEmpty()) {
      throw HttpProblem.badRequest("Not a field of this form: " + unknown.first())
          .with("field", unknown.first());
    }
    var files = form.files(FIELD);
    if (files.size() != 1) {
      throw HttpProblem.badRequest("Send one picture, as a file in the field named file.")
          .with("field", FIELD);
    }
    var upload = files.getFirst();
    try (var bytes = upload.open()) {
      return assets.store(request.load(Actor.class), bytes, upload.fileName());
    } catch (MediaProblem e) {
      throw new HttpProblem(e.reason().status(), e.reason().title(), e.detail(), e);
    }
  }

  /** Reads an id in its one true form; anything else names nothing. */
  public static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
