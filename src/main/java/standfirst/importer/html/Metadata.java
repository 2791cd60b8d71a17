package standfirst.importer.html;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import standfirst.importer.extract.PublishedAt;

/**
 * What a page says of itself, in its head, its structured data and around its headline.
 *
 * @param title the headline
 * @param description the summary, possibly cut short by the site
 * @param articleBody the text as structured data has it
 * @param image the address of the picture for link previews
 * @param declaresArticle whether the page says that it is an article
 */
record Metadata(
    String title,
    List<String> authors,
    Optional<PublishedAt> publishedAt,
    Optional<String> description,
    Optional<String> language,
    Optional<String> section,
    List<String> tags,
    Optional<String> image,
    @Nullable String address,
    Optional<String> siteName,
    Optional<String> articleBody,
    boolean declaresArticle) {}
