package standfirst.body;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.base.html.Markup;
import standfirst.card.Card;
import standfirst.media.Picture;
import standfirst.site.SiteFrame;

/**
 * The one renderer of bodies: a tree of blocks becomes HTML when the page is written, and nobody
 * keeps that HTML. What it does not know, and what readers may not see, leaves no trace.
 */
public final class BodyHtml implements Content {
  /** The text column takes pictures up to this wide; see body.css. */
  private static final String SIZES =
      "(min-width: 68.75rem) 620px, (min-width: 45rem) min(100vw - 64px, 620px), 100vw";

  private static final String THUMB = "(min-width: 68.75rem) 184px, 112px";

  private final Body body;
  private final SiteFrame frame;
  private final BodySources sources;

  /** The body as a part of a page of this edition. */
  public BodyHtml(Body body, SiteFrame frame, BodySources sources) {
    this.body = body;
    this.frame = frame;
    this.sources = sources;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    var markup = new Markup(output);
    var writer = new Writer(markup, new InlineHtml(frame, sources, markup));
    body.blocks().forEach(writer::block);
  }

  /** Writes a dated note, as blocks and the list of corrections below a story both show it. */
  static void correction(Markup markup, SiteFrame frame, String text, Instant at) {
    var label = frame.words().around("body.correction");
    markup.start("div", "class", "correction").start("p", "class", "correction__date");
    markup.text(label.before());
    markup.element("time", frame.times().dateAndTime(at), "datetime", frame.times().machine(at));
    markup.text(label.after()).end("p").element("p", text).end("div");
  }

  private final class Writer {
    private final Markup markup;
    private final InlineHtml inlines;

    Writer(Markup markup, InlineHtml inlines) {
      this.markup = markup;
      this.inlines = inlines;
    }

    void block(Block block) {
      switch (block) {
        case Block.Paragraph(var content) -> inline("p", content);
        case Block.CrossHead(var content) -> inline("h2", content);
        case Block.Quote(var content, var by) -> quote("quote", content, by);
        case Block.PullQuote(var content, var by) -> quote("pull-quote", content, by);
        case Block.BulletList list -> new ListHtml(markup, inlines).write(list);
        case Block.Picture picture -> picture(picture);
        case Block.Embed(var url) -> embed(url);
        case Block.Table table -> new TableHtml(markup, inlines, frame).write(table);
        case Block.Divider() -> markup.start("hr");
        case Block.Correction(var text, var at) -> correction(markup, frame, text, at);
        case Block.Related related -> related(related);
        case Block.Unknown _ -> {}
      }
    }

    private void inline(String tag, List<Inline> content) {
      if (BodyText.plain(content).isBlank()) {
        return;
      }
      markup.start(tag);
      inlines.write(content);
      markup.end(tag);
    }

    private void quote(String name, List<Inline> content, @Nullable String by) {
      markup.start("figure", "class", name).start("blockquote");
      inline("p", content);
      markup.end("blockquote");
      if (by != null && !by.isBlank()) {
        markup.element("figcaption", by);
      }
      markup.end("figure");
    }

    private void picture(Block.Picture block) {
      sources
          .findPicture(block.asset())
          .map(found -> found.with(block.alt(), text(block.caption()), text(block.credit())))
          .ifPresent(
              picture -> {
                markup.start("figure", "class", "figure");
                img(picture, SIZES);
                caption(picture);
                markup.end("figure");
              });
    }

    private void caption(Picture picture) {
      if (picture.caption().isBlank() && picture.credit().isBlank()) {
        return;
      }
      markup.start("figcaption").text(picture.caption());
      if (!picture.credit().isBlank()) {
        markup.text(" ").element("span", picture.credit(), "class", "credit");
      }
      markup.end("figcaption");
    }

    private void img(Picture picture, String sizes) {
      markup.start(
          "img",
          "src",
          picture.src(),
          "srcset",
          picture.srcset(),
          "sizes",
          sizes,
          "width",
          String.valueOf(picture.width()),
          "height",
          String.valueOf(picture.height()),
          "alt",
          picture.alt(),
          "loading",
          "lazy",
          "decoding",
          "async");
    }

    private void embed(String url) {
      if (!Mark.Link.isWeb(url)) {
        return;
      }
      var host = host(url);
      markup.start(
          "embed-card",
          "class",
          "embed",
          "label",
          frame.say("body.embed.show"),
          "note",
          frame.say("body.embed.note", host));
      markup
          .element(
              "a",
              frame.say("body.embed.link", host),
              "href",
              InlineHtml.escaped(url),
              "rel",
              "noopener")
          .end("embed-card");
    }

    private void related(Block.Related related) {
      if (related.article() != null) {
        sources.findCard(related.article()).ifPresent(this::alsoOn);
      } else if (related.title() != null) {
        var source = text(related.source());
        markup
            .start("div", "class", "also-on also-on--open")
            .element("p", label(source), "class", "also-on__label")
            .element("p", related.title(), "class", "also-on__headline")
            .end("div");
      }
    }

    private void alsoOn(Card card) {
      markup.start("div", "class", "also-on", "data-tint", card.section().tint());
      markup.element("p", label(frame.name()), "class", "also-on__label");
      markup
          .start("p", "class", "also-on__headline")
          .element("a", card.headline(), "href", card.address())
          .end("p");
      if (card.picture() != null) {
        img(card.picture().with("", "", ""), THUMB);
      }
      markup.end("div");
    }

    private String label(String source) {
      return source.isBlank() ? frame.say("body.also") : frame.say("body.also-on", source);
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String host(String url) {
    try {
      var host = URI.create(InlineHtml.escaped(url)).getHost();
      return host == null ? url : host.startsWith("www.") ? host.substring(4) : host;
    } catch (IllegalArgumentException _) {
      return url;
    }
  }
}
