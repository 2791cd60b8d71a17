package standfirst.site;

/**
 * One edition in the switcher.
 *
 * @param name the language in its own words: “English”, “العربية”
 * @param address the front page: a path, or absolute where the edition has its own host
 * @param language a BCP 47 tag
 * @param rightToLeft the direction of its script
 * @param current whether this page belongs to it
 */
public record OtherEdition(
    String name, String address, String language, boolean rightToLeft, boolean current) {
  /** The value of {@code dir}. */
  public String direction() {
    return rightToLeft ? "rtl" : "ltr";
  }
}
