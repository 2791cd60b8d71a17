package standfirst.article.site;

import org.jspecify.annotations.Nullable;
import standfirst.media.Picture;

/**
 * One author over a story.
 *
 * @param name as readers know it
 * @param role what stands beside the name, such as “Harbour reporter”; empty when nothing does
 * @param address the author's page
 * @param portrait null when there is none
 */
public record Byline(String name, String role, String address, @Nullable Picture portrait) {}
