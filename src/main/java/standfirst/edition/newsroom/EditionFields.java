package standfirst.edition.newsroom;

import standfirst.base.http.Form;
import standfirst.edition.Edition;
import standfirst.edition.Editions.EditionForm;

/**
 * The fields of an edition as they were typed.
 *
 * @param direction empty to take that of the language
 */
public record EditionFields(
    String name,
    String tagline,
    String language,
    String direction,
    String zone,
    String prefix,
    String host) {
  static final String[] NAMES = {
    "name", "tagline", "language", "direction", "zone", "prefix", "host", "address"
  };

  static final EditionFields NEW = new EditionFields("", "", "", "", "", "", "");

  static EditionFields of(Edition edition) {
    return new EditionFields(
        edition.name(),
        edition.tagline(),
        edition.language(),
        edition.direction() == Edition.Direction.of(edition.language())
            ? ""
            : edition.direction().word(),
        edition.zone().getId(),
        edition.prefix(),
        edition.host() == null ? "" : edition.host());
  }

  static EditionFields of(Form form) {
    return new EditionFields(
        form.text("name"),
        form.text("tagline"),
        form.text("language"),
        form.text("direction"),
        form.text("zone"),
        // People type the slashes that they see in the address.
        form.text("prefix").replaceAll("^/+|/+$", ""),
        form.text("host"));
  }

  EditionForm form() {
    return new EditionForm(name, tagline, language, direction, zone, prefix, host);
  }
}
