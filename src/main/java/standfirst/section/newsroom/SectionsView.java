package standfirst.section.newsroom;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsFrame;
import standfirst.section.Section;
import standfirst.section.Sections;
import standfirst.section.newsroom.SectionsPage.Panel;

/** Makes the page of sections. */
final class SectionsView {
  private final Editions editions;
  private final Sections sections;

  SectionsView(Editions editions, Sections sections) {
    this.editions = editions;
    this.sections = sections;
  }

  /** The list of an edition's sections. */
  static String address(Edition edition) {
    return SectionRoutes.PATH + "?edition=" + edition.id();
  }

  SectionsPage page(SettingsFrame frame, Edition edition, @Nullable Panel panel) {
    var stories = sections.countStories(edition.id());
    return new SectionsPage(
        frame,
        editions.list().stream()
            .map(
                one ->
                    new SectionsPage.Tab(
                        one.name(), address(one), one.language(), one.id().equals(edition.id())))
            .toList(),
        edition.id().toString(),
        edition.language(),
        edition.direction().word(),
        sections.list(edition.id()).stream()
            .map(
                section ->
                    new SectionsPage.Row(
                        section.id().toString(),
                        place(section),
                        section.name(),
                        edition.path(section.slug()),
                        section.tint(),
                        number(stories.getOrDefault(section.id(), 0L)),
                        panel != null && panel.action().equals(place(section))))
            .toList(),
        panel);
  }

  /** The form of a new section, in the colour that comes next. */
  Panel begun(Edition edition) {
    var count = sections.list(edition.id()).size();
    var tint = Sections.TINTS.get(count % Sections.TINTS.size());
    return begun(edition, new SectionFields("", "", "", tint), Mistake.NONE);
  }

  Panel begun(Edition edition, SectionFields typed, Mistake mistake) {
    return new Panel(
        true,
        "New section",
        SectionRoutes.PATH,
        address(edition),
        edition.root(),
        typed,
        false,
        mistake);
  }

  Panel opened(Edition edition, Section section, SectionFields typed, Mistake mistake) {
    return new Panel(
        false,
        section.name(),
        place(section),
        address(edition),
        edition.path(section.slug()),
        typed,
        !sections.isUsed(section.id()),
        mistake);
  }

  private static String place(Section section) {
    return SectionRoutes.PATH + "/" + section.id();
  }

  private static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.UK).format(number);
  }
}
