package standfirst.edition.newsroom;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Upload;
import standfirst.staff.Actor;

/**
 * Takes a logo in and shows it; pictures are the business of a feature above, so it is handed in.
 */
public interface Logos {
  /**
   * Takes a picture in.
   *
   * @return its asset
   * @throws HttpProblem when it is none that can be taken, in words for who sent it
   */
  UUID take(Actor by, Upload upload) throws IOException;

  /** The newsroom's address of a logo. */
  Optional<String> findAddress(UUID asset);
}
