package standfirst.body;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ids that a body names: what has to be loaded before it is rendered, and what the page depends
 * on.
 *
 * @param articles ids of stories in links and in “Also on” cards
 * @param assets ids of pictures
 */
public record BodyReferences(Set<String> articles, Set<String> assets) {
  private static final String ARTICLE = "article:";

  /** Keeps its own copies. */
  public BodyReferences {
    articles = Set.copyOf(articles);
    assets = Set.copyOf(assets);
  }

  /** The references of a body. */
  public static BodyReferences of(Body body) {
    var articles = new TreeSet<String>();
    var assets = new TreeSet<String>();
    for (var block : body.blocks()) {
      switch (block) {
        case Block.Paragraph(var content) -> links(content, articles);
        case Block.CrossHead(var content) -> links(content, articles);
        case Block.Quote(var content, _) -> links(content, articles);
        case Block.PullQuote(var content, _) -> links(content, articles);
        case Block.BulletList(_, var items) ->
            items.forEach(item -> links(item.content(), articles));
        case Block.Table(_, var rows) ->
            rows.forEach(row -> row.forEach(cell -> links(cell, articles)));
        case Block.Picture picture -> assets.add(picture.asset());
        case Block.Related(var article, _, _, _) -> {
          if (article != null) {
            articles.add(article);
          }
        }
        case Block.Embed _, Block.Divider _, Block.Correction _, Block.Unknown _ -> {}
      }
    }
    return new BodyReferences(articles, assets);
  }

  /** The id in the address of a link to an own story; empty for any other address. */
  static String articleOf(String href) {
    return href.startsWith(ARTICLE) ? href.substring(ARTICLE.length()) : "";
  }

  private static void links(List<Inline> content, Set<String> articles) {
    for (var inline : content) {
      if (inline instanceof Inline.Text(_, var marks)) {
        for (var mark : marks) {
          if (mark instanceof Mark.Link(var href) && !articleOf(href).isEmpty()) {
            articles.add(articleOf(href));
          }
        }
      }
    }
  }
}
