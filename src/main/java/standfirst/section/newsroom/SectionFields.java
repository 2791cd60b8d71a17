package standfirst.section.newsroom;

import standfirst.base.http.Form;
import standfirst.section.Section;

/**
 * The fields of a section as they were typed.
 *
 * @param slug its address; asked for when it is added, and settled from then on
 */
public record SectionFields(String name, String slug, String description, String tint) {
  static SectionFields of(Form form) {
    return new SectionFields(
        form.text("name"),
        form.text("slug").replaceAll("^/+|/+$", ""),
        form.text("description"),
        form.text("tint"));
  }

  static SectionFields of(Section section) {
    return new SectionFields(section.name(), section.slug(), section.description(), section.tint());
  }
}
