package standfirst.body;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one body from its tree and counts while it reads, so that a body which is too large is
 * refused before it is kept. One reader reads one body.
 */
final class BodyReader {
  /** How deep anything may nest; only unknown nodes reach beyond 4. */
  static final int MAX_DEPTH = 32;

  private static final int MAX_NODES = 10_000;
  private static final int MAX_CHARACTERS = 1_000_000;

  private int nodes;
  private int characters;

  Body body(JsonNode tree) {
    var body = node(tree, "");
    if (!type(body, "").equals("body")) {
      throw new BodyProblem("/type", "must be \"body\"");
    }
    return new Body(content(body, "", Set.of(), this::block));
  }

  private Block block(JsonNode json, String path) {
    return switch (type(json, path)) {
      case "paragraph" -> new Block.Paragraph(inlines(json, path, Set.of()));
      case "cross-head" -> new Block.CrossHead(inlines(json, path, Set.of()));
      case "quote" ->
          new Block.Quote(inlines(json, path, Set.of("by")), optional(json, path, "by"));
      case "pull-quote" ->
          new Block.PullQuote(inlines(json, path, Set.of("by")), optional(json, path, "by"));
      case "list" ->
          new Block.BulletList(
              flag(json, path, "ordered"), content(json, path, Set.of("ordered"), this::item));
      case "picture" -> picture(json, path);
      case "embed" -> {
        only(json, path, Set.of("url"));
        yield new Block.Embed(web(required(json, path, "url"), path + "/url"));
      }
      case "table" ->
          new Block.Table(flag(json, path, "head"), content(json, path, Set.of("head"), this::row));
      case "divider" -> {
        only(json, path, Set.of());
        yield new Block.Divider();
      }
      case "correction" -> {
        only(json, path, Set.of("text", "at"));
        yield new Block.Correction(required(json, path, "text"), instant(json, path, "at"));
      }
      case "related" -> related(json, path);
      default -> new Block.Unknown(unknown(json, path));
    };
  }

  private Block.Item item(JsonNode json, String path) {
    must(type(json, path).equals("item"), path + "/type", "must be \"item\"");
    var content = inlines(json, path, Set.of("level"));
    var level = json.path("level");
    if (level.isMissingNode()) {
      return new Block.Item(0, content);
    }
    var whole = level.isIntegralNumber() && level.canConvertToInt();
    must(
        whole && level.intValue() >= 0 && level.intValue() <= Block.Item.MAX_LEVEL,
        path + "/level",
        "must be a whole number from 0 to " + Block.Item.MAX_LEVEL);
    return new Block.Item(level.intValue(), content);
  }

  private List<List<Inline>> row(JsonNode json, String path) {
    must(type(json, path).equals("row"), path + "/type", "must be \"row\"");
    return content(json, path, Set.of(), this::cell);
  }

  private List<Inline> cell(JsonNode json, String path) {
    must(type(json, path).equals("cell"), path + "/type", "must be \"cell\"");
    return inlines(json, path, Set.of());
  }

  private Block.Picture picture(JsonNode json, String path) {
    only(json, path, Set.of("asset", "alt", "caption", "credit"));
    var alt = optional(json, path, "alt");
    return new Block.Picture(
        required(json, path, "asset"),
        alt == null ? "" : alt,
        optional(json, path, "caption"),
        optional(json, path, "credit"));
  }

  private Block.Related related(JsonNode json, String path) {
    only(json, path, Set.of("article", "title", "source", "url"));
    var related =
        new Block.Related(
            optional(json, path, "article"),
            optional(json, path, "title"),
            optional(json, path, "source"),
            optional(json, path, "url"));
    must(
        related.article() != null || related.title() != null,
        path,
        "needs an article, or the title of one that is not here");
    if (related.url() != null) {
      must(Mark.Link.isSafe(related.url()), path + "/url", "must be an http or https address");
    }
    return related;
  }

  private List<Inline> inlines(JsonNode json, String path, Set<String> others) {
    return content(json, path, others, this::inline);
  }

  private Inline inline(JsonNode json, String path) {
    if (!type(json, path).equals("text")) {
      return new Inline.Unknown(unknown(json, path));
    }
    only(json, path, Set.of("text", "marks"));
    var text = required(json, path, "text");
    must(!text.isEmpty(), path + "/text", "must not be empty");
    return new Inline.Text(text, marks(json, path));
  }

  private List<Mark> marks(JsonNode json, String path) {
    var marks = list(json, path, "marks", this::mark);
    must(
        marks.stream().filter(Mark.Link.class::isInstance).count() <= 1,
        path + "/marks",
        "must not have two links");
    return marks;
  }

  private Mark mark(JsonNode json, String path) {
    return switch (type(json, path)) {
      case "strong" -> plain(json, path, new Mark.Strong());
      case "em" -> plain(json, path, new Mark.Em());
      case "sup" -> plain(json, path, new Mark.Sup());
      case "sub" -> plain(json, path, new Mark.Sub());
      case "code" -> plain(json, path, new Mark.Code());
      case "link" -> {
        only(json, path, Set.of("href"));
        var href = required(json, path, "href");
        must(
            Mark.Link.isSafe(href),
            path + "/href",
            "must be an http, https or mailto address, a path of this site or article:ID");
        yield new Mark.Link(href);
      }
      default -> new Mark.Unknown(unknown(json, path));
    };
  }

  private static Mark plain(JsonNode json, String path, Mark mark) {
    only(json, path, Set.of());
    return mark;
  }

  /** The parts of a node; a node without parts may leave the field out, as editors do. */
  private <T> List<T> content(
      JsonNode json, String path, Set<String> others, BiFunction<JsonNode, String, T> part) {
    for (var name : json.propertyNames()) {
      known(
          name.equals("type") || name.equals("content") || others.contains(name),
          path + "/" + escaped(name));
    }
    return list(json, path, "content", part);
  }

  private <T> List<T> list(
      JsonNode json, String path, String field, BiFunction<JsonNode, String, T> part) {
    var parts = json.path(field);
    var list = new ArrayList<T>();
    must(parts.isMissingNode() || parts.isArray(), path + "/" + field, "must be a list");
    for (var i = 0; i < parts.size(); i++) {
      var at = path + "/" + field + "/" + i;
      list.add(part.apply(node(parts.get(i), at), at));
    }
    return list;
  }

  private JsonNode node(JsonNode json, String path) {
    must(json.isObject(), path, "must be an object");
    count(path);
    return json;
  }

  private static String type(JsonNode json, String path) {
    var type = json.path("type");
    must(type.isString(), path + "/type", "must be text that names the kind of node");
    return type.stringValue();
  }

  /** Unknown nodes are kept, but neither without bound nor with what no database takes. */
  private JsonNode unknown(JsonNode json, String path) {
    weigh(json, path, 1);
    return json.deepCopy();
  }

  private void weigh(JsonNode json, String path, int depth) {
    must(depth <= MAX_DEPTH, path, "is nested too deeply");
    if (json.isString()) {
      text(json.stringValue(), path);
    }
    for (var property : json.properties()) {
      var at = path + "/" + escaped(property.getKey());
      text(property.getKey(), at);
      count(at);
      weigh(property.getValue(), at, depth + 1);
    }
    if (json.isArray()) {
      for (var i = 0; i < json.size(); i++) {
        count(path + "/" + i);
        weigh(json.get(i), path + "/" + i, depth + 1);
      }
    }
  }

  private String required(JsonNode json, String path, String field) {
    var value = optional(json, path, field);
    if (value == null) {
      throw new BodyProblem(path + "/" + field, "is missing");
    }
    return value;
  }

  private @Nullable String optional(JsonNode json, String path, String field) {
    var value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    must(value.isString(), path + "/" + field, "must be text");
    return text(value.stringValue(), path + "/" + field);
  }

  private String text(String value, String path) {
    must(isText(value), path, "has a character that is no text");
    characters += value.length();
    must(characters <= MAX_CHARACTERS, path, "the body has over " + MAX_CHARACTERS + " characters");
    return value;
  }

  // PostgreSQL keeps neither NUL nor half a surrogate pair; the other controls are invalid in HTML.
  // No pattern: every character of every page's texts comes by here.
  private static boolean isText(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' ? c != '\t' && c != '\n' : c >= 0x7F && c <= 0x9F) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (value.codePointAt(i) == c) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static boolean flag(JsonNode json, String path, String field) {
    var value = json.path(field);
    must(value.isMissingNode() || value.isBoolean(), path + "/" + field, "must be true or false");
    return value.isBoolean() && value.booleanValue();
  }

  private Instant instant(JsonNode json, String path, String field) {
    try {
      return OffsetDateTime.parse(required(json, path, field)).toInstant();
    } catch (DateTimeParseException e) {
      throw new BodyProblem(path + "/" + field, "must be a time like 2026-11-24T11:20:00Z");
    }
  }

  private static String web(String url, String path) {
    must(Mark.Link.isWeb(url), path, "must be an http or https address");
    return url;
  }

  private static void only(JsonNode json, String path, Set<String> fields) {
    for (var name : json.propertyNames()) {
      known(name.equals("type") || fields.contains(name), path + "/" + escaped(name));
    }
  }

  private static void known(boolean known, String path) {
    must(known, path, "is not known here");
  }

  private void count(String path) {
    nodes++;
    must(nodes <= MAX_NODES, path, "the body has over " + MAX_NODES + " nodes");
  }

  private static void must(boolean holds, String path, String detail) {
    if (!holds) {
      throw new BodyProblem(path, detail);
    }
  }

  /** One step of a JSON pointer (RFC 6901, section 3). */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
