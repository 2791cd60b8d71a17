package standfirst.body;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes trees of bodies. Fields without a value are left out. */
final class BodyWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private BodyWriter() {}

  static ObjectNode body(Body body) {
    return node("body", body.blocks(), (blocks, block) -> blocks.add(block(block)));
  }

  private static JsonNode block(Block block) {
    return switch (block) {
      case Block.Paragraph(var content) -> inline("paragraph", content);
      case Block.CrossHead(var content) -> inline("cross-head", content);
      case Block.Quote(var content, var by) -> put(inline("quote", content), "by", by);
      case Block.PullQuote(var content, var by) -> put(inline("pull-quote", content), "by", by);
      case Block.BulletList(var ordered, var items) ->
          node("list", items, (list, item) -> list.add(item(item))).put("ordered", ordered);
      case Block.Picture(var asset, var alt, var caption, var credit) -> {
        var picture = type("picture").put("asset", asset).put("alt", alt);
        yield put(put(picture, "caption", caption), "credit", credit);
      }
      case Block.Embed(var url) -> type("embed").put("url", url);
      case Block.Table(var head, var rows) ->
          node("table", rows, (table, row) -> table.add(row(row))).put("head", head);
      case Block.Divider() -> type("divider");
      case Block.Correction(var text, var at) ->
          type("correction").put("text", text).put("at", at.toString());
      case Block.Related related -> related(related);
      case Block.Unknown(var raw) -> raw.deepCopy();
    };
  }

  private static ObjectNode item(Block.Item item) {
    return inline("item", item.content()).put("level", item.level());
  }

  private static ObjectNode row(List<List<Inline>> cells) {
    return node("row", cells, (row, cell) -> row.add(inline("cell", cell)));
  }

  private static ObjectNode related(Block.Related related) {
    var node = put(type("related"), "article", related.article());
    put(put(node, "title", related.title()), "source", related.source());
    // An open line says that it has no address; a filled one need not.
    return related.article() == null
        ? node.put("url", related.url())
        : put(node, "url", related.url());
  }

  private static ObjectNode inline(String type, List<Inline> content) {
    return node(type, content, (runs, run) -> runs.add(inline(run)));
  }

  private static JsonNode inline(Inline inline) {
    return switch (inline) {
      case Inline.Text(var text, var marks) -> {
        var node = type("text").put("text", text);
        if (!marks.isEmpty()) {
          var list = node.putArray("marks");
          marks.forEach(mark -> list.add(mark(mark)));
        }
        yield node;
      }
      case Inline.Unknown(var raw) -> raw.deepCopy();
    };
  }

  private static JsonNode mark(Mark mark) {
    return switch (mark) {
      case Mark.Strong() -> type("strong");
      case Mark.Em() -> type("em");
      case Mark.Sup() -> type("sup");
      case Mark.Sub() -> type("sub");
      case Mark.Code() -> type("code");
      case Mark.Link(var href) -> type("link").put("href", href);
      case Mark.Unknown(var raw) -> raw.deepCopy();
    };
  }

  private static <T> ObjectNode node(String type, List<T> parts, BiConsumer<ArrayNode, T> add) {
    var node = type(type);
    var content = node.putArray("content");
    parts.forEach(part -> add.accept(content, part));
    return node;
  }

  private static ObjectNode type(String type) {
    return NODES.objectNode().put("type", type);
  }

  private static ObjectNode put(ObjectNode node, String field, @Nullable String value) {
    return value == null ? node : node.put(field, value);
  }
}
