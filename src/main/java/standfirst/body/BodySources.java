package standfirst.body;

import java.util.Optional;
import standfirst.card.Card;
import standfirst.media.Picture;

/**
 * What a body refers to, as far as readers may see it. Ask {@link BodyReferences} what to load
 * before a body is rendered: these are called once for each place in the text.
 */
public interface BodySources {
  /** The story of an id, if readers may see it; the id is text that somebody wrote. */
  Optional<Card> findCard(String article);

  /** The picture of an id, if it is there. */
  Optional<Picture> findPicture(String asset);
}
