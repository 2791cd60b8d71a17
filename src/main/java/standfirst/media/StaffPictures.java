package standfirst.media;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Pictures as the newsroom may see them: all of them, at addresses that ask for a session. */
public final class StaffPictures implements Pictures {
  private final Assets assets;

  /** Over the newsroom's assets. */
  public StaffPictures(Assets assets) {
    this.assets = assets;
  }

  @Override
  public Map<UUID, Picture> find(Collection<UUID> ids) {
    var found = new HashMap<UUID, Picture>();
    for (var id : ids) {
      assets.find(id).ifPresent(asset -> found.put(id, picture(asset)));
    }
    return found;
  }

  private static Picture picture(Asset asset) {
    var sizes =
        asset.files().stream()
            .filter(Addresses::isPicture)
            .map(
                file ->
                    new Rendition(
                        file.width(), file.height(), "/newsroom" + Addresses.of(asset.id(), file)))
            .toList();
    return new Picture(asset.id(), "", "", "", asset.width(), asset.height(), sizes);
  }
}
