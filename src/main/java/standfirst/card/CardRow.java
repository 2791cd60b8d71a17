package standfirst.card;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.db.Json;
import standfirst.base.db.Row;
import tools.jackson.databind.JsonNode;

/** A public story as the database gives it, before names and pictures are put to its ids. */
record CardRow(
    ArticleId id,
    long number,
    Kind kind,
    String path,
    String sectionName,
    String sectionSlug,
    String sectionTint,
    String kicker,
    String headline,
    String standfirst,
    @Nullable JsonNode picture,
    List<UUID> byline,
    Instant firstPublished,
    @Nullable Instant updated,
    @Nullable Instant corrected) {

  static final String COLUMNS =
      """
      a.id, a.number, a.kind, a.path, s.name AS section_name, s.slug AS section_slug,
      s.tint AS section_tint, a.kicker, a.headline, a.standfirst, a.picture, a.byline,
      a.first_published, a.updated, a.corrected
      """;

  static CardRow read(Row row) {
    var picture = row.textOrNull("picture");
    return new CardRow(
        new ArticleId(row.uuid("id")),
        row.number("number"),
        Kind.of(row.text("kind")).orElse(Kind.STORY),
        row.text("path"),
        row.text("section_name"),
        row.text("section_slug"),
        row.text("section_tint"),
        row.text("kicker"),
        row.text("headline"),
        row.text("standfirst"),
        picture == null ? null : Json.tree(picture),
        row.uuids("byline"),
        row.instant("first_published"),
        row.instantOrNull("updated"),
        row.instantOrNull("corrected"));
  }

  Cursor cursor() {
    return new Cursor(firstPublished, number);
  }
}
