package standfirst.media;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What pages ask of pictures: those of these ids that readers may see, without words beside them.
 */
@FunctionalInterface
public interface Pictures {
  /** The pictures, by the id of their asset; one that readers may not see is left out. */
  Map<UUID, Picture> find(Collection<UUID> assets);
}
