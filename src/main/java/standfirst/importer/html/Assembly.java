package standfirst.importer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.BodyText;
import standfirst.body.Inline;
import standfirst.importer.extract.FoundPicture;
import standfirst.importer.extract.Prose;

/** Makes body blocks of the segments that are left. */
final class Assembly {
  /** Just below what a body may hold. */
  private static final int MOST_NODES = 9_500;

  private static final int MOST_CHARACTERS = 900_000;

  private final List<Block> blocks = new ArrayList<>();
  private final List<FoundPicture> pictures = new ArrayList<>();
  private int nodes;
  private int characters;
  private boolean cut;

  private Assembly() {}

  static Assembly of(List<Segment> segments, Optional<String> lead) {
    var assembly = new Assembly();
    for (Segment segment : segments) {
      boolean first = assembly.blocks.isEmpty();
      if (!assembly.fits(segment)) {
        assembly.cut = true;
      } else if (segment instanceof Segment.Shot shot) {
        assembly.picture(shot, first && assembly.pictures.isEmpty());
      } else {
        assembly.add(segment);
      }
    }
    lead.ifPresent(assembly::lead);
    return assembly;
  }

  /** Whether something was left out because a body may not hold more. */
  boolean isCut() {
    return cut;
  }

  private boolean fits(Segment segment) {
    List<Segment.Run> runs =
        switch (segment) {
          case Segment.Words words -> List.of(words.run());
          case Segment.Bullets bullets ->
              bullets.points().stream().map(Segment.Point::run).toList();
          case Segment.Grid grid -> grid.rows().stream().flatMap(List::stream).toList();
          case Segment.Shot _, Segment.Foreign _, Segment.Also _, Segment.Pause _ -> List.of();
        };
    int more = 2;
    int letters = 1_000;
    for (Segment.Run run : runs) {
      letters += run.text().length();
      more += 2;
      for (Inline inline : run.content()) {
        more += 1;
        if (inline instanceof Inline.Text(var _, var marks)) {
          more += marks.size();
          letters += marks.toString().length();
        }
      }
    }
    boolean fits = nodes + more <= MOST_NODES && characters + letters <= MOST_CHARACTERS;
    nodes += fits ? more : 0;
    characters += fits ? letters : 0;
    return fits;
  }

  Body body() {
    return new Body(blocks);
  }

  /** All pictures, the lead picture first. */
  List<FoundPicture> pictures() {
    return pictures;
  }

  private void add(Segment segment) {
    switch (segment) {
      case Segment.Words words -> words(words);
      case Segment.Bullets bullets ->
          blocks.add(
              new Block.BulletList(
                  bullets.ordered(),
                  bullets.points().stream()
                      .map(point -> new Block.Item(point.level(), point.run().content()))
                      .toList()));
      case Segment.Grid grid ->
          blocks.add(
              new Block.Table(
                  grid.head(),
                  grid.rows().stream()
                      .map(row -> row.stream().map(Segment.Run::content).toList())
                      .toList()));
      case Segment.Foreign foreign -> blocks.add(new Block.Embed(foreign.url()));
      case Segment.Also also -> blocks.add(also.related());
      case Segment.Pause _ -> pause();
      case Segment.Shot shot -> picture(shot, false);
    }
  }

  private void words(Segment.Words words) {
    List<Inline> content = words.run().content();
    switch (words.kind()) {
      case HEADING -> blocks.add(new Block.CrossHead(content));
      case QUOTE -> quote(content);
      case PULL_QUOTE -> blocks.add(new Block.PullQuote(content, null));
      case PARAGRAPH ->
          blocks.add(
              isCrossHead(words)
                  ? new Block.CrossHead(plain(words))
                  : new Block.Paragraph(content));
    }
  }

  /**
   * Paragraphs of one quote become one block; a last line "— Somebody" says whose words they are.
   */
  private void quote(List<Inline> content) {
    String text = BodyText.plain(content);
    if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Quote quote && quote.by() == null) {
      boolean attribution = text.length() < 100 && "—–-―".indexOf(text.charAt(0)) >= 0;
      blocks.removeLast();
      if (attribution) {
        blocks.add(new Block.Quote(quote.content(), Prose.oneLine(text.substring(1))));
      } else {
        var joined = new ArrayList<>(quote.content());
        joined.add(new Inline.Text("\n", List.of()));
        joined.addAll(content);
        blocks.add(new Block.Quote(joined, null));
      }
    } else {
      blocks.add(new Block.Quote(content, null));
    }
  }

  private void pause() {
    if (!blocks.isEmpty() && !(blocks.getLast() instanceof Block.Divider)) {
      blocks.add(new Block.Divider());
    }
  }

  /** A short line that is all bold and no sentence heads what follows. */
  private static boolean isCrossHead(Segment.Words words) {
    String text = words.text();
    return text.length() <= 90
        && words.run().strong() >= text.length()
        && words.run().linked() == 0
        && !Prose.endsSentence(text)
        && Prose.words(text) >= 2;
  }

  private static List<Inline> plain(Segment.Words words) {
    return List.of(new Inline.Text(words.text(), List.of()));
  }

  private void picture(Segment.Shot shot, boolean lead) {
    String ref = "capture:" + (pictures.size() + 1);
    pictures.add(
        new FoundPicture(ref, shot.url(), shot.alt(), shot.caption(), shot.credit(), lead));
    if (!lead) {
      blocks.add(new Block.Picture(ref, shot.alt(), shot.caption(), shot.credit()));
    }
  }

  /** The picture for link previews is the lead picture unless it stands in the text. */
  private void lead(String url) {
    boolean known = pictures.stream().anyMatch(p -> p.lead() || file(p.url()).equals(file(url)));
    if (!known) {
      pictures.addFirst(new FoundPicture("capture:lead", url, "", null, null, true));
    }
  }

  private static String file(String url) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
