package standfirst.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.Inline;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.NamedStory;
import standfirst.importer.extract.Phrases;
import standfirst.importer.extract.Prose;

/** Makes blocks of the lines of a story. */
final class TextBody {
  private static final int LONGEST_CROSS_HEAD = 90;
  private static final int MOST_LINES = 3_000;
  private static final int MOST_CHARACTERS = 900_000;
  private static final int LONGEST_RELATED = 240;
  private static final String BULLETS = "•·▪◦‣–-*";

  private final String title;
  private final List<Finding> findings;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block.Item> items = new ArrayList<>();

  TextBody(String title, List<Finding> findings) {
    this.title = title;
    this.findings = findings;
  }

  Body read(List<Line> lines) {
    int characters = 0;
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      Line line = lines.get(i);
      characters += line.text().length();
      if (characters > MOST_CHARACTERS) {
        leaveOut("text", "what a story cannot hold: the page is too long");
        break;
      }
      Optional<Block.Related> related = related(line.text());
      if (related.isPresent()) {
        add(related.get());
      } else if (isItem(line.text())) {
        items.add(new Block.Item(0, text(line.text().substring(1).strip())));
      } else {
        line(lines, i);
      }
    }
    endList();
    return new Body(blocks);
  }

  private void line(List<Line> lines, int at) {
    Line line = lines.get(at);
    switch (line.shape()) {
      case PROSE -> add(new Block.Paragraph(text(line.text())));
      case SITE ->
          leaveOut(
              Phrases.boilerplate(line.text())
                  .map(Phrases.Kind::label)
                  .orElse("names of icons or menus"),
              line.text());
      case FIGURES -> leaveOut("figures of a player or counter", line.text());
      case SHORT -> shortLine(lines, at);
    }
  }

  private void shortLine(List<Line> lines, int at) {
    String text = lines.get(at).text();
    if (Prose.same(text, title)) {
      leaveOut("repeated headline", text);
    } else if (Prose.endsSentence(text)) {
      add(new Block.Paragraph(text(text)));
    } else if (isCrossHead(lines, at)) {
      add(new Block.CrossHead(text(text)));
      findings.add(Finding.changed("cross-head", text));
    } else if (isAlone(lines, at)) {
      add(new Block.Paragraph(text(text)));
    } else {
      leaveOut("labels in a row", text);
    }
  }

  /** A short line without a full stop between two paragraphs. */
  private boolean isCrossHead(List<Line> lines, int at) {
    return lines.get(at).text().length() <= LONGEST_CROSS_HEAD
        && at > 0
        && at + 1 < lines.size()
        && lines.get(at + 1).isProse()
        && (lines.get(at - 1).isProse() || related(lines.get(at - 1).text()).isPresent());
  }

  private static boolean isAlone(List<Line> lines, int at) {
    boolean before = at == 0 || lines.get(at - 1).isProse();
    boolean after = at + 1 == lines.size() || lines.get(at + 1).isProse();
    return before || after;
  }

  private static boolean isItem(String text) {
    return text.length() > 3
        && BULLETS.indexOf(text.charAt(0)) >= 0
        && Prose.isBlank(text.charAt(1))
        && Prose.letters(text) > 1;
  }

  /** "Also on example.org A headline" or "Read more: A headline". */
  private static Optional<Block.Related> related(String text) {
    int label = text.length() > LONGEST_RELATED ? 0 : Phrases.relatedLabel(text);
    if (label == 0) {
      return Optional.empty();
    }
    String[] words = text.split(" ");
    if (words.length < label + 3) {
      return Optional.empty();
    }
    var story = NamedStory.of(rest(words, label));
    boolean colon = words[label - 1].endsWith(":") || words[label - 1].endsWith("：");
    boolean headline = colon && !Prose.endsSentence(text.replace("?", ""));
    return story.source() != null || headline
        ? Optional.of(new Block.Related(null, story.title(), story.source(), null))
        : Optional.empty();
  }

  private static String rest(String[] words, int from) {
    return String.join(" ", List.of(words).subList(from, words.length));
  }

  private void add(Block block) {
    endList();
    blocks.add(block);
  }

  private void endList() {
    if (!items.isEmpty()) {
      blocks.add(new Block.BulletList(false, items));
      items.clear();
    }
  }

  private void leaveOut(String what, String text) {
    endList();
    findings.add(Finding.leftOut(what, text));
  }

  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text, List.of()));
  }
}
