package standfirst.tag.newsroom;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.newsroom.ListAddress;
import standfirst.newsroom.Mistake;
import standfirst.newsroom.SettingsFrame;
import standfirst.tag.Tag;
import standfirst.tag.TagPage;
import standfirst.tag.Tags;
import standfirst.tag.newsroom.TagsPage.Panel;

/** Makes the page of tags. */
final class TagsView {
  private static final int ROWS = 50;

  private final Editions editions;
  private final Tags tags;

  TagsView(Editions editions, Tags tags) {
    this.editions = editions;
    this.tags = tags;
  }

  TagsPage page(SettingsFrame frame, TagsAsked asked, @Nullable Panel panel) {
    var edition = asked.edition();
    var found = tags.list(asked.query(), ROWS);
    var address = asked.address();
    return new TagsPage(
        frame,
        editions.list().stream()
            .map(
                one ->
                    new TagsPage.Tab(
                        one.name(),
                        ListAddress.of(TagRoutes.PATH)
                            .with("edition", one.id().toString())
                            .toString(),
                        one.language(),
                        one.id().equals(edition.id())))
            .toList(),
        edition.id().toString(),
        edition.language(),
        edition.direction().word(),
        number(found.total()),
        asked.letters(),
        asked.typeWord(),
        asked.after() == null ? "" : asked.after().toString(),
        asked.beside("new"),
        found.rows().stream().map(row -> row(asked, row, panel)).toList(),
        asked.after() == null ? null : address.with("after", "").toString(),
        found.next() == null ? null : address.with("after", found.next().toString()).toString(),
        panel);
  }

  Panel begun(TagsAsked asked, String name, String type, String description, Mistake mistake) {
    return new TagsPage.Form(
        true,
        "New tag",
        asked.address().toString(),
        asked.address().toString(),
        "",
        name,
        type,
        description,
        "",
        "",
        mistake);
  }

  /**
   * The form of a tag.
   *
   * @param typed its values, as they were typed
   */
  Panel opened(TagsAsked asked, Tag tag, Tag typed, String into, Mistake mistake) {
    return new TagsPage.Form(
        false,
        tag.name(),
        asked.beside(tag.id().toString()),
        asked.address().toString(),
        path(asked.edition(), tag),
        typed.name(),
        typed.type().word(),
        typed.description(),
        asked.beside(tag.id() + "/merger"),
        into,
        mistake);
  }

  Panel merger(TagsAsked asked, Tag tag, Tag into, Mistake mistake) {
    var stories = tags.countStories(tag.id());
    return new TagsPage.Merger(
        asked.beside(tag.id() + "/merger"),
        asked.beside(tag.id().toString()),
        tag.name(),
        into.name(),
        into.id().toString(),
        stories == 1 ? "1 story that readers have" : number(stories) + " stories that readers have",
        path(asked.edition(), tag),
        path(asked.edition(), into),
        mistake);
  }

  private static TagsPage.Row row(TagsAsked asked, TagPage.Row row, @Nullable Panel panel) {
    var tag = row.tag();
    var place = asked.beside(tag.id().toString());
    return new TagsPage.Row(
        place,
        tag.name(),
        TagsPage.title(tag.type().word()),
        path(asked.edition(), tag),
        number(row.stories()),
        panel instanceof TagsPage.Form form && form.action().equals(place));
  }

  private static String path(Edition edition, Tag tag) {
    return edition.path("tags/" + tag.slug());
  }

  private static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.UK).format(number);
  }
}
