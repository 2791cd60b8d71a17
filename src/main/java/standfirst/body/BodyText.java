package standfirst.body;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a body without their form: for word search, feeds and counting. */
public final class BodyText {
  /** Thai; what comes before it in Unicode puts spaces between words. */
  private static final int FIRST_WITHOUT_SPACES = 0x0E00;

  private BodyText() {}

  /**
   * All that a reader reads, one paragraph a block, an empty line between two. Captions are in it;
   * credits, addresses of embeds and "Also on" lines are not.
   */
  public static String plain(Body body) {
    var paragraphs = new ArrayList<String>();
    for (var block : body.blocks()) {
      var text = plain(block);
      if (!text.isBlank()) {
        paragraphs.add(text);
      }
    }
    return String.join("\n\n", paragraphs);
  }

  /** How many words a reader reads. */
  public static int words(Body body) {
    return words(plain(body));
  }

  /** How many words a text has. Only where a script writes them without spaces is ICU asked. */
  public static int words(String text) {
    return text.codePoints().anyMatch(BodyText::needsDictionary)
        ? wordsByDictionary(text)
        : wordsBySpaces(text);
  }

  private static boolean needsDictionary(int point) {
    return point >= FIRST_WITHOUT_SPACES
        && switch (UnicodeScript.of(point)) {
          case THAI, LAO, MYANMAR, KHMER, HIRAGANA, KATAKANA, HAN -> true;
          default -> false;
        };
  }

  private static int wordsBySpaces(String text) {
    var count = 0;
    var inWord = false;
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (Character.isWhitespace(letter)) {
        inWord = false;
      } else if (!inWord && (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter))) {
        inWord = true;
        count++;
      }
    }
    return count;
  }

  private static int wordsByDictionary(String text) {
    var words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text);
    var count = 0;
    while (words.next() != BreakIterator.DONE) {
      if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
        count++;
      }
    }
    return count;
  }

  /** The text of a run of inline nodes. */
  public static String plain(List<Inline> content) {
    return content.stream()
        .map(
            inline ->
                switch (inline) {
                  case Inline.Text(var text, _) -> text;
                  case Inline.Unknown _ -> "";
                })
        .collect(Collectors.joining());
  }

  private static String plain(Block block) {
    return switch (block) {
      case Block.Paragraph(var content) -> plain(content);
      case Block.CrossHead(var content) -> plain(content);
      case Block.Quote(var content, var by) -> join("\n", plain(content), by);
      case Block.PullQuote(var content, var by) -> join("\n", plain(content), by);
      case Block.BulletList(_, var items) ->
          items.stream().map(item -> plain(item.content())).collect(Collectors.joining("\n"));
      case Block.Picture(_, _, var caption, _) -> caption == null ? "" : caption;
      case Block.Table(_, var rows) ->
          rows.stream()
              .map(row -> row.stream().map(BodyText::plain).collect(Collectors.joining("\t")))
              .collect(Collectors.joining("\n"));
      case Block.Correction(var text, _) -> text;
      case Block.Embed _, Block.Divider _, Block.Related _, Block.Unknown _ -> "";
    };
  }

  private static String join(String between, String text, @Nullable String more) {
    return more == null ? text : text + between + more;
  }
}
