package standfirst.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/**
 * Makes a body of Markdown (CommonMark 0.31 with GitHub's tables).
 *
 * <p>Headings of every level become cross-heads; a quote whose last paragraph begins with a dash
 * names who said it; an address alone in a paragraph becomes an embed. HTML comes down to its text,
 * and pictures are left out, since a picture of a story is an asset of the site.
 */
public final class BodyMarkdown {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final Pattern DASH = Pattern.compile("^\\s*(?:—|–|--+)\\s*");
  private static final Pattern NOT_TEXT =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]");
  private static final int MAX_LENGTH = 1_000_000;
  private static final int MAX_DEPTH = 32;

  private final List<Block> blocks = new ArrayList<>();

  private BodyMarkdown() {}

  /**
   * Reads Markdown.
   *
   * @throws BodyProblem when it is longer than a body may be
   */
  public static Body parse(String markdown) {
    if (markdown.length() > MAX_LENGTH) {
      throw new BodyProblem("", "is longer than " + MAX_LENGTH + " characters");
    }
    var reader = new BodyMarkdown();
    reader.readChildren(PARSER.parse(NOT_TEXT.matcher(markdown).replaceAll("")), 0);
    return BodyJson.checked(new Body(reader.blocks));
  }

  private void readChildren(Node parent, int depth) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      read(node, depth);
    }
  }

  private void read(Node node, int depth) {
    switch (node) {
      case Paragraph paragraph -> paragraph(MarkdownInlines.of(paragraph));
      case Heading heading -> {
        var content = MarkdownInlines.of(heading);
        if (!content.isEmpty()) {
          blocks.add(new Block.CrossHead(content));
        }
      }
      case BlockQuote quote -> quote(quote);
      case ListBlock list -> list(list);
      case ThematicBreak _ -> blocks.add(new Block.Divider());
      case FencedCodeBlock code -> code(code.getLiteral());
      case IndentedCodeBlock code -> code(code.getLiteral());
      case HtmlBlock html -> paragraph(text(Jsoup.parseBodyFragment(html.getLiteral()).text()));
      case TableBlock table -> table(table);
      default -> {
        if (depth < MAX_DEPTH) {
          readChildren(node, depth + 1);
        }
      }
    }
  }

  private void paragraph(List<Inline> content) {
    if (content.isEmpty()) {
      return;
    }
    if (content.size() == 1
        && content.getFirst() instanceof Inline.Text(var text, var marks)
        && Mark.Link.isWeb(text)
        && marks.stream().allMatch(new Mark.Link(text)::equals)) {
      blocks.add(new Block.Embed(text));
    } else {
      blocks.add(new Block.Paragraph(content));
    }
  }

  private void code(String literal) {
    var code = literal.stripTrailing();
    if (!code.isBlank()) {
      blocks.add(new Block.Paragraph(List.of(new Inline.Text(code, List.of(new Mark.Code())))));
    }
  }

  private void quote(BlockQuote quote) {
    var paragraphs = paragraphs(quote, 0);
    if (paragraphs.isEmpty()) {
      return;
    }
    var last = BodyText.plain(paragraphs.getLast());
    if (paragraphs.size() > 1 && DASH.matcher(last).find()) {
      var said = paragraphs.subList(0, paragraphs.size() - 1);
      blocks.add(new Block.Quote(lines(said), DASH.matcher(last).replaceFirst("")));
    } else {
      blocks.add(new Block.Quote(lines(paragraphs), null));
    }
  }

  private void list(ListBlock list) {
    var items = new ArrayList<Block.Item>();
    items(list, 0, items);
    if (!items.isEmpty()) {
      blocks.add(new Block.BulletList(list instanceof OrderedList, items));
    }
  }

  private static void items(ListBlock list, int level, List<Block.Item> items) {
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      var paragraphs = new ArrayList<List<Inline>>();
      var inner = new ArrayList<ListBlock>();
      for (var part = item.getFirstChild(); part != null; part = part.getNext()) {
        if (part instanceof ListBlock nested) {
          inner.add(nested);
        } else {
          paragraphs.addAll(paragraphs(part, 0));
        }
      }
      if (!paragraphs.isEmpty()) {
        items.add(new Block.Item(Math.min(level, Block.Item.MAX_LEVEL), lines(paragraphs)));
      }
      if (level < MAX_DEPTH) {
        inner.forEach(nested -> items(nested, level + 1, items));
      }
    }
  }

  private void table(TableBlock table) {
    var rows = new ArrayList<List<List<Inline>>>();
    for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
        rows.add(cells(row));
      }
    }
    blocks.add(new Block.Table(table.getFirstChild() instanceof TableHead, rows));
  }

  private static List<List<Inline>> cells(Node row) {
    var cells = new ArrayList<List<Inline>>();
    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(MarkdownInlines.of(cell));
    }
    return cells;
  }

  /** The runs of text in whatever stands inside a quote or an item, one for each paragraph. */
  private static List<List<Inline>> paragraphs(Node node, int depth) {
    var found = new ArrayList<List<Inline>>();
    switch (node) {
      case Paragraph _, Heading _, TableCell _ -> found.add(MarkdownInlines.of(node));
      case FencedCodeBlock code -> found.add(text(code.getLiteral().strip()));
      case IndentedCodeBlock code -> found.add(text(code.getLiteral().strip()));
      case HtmlBlock html -> found.add(text(Jsoup.parseBodyFragment(html.getLiteral()).text()));
      default -> {
        if (depth < MAX_DEPTH) {
          for (var part = node.getFirstChild(); part != null; part = part.getNext()) {
            found.addAll(paragraphs(part, depth + 1));
          }
        }
      }
    }
    found.removeIf(List::isEmpty);
    return found;
  }

  private static List<Inline> lines(List<List<Inline>> paragraphs) {
    var content = new ArrayList<Inline>();
    for (var paragraph : paragraphs) {
      if (!content.isEmpty()) {
        content.add(new Inline.Text("\n", List.of()));
      }
      content.addAll(paragraph);
    }
    return content;
  }

  private static List<Inline> text(String text) {
    return text.isBlank() ? List.of() : List.of(new Inline.Text(text, List.of()));
  }
}
