package standfirst.app.demo;

import java.util.ArrayList;
import java.util.List;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.BodyMarkdown;
import standfirst.body.Inline;

/**
 * Reads a demo body: Markdown as {@link BodyMarkdown} knows it, and lines of our own between it for
 * the blocks that Markdown has no form for.
 */
final class BodyDialect {
  private static final String PULL_QUOTE = ">> ";
  private static final String DIRECTIVE = "::";

  private final DemoTime time;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder markdown = new StringBuilder();

  BodyDialect(DemoTime time) {
    this.time = time;
  }

  Body read(List<String> lines) {
    for (var line : lines) {
      if (line.startsWith(PULL_QUOTE)) {
        var words = new Inline.Text(line.substring(PULL_QUOTE.length()), List.of());
        add(new Block.PullQuote(List.of(words), null));
      } else if (line.startsWith(DIRECTIVE)) {
        add(directive(line.substring(DIRECTIVE.length())));
      } else {
        markdown.append(line.replace("](story:", "](article:")).append('\n');
      }
    }
    flush();
    return new Body(blocks);
  }

  private void add(Block block) {
    flush();
    blocks.add(block);
  }

  private void flush() {
    blocks.addAll(BodyMarkdown.parse(markdown.toString()).blocks());
    markdown.setLength(0);
  }

  private Block directive(String line) {
    var parts = line.split(" ", 2);
    var rest = parts.length == 2 ? parts[1].split(" \\| ") : new String[0];
    return switch (parts[0] + "/" + rest.length) {
      case "also/1" -> new Block.Related(rest[0], null, null, null);
      case "embed/1" -> new Block.Embed(rest[0]);
      case "picture/4" -> new Block.Picture(rest[0], rest[1], rest[2], rest[3]);
      case "correction/2" -> new Block.Correction(rest[1], time.instant(rest[0]));
      default -> throw new IllegalArgumentException("no directive: " + DIRECTIVE + line);
    };
  }
}
