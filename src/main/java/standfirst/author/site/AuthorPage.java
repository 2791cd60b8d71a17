package standfirst.author.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.card.CardList;
import standfirst.media.Picture;
import standfirst.site.SitePage;

/**
 * The stories of an author: the model of {@code author/site/author.jte}.
 *
 * @param site the shell
 * @param name as it stands over stories
 * @param role what stands beside the name; empty when nothing does
 * @param biography a few sentences; an empty line begins a paragraph; empty when there are none
 * @param portrait null when there is none
 * @param address the path of the page, below which its feed lies
 * @param stories one page of them
 */
public record AuthorPage(
    SitePage site,
    String name,
    String role,
    String biography,
    @Nullable Picture portrait,
    String address,
    CardList stories) {
  /** The paragraphs of the biography. */
  public List<String> paragraphs() {
    return biography.isBlank() ? List.of() : List.of(biography.strip().split("\\n\\s*\\n"));
  }
}
