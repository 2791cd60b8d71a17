package standfirst.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import standfirst.author.Author;
import standfirst.base.db.Json;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.BodyJson;
import standfirst.body.BodyMarkdown;
import standfirst.card.ArticleId;
import standfirst.card.Kind;
import standfirst.tag.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON form of a draft, the same for the staff API and the editor. Reading is a merge patch
 * (RFC 7396): a field that is not there stays, one that is null is cleared.
 */
public final class DraftJson {
  /** The fields of a draft. */
  public static final Set<String> FIELDS =
      Set.of(
          "kind",
          "section",
          "kicker",
          "headline",
          "standfirst",
          "body",
          "picture",
          "tags",
          "byline",
          "slug");

  private static final Set<String> PICTURE_FIELDS = Set.of("asset", "alt", "caption", "credit");

  private DraftJson() {}

  /**
   * Reads a change.
   *
   * @param others fields that the caller reads itself
   * @throws ArticleProblem that names a field that is not known or cannot be taken
   * @throws standfirst.body.BodyProblem when the body is none
   */
  public static DraftChange read(JsonNode json, Set<String> others) {
    if (!json.isObject()) {
      throw ArticleProblem.unfit("the request", "is not a JSON object");
    }
    for (var name : json.propertyNames()) {
      if (!FIELDS.contains(name) && !others.contains(name)) {
        throw ArticleProblem.unfit(name, "is not a field of an article");
      }
    }
    return new DraftChange(
        field(json, "kind", node -> kind(node)),
        field(
            json, "section", node -> optional(node, () -> uuid("section", text("section", node)))),
        field(json, "kicker", node -> text("kicker", node)),
        field(json, "headline", node -> text("headline", node)),
        field(json, "standfirst", node -> text("standfirst", node)),
        field(json, "body", DraftJson::body),
        field(json, "picture", node -> optional(node, () -> picture(node))),
        field(json, "tags", node -> names("tags", node)),
        field(json, "byline", node -> names("byline", node)),
        field(json, "slug", node -> optional(node, () -> text("slug", node))));
  }

  /**
   * Writes a draft.
   *
   * @param filled "Also on" lines that have found their story; they come out as what they found
   */
  public static ObjectNode write(
      Draft draft, List<Tag> tags, List<Author> byline, List<OpenRelated.Filled> filled) {
    var json = Json.MAPPER.createObjectNode();
    json.put("kind", draft.kind().word());
    json.put("section", draft.section() == null ? null : draft.section().toString());
    json.put("kicker", draft.kicker());
    json.put("headline", draft.headline());
    json.put("standfirst", draft.standfirst());
    json.set("body", BodyJson.tree(withFilled(draft.body(), filled)));
    var names = json.putArray("tags");
    tags.forEach(tag -> names.add(tag.name()));
    var authors = json.putArray("byline");
    byline.forEach(author -> authors.add(author.name()));
    var picture = draft.picture();
    if (picture == null) {
      json.putNull("picture");
    } else {
      json.putObject("picture")
          .put("asset", picture.asset().toString())
          .put("alt", picture.alt())
          .put("caption", picture.caption())
          .put("credit", picture.credit());
    }
    json.put("slug", draft.slug());
    return json;
  }

  /** The body with each open "Also on" line that has found its story turned into its card. */
  public static Body withFilled(Body body, List<OpenRelated.Filled> filled) {
    if (filled.isEmpty()) {
      return body;
    }
    return new Body(body.blocks().stream().map(block -> withFilled(block, filled)).toList());
  }

  /** Whether a body has an "Also on" line that may be waiting for its story. */
  static boolean hasOpenRelated(Body body) {
    return body.blocks().stream()
        .anyMatch(block -> block instanceof Block.Related related && related.article() == null);
  }

  private static Block withFilled(Block block, List<OpenRelated.Filled> filled) {
    if (block instanceof Block.Related open && open.article() == null) {
      for (var found : filled) {
        if (found.isOf(open)) {
          return new Block.Related(
              found.story().toString(), open.title(), open.source(), open.url());
        }
      }
    }
    return block;
  }

  private static <T> @Nullable T field(JsonNode json, String name, Function<JsonNode, T> read) {
    var node = json.get(name);
    return node == null ? null : read.apply(node);
  }

  private static <T> Optional<T> optional(JsonNode node, java.util.function.Supplier<T> read) {
    return node.isNull() ? Optional.empty() : Optional.of(read.get());
  }

  private static String text(String name, JsonNode node) {
    if (node.isNull()) {
      return "";
    }
    if (!node.isString()) {
      throw ArticleProblem.unfit(name, "is not a text");
    }
    return node.stringValue();
  }

  private static Kind kind(JsonNode node) {
    if (node.isNull()) {
      return Kind.STORY;
    }
    return Kind.of(text("kind", node))
        .orElseThrow(
            () ->
                ArticleProblem.unfit(
                    "kind",
                    "is none of "
                        + Arrays.stream(Kind.values())
                            .map(Kind::word)
                            .collect(Collectors.joining(", "))));
  }

  private static Body body(JsonNode node) {
    if (node.isNull()) {
      return Body.EMPTY;
    }
    return node.isString() ? BodyMarkdown.parse(node.stringValue()) : BodyJson.read(node);
  }

  private static List<String> names(String name, JsonNode node) {
    if (node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw ArticleProblem.unfit(name, "is not a list of names");
    }
    var names = new ArrayList<String>();
    for (var one : node) {
      if (!one.isString()) {
        throw ArticleProblem.unfit(name, "is not a list of names");
      }
      names.add(one.stringValue());
    }
    return names;
  }

  private static LeadPicture picture(JsonNode node) {
    if (!node.isObject()) {
      throw ArticleProblem.unfit("picture", "is not an object");
    }
    for (var name : node.propertyNames()) {
      if (!PICTURE_FIELDS.contains(name)) {
        throw ArticleProblem.unfit("picture." + name, "is not a field of a picture");
      }
    }
    return new LeadPicture(
        uuid("picture.asset", text("picture.asset", node.path("asset"))),
        pictureText(node, "alt"),
        pictureText(node, "caption"),
        pictureText(node, "credit"));
  }

  private static String pictureText(JsonNode picture, String name) {
    var node = picture.get(name);
    var text = node == null ? "" : text("picture." + name, node);
    if (text.length() > DraftChange.LONGEST_STANDFIRST || text.indexOf('\0') >= 0) {
      throw ArticleProblem.unfit(
          "picture." + name,
          "has more than " + DraftChange.LONGEST_STANDFIRST + " characters, or a NUL");
    }
    return text;
  }

  private static UUID uuid(String name, String text) {
    return ArticleId.parse(text)
        .orElseThrow(() -> ArticleProblem.unfit(name, "is not an id"))
        .value();
  }
}
