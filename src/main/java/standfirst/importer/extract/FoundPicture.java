package standfirst.importer.extract;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a captured story. Its bytes, where the capture has them, are asked for by address.
 *
 * @param ref what the body's picture block carries until there is an asset: unique in one article
 * @param url an absolute http(s) address, a {@code file:} address beside a saved page, or a {@code
 *     data:} address
 * @param alt what it shows, possibly empty
 * @param caption the line under it
 * @param credit who made it
 * @param lead whether it stands above the text and not in it
 */
public record FoundPicture(
    String ref,
    String url,
    String alt,
    @Nullable String caption,
    @Nullable String credit,
    boolean lead) {}
