package standfirst.body;

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
    var depth = -1;
    for (var item : list.items()) {
      // A level that nothing leads to counts as one deeper than the item before.
      var level = Math.min(item.level(), depth + 1);
      if (level > depth) {
        markup.start(tag);
      } else {
        markup.end("li");
      }
      for (; depth > level; depth--) {
        markup.end(tag).end("li");
      }
      depth = level;
      markup.start("li");
      inlines.write(item.content());
    }
    for (; depth >= 0; depth--) {
      markup.end("li").end(tag);
    }
  }
}
