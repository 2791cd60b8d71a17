package standfirst.article;

import java.util.UUID;

/**
 * The picture over a story.
 *
 * @param asset the media asset
 * @param alt what somebody who does not see it is told
 * @param caption empty for none
 * @param credit empty for none
 */
public record LeadPicture(UUID asset, String alt, String caption, String credit) {}
