package standfirst.card;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import standfirst.media.Picture;
import standfirst.site.Head;

/** The picture that other sites show beside a link to a page. */
public final class LinkPreview {
  private LinkPreview() {}

  /** A picture as a link preview: its JPEG. */
  public static Head.Preview of(Picture picture) {
    var file = picture.preview();
    return new Head.Preview(file.address(), file.width(), file.height(), picture.alt());
  }

  /** That of a page which is a list: the picture of its first story that has one. */
  public static Head.@Nullable Preview of(List<Card> cards) {
    return cards.stream()
        .map(Card::picture)
        .filter(Objects::nonNull)
        .findFirst()
        .map(LinkPreview::of)
        .orElse(null);
  }
}
