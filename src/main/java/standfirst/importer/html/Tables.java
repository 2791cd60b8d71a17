package standfirst.importer.html;

import org.jsoup.nodes.Element;

/** Tells tables of data from tables that only place things on the page. */
final class Tables {
  private static final int LONGEST_CELL = 400;

  private Tables() {}

  static boolean holdsData(Element table, Measures measures) {
    String role = table.attr("role");
    if (role.equals("presentation") || table.selectFirst("table table") != null) {
      return false;
    }
    int rows = 0;
    int widest = 0;
    for (Element row : table.select("tr")) {
      rows++;
      int cells = 0;
      for (Element cell : row.children()) {
        cells++;
        Measures.Measure measure = measures.of(cell);
        if (measure.text() > LONGEST_CELL || measure.paragraphs() > 2) {
          return false;
        }
      }
      widest = Math.max(widest, cells);
    }
    return rows > 1 && widest > 1 && widest <= 30;
  }

  static boolean hasHead(Element table) {
    Element first = table.selectFirst("tr");
    return first != null
        && (table.selectFirst("thead th, thead td") != null || first.selectFirst("th") != null);
  }
}
