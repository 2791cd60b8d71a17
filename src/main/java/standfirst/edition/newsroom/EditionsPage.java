package standfirst.edition.newsroom;

import java.util.List;
import standfirst.newsroom.SettingsFrame;

/** The editions, the default first. */
public record EditionsPage(SettingsFrame frame, List<Row> rows) {
  public EditionsPage {
    rows = List.copyOf(rows);
  }

  /**
   * An edition.
   *
   * @param place where it is changed
   * @param direction the value of {@code dir} for its name
   * @param tag its BCP 47 tag
   * @param language in its own words
   * @param address where readers find it
   */
  public record Row(
      String place,
      String name,
      String tag,
      String direction,
      String language,
      String zone,
      String address) {}
}
