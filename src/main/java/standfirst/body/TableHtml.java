package standfirst.body;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import standfirst.base.html.Markup;
import standfirst.site.SiteFrame;

/**
 * Writes a table in a frame that scrolls by itself. Rows are filled up to the same width, and
 * columns of figures are set to the end, so that digits stand below digits.
 */
final class TableHtml {
  private static final Pattern FIGURE =
      Pattern.compile("[\\p{Sc}+−–-]?\\s?[\\p{Nd}.,٫٬\\u202f\\u00a0 ]*\\p{Nd}\\s?\\p{L}{0,3}[%٪]?");

  private final Markup markup;
  private final InlineHtml inlines;
  private final SiteFrame frame;

  TableHtml(Markup markup, InlineHtml inlines, SiteFrame frame) {
    this.markup = markup;
    this.inlines = inlines;
    this.frame = frame;
  }

  void write(Block.Table table) {
    var rows = table.rows().stream().filter(row -> !row.isEmpty()).toList();
    if (rows.isEmpty()) {
      return;
    }
    var width = rows.stream().mapToInt(List::size).max().orElse(0);
    var body = table.head() ? rows.subList(1, rows.size()) : rows;
    var figures = figures(body, width);
    markup.start(
        "div",
        "class",
        "table",
        "role",
        "group",
        "aria-label",
        frame.say("body.table"),
        "tabindex",
        "0");
    markup.start("table");
    if (table.head()) {
      markup.start("thead");
      row(rows.getFirst(), figures, true);
      markup.end("thead");
    }
    markup.start("tbody");
    body.forEach(row -> row(row, figures, false));
    markup.end("tbody").end("table").end("div");
  }

  private void row(List<List<Inline>> row, List<Boolean> figures, boolean head) {
    markup.start("tr");
    for (var column = 0; column < figures.size(); column++) {
      cell(column < row.size() ? row.get(column) : List.of(), figures.get(column), head);
    }
    markup.end("tr");
  }

  private void cell(List<Inline> content, boolean figure, boolean head) {
    // A heading without words would be announced as one.
    var heading = head && !BodyText.plain(content).isBlank();
    var tag = heading ? "th" : "td";
    if (heading && figure) {
      markup.start(tag, "scope", "col", "class", "figure-cell");
    } else if (heading) {
      markup.start(tag, "scope", "col");
    } else if (figure) {
      markup.start(tag, "class", "figure-cell");
    } else {
      markup.start(tag);
    }
    inlines.write(content);
    markup.end(tag);
  }

  /** The columns but the first that hold figures only. */
  private static List<Boolean> figures(List<List<List<Inline>>> rows, int width) {
    return IntStream.range(0, width)
        .mapToObj(column -> column > 0 && isFigures(rows, column))
        .toList();
  }

  private static boolean isFigures(List<List<List<Inline>>> rows, int column) {
    var texts =
        rows.stream()
            .filter(row -> row.size() > column)
            .map(row -> BodyText.plain(row.get(column)).strip())
            .filter(text -> !text.isEmpty())
            .toList();
    return !texts.isEmpty() && texts.stream().allMatch(text -> FIGURE.matcher(text).matches());
  }
}
