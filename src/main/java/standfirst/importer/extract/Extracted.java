package standfirst.importer.extract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import standfirst.body.Body;

/** What one capture turned out to hold. */
public sealed interface Extracted {

  /** The address that was captured, where it is known. */
  Optional<String> address();

  /**
   * A story.
   *
   * @param title the headline, without the name of the site; never blank
   * @param authors names in the order of the byline, without "By" and without addresses
   * @param publishedAt when it came out, as far as the page says so
   * @param standfirst the sentence between headline and text that the text does not repeat
   * @param body the text; pictures in it carry a {@link FoundPicture#ref()} in place of an asset id
   * @param language a BCP 47 tag, or empty when nothing tells
   * @param rightToLeft whether the text runs from right to left
   * @param section what the page calls the part of the site that it stands in
   * @param tags keywords, in the page's order
   * @param pictures all pictures, the lead picture first; a picture that no block of the body names
   *     is the lead picture
   * @param address the original address: the canonical one if the page names it
   * @param siteName how the site calls itself
   * @param findings what was kept, changed and left out, for the report
   */
  record Article(
      String title,
      List<String> authors,
      Optional<PublishedAt> publishedAt,
      Optional<String> standfirst,
      Body body,
      Optional<String> language,
      boolean rightToLeft,
      Optional<String> section,
      List<String> tags,
      List<FoundPicture> pictures,
      Optional<String> address,
      Optional<String> siteName,
      List<Finding> findings)
      implements Extracted {
    public Article {
      authors = List.copyOf(authors);
      tags = List.copyOf(tags);
      pictures = List.copyOf(pictures);
      findings = List.copyOf(findings);
    }

    /** The picture above the text: the first one that no block of the body names. */
    public Optional<FoundPicture> leadPicture() {
      return pictures.stream().filter(FoundPicture::lead).findFirst();
    }
  }

  /**
   * Something else: a front page, a list, an error page, a picture.
   *
   * @param reason one line for the report
   */
  record NotAnArticle(Optional<String> address, String reason) implements Extracted {
    /** For an address that may be missing. */
    public static NotAnArticle of(@Nullable String address, String reason) {
      return new NotAnArticle(Optional.ofNullable(address), reason);
    }
  }
}
