package standfirst.body;

import java.util.ArrayDeque;
import standfirst.base.html.Markup;

/** Writes a flat list of items with levels as lists within lists. */
final class ListHtml {
  private final Markup markup;
  private final InlineHtml inlines;

  ListHtml(Markup markup, InlineHtml inlines) {
    this.markup = markup;
    this.inlines = inlines;
  }

  void write(Block.BulletList list) {
    var tag = list.ordered() ? "ol" : "ul";
    var levels = new ArrayDeque<Integer>();
    for (var item : list.items()) {
      // The outermost list is left by nobody, even where it began deeper than it goes on.
      while (levels.size() > 1 && item.level() < levels.peek()) {
        levels.pop();
        markup.end("li").end(tag);
      }
      if (levels.isEmpty() || item.level() > levels.peek()) {
        markup.start(tag);
      } else {
        levels.pop();
        markup.end("li");
      }
      levels.push(item.level());
      markup.start("li");
      inlines.write(item.content());
    }
    levels.forEach(_ -> markup.end("li").end(tag));
  }
}
