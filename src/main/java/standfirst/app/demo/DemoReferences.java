package standfirst.app.demo;

import java.util.List;
import java.util.function.UnaryOperator;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.Inline;
import standfirst.body.Mark;

/**
 * Puts ids where a demo body has names.
 *
 * @param story gives the id of the story with a slug
 * @param picture gives the id of the asset with a name
 */
public record DemoReferences(UnaryOperator<String> story, UnaryOperator<String> picture) {
  private static final String STORY = "article:";

  /** The body with every slug and picture name replaced. */
  public Body resolve(Body body) {
    return new Body(body.blocks().stream().map(this::block).toList());
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Paragraph(var content) -> new Block.Paragraph(inlines(content));
      case Block.CrossHead(var content) -> new Block.CrossHead(inlines(content));
      case Block.Quote(var content, var by) -> new Block.Quote(inlines(content), by);
      case Block.PullQuote(var content, var by) -> new Block.PullQuote(inlines(content), by);
      case Block.BulletList(var ordered, var items) ->
          new Block.BulletList(
              ordered,
              items.stream()
                  .map(item -> new Block.Item(item.level(), inlines(item.content())))
                  .toList());
      case Block.Table(var head, var rows) ->
          new Block.Table(
              head, rows.stream().map(row -> row.stream().map(this::inlines).toList()).toList());
      case Block.Picture(var asset, var alt, var caption, var credit) ->
          new Block.Picture(picture.apply(asset), alt, caption, credit);
      case Block.Related related ->
          related.article() == null
              ? related
              : new Block.Related(story.apply(related.article()), null, null, null);
      case Block.Embed _, Block.Divider _, Block.Correction _, Block.Unknown _ -> block;
    };
  }

  private List<Inline> inlines(List<Inline> content) {
    return content.stream().map(this::inline).toList();
  }

  private Inline inline(Inline inline) {
    return switch (inline) {
      case Inline.Text(var text, var marks) ->
          new Inline.Text(text, marks.stream().map(this::mark).toList());
      case Inline.Unknown _ -> inline;
    };
  }

  private Mark mark(Mark mark) {
    return mark instanceof Mark.Link(var href) && href.startsWith(STORY)
        ? new Mark.Link(STORY + story.apply(href.substring(STORY.length())))
        : mark;
  }
}
