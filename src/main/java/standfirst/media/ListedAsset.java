package standfirst.media;

import java.util.List;

/**
 * An asset in the newsroom's list.
 *
 * @param by the name of who sent it
 * @param uses in how many stories that have been published it stands
 * @param portraitOf the names of authors whose portrait it is
 * @param altMissing whether one of these says nothing to readers who cannot see it
 */
public record ListedAsset(
    Asset asset, String by, long uses, List<String> portraitOf, boolean altMissing) {
  public ListedAsset {
    portraitOf = List.copyOf(portraitOf);
  }
}
