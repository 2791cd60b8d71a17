package standfirst.body;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import standfirst.base.html.Markup;
import standfirst.card.Card;
import standfirst.site.SiteFrame;

/** Writes runs of text: marks as elements, links made safe, line feeds as breaks. */
final class InlineHtml {
  // Valid in an address as people copy it, not in one as HTML wants it (RFC 3986, section 2).
  private static final Pattern TO_ESCAPE = Pattern.compile("[\"<>\\\\^`{|}\\[\\]]");

  private final SiteFrame frame;
  private final BodySources sources;
  private final Markup markup;

  InlineHtml(SiteFrame frame, BodySources sources, Markup markup) {
    this.frame = frame;
    this.sources = sources;
    this.markup = markup;
  }

  /** Runs that share a link become one link, whatever else they are marked with. */
  void write(List<Inline> content) {
    var open = "";
    for (var inline : content) {
      switch (inline) {
        case Inline.Text text -> {
          var href = address(text);
          if (!href.equals(open)) {
            end(open);
            start(href);
            open = href;
          }
          run(text);
        }
        case Inline.Unknown _ -> {}
      }
    }
    end(open);
  }

  private void start(String href) {
    if (href.startsWith("/") || href.startsWith("mailto:")) {
      markup.start("a", "href", href);
    } else if (!href.isEmpty()) {
      markup.start("a", "href", href, "rel", "noopener");
    }
  }

  private void end(String href) {
    if (!href.isEmpty()) {
      markup.end("a");
    }
  }

  private void run(Inline.Text text) {
    var tags = text.marks().stream().map(InlineHtml::tag).filter(tag -> !tag.isEmpty()).toList();
    tags.forEach(markup::start);
    lines(text.text());
    tags.reversed().forEach(markup::end);
  }

  private void lines(String text) {
    var first = true;
    for (var line : text.split("\n", -1)) {
      if (!first) {
        markup.start("br");
      }
      markup.text(line);
      first = false;
    }
  }

  private static String tag(Mark mark) {
    return switch (mark) {
      case Mark.Strong() -> "strong";
      case Mark.Em() -> "em";
      case Mark.Sup() -> "sup";
      case Mark.Sub() -> "sub";
      case Mark.Code() -> "code";
      case Mark.Link _, Mark.Unknown _ -> "";
    };
  }

  /** Where a run leads; empty when nowhere, or where nobody should be led. */
  private String address(Inline.Text text) {
    return text.marks().stream()
        .flatMap(mark -> mark instanceof Mark.Link(var href) ? address(href).stream() : null)
        .findFirst()
        .orElse("");
  }

  private Optional<String> address(String href) {
    var article = BodyReferences.articleOf(href);
    if (!article.isEmpty()) {
      return sources.findCard(article).map(Card::address);
    }
    return Mark.Link.isSafe(href) ? Optional.of(own(escaped(href))) : Optional.empty();
  }

  /**
   * Addresses of this very site lose their origin, so that they lead within it wherever it runs.
   */
  private String own(String href) {
    return href.startsWith(frame.origin() + "/") ? href.substring(frame.origin().length()) : href;
  }

  static String escaped(String href) {
    return TO_ESCAPE
        .matcher(href)
        .replaceAll(match -> "%%%02X".formatted((int) match.group().charAt(0)));
  }
}
