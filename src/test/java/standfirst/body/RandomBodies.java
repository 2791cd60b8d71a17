package standfirst.body;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of every kind of block, the same ones for the same seed. */
final class RandomBodies {
  private static final List<String> WORDS =
      List.of("mole", "ferry", "الميناء", "гавань", "naïve", "😀", "<b>&amp;", "</script>", "\"");

  private final Random random;

  RandomBodies(long seed) {
    random = new Random(seed);
  }

  Body body() {
    return new Body(several(8, this::block));
  }

  private Block block() {
    return switch (random.nextInt(12)) {
      case 0 -> new Block.CrossHead(inlines());
      case 1 -> new Block.Quote(inlines(), maybe());
      case 2 -> new Block.PullQuote(inlines(), maybe());
      case 3 -> new Block.BulletList(random.nextBoolean(), several(5, this::item));
      case 4 -> new Block.Picture(words(), words(), maybe(), maybe());
      case 5 -> new Block.Embed("https://example.org/watch?v=" + random.nextInt(99));
      case 6 -> new Block.Table(random.nextBoolean(), several(3, () -> several(3, this::inlines)));
      case 7 -> new Block.Divider();
      case 8 -> new Block.Correction(words(), Instant.ofEpochSecond(random.nextInt()));
      case 9 ->
          random.nextBoolean()
              ? new Block.Related("0190-ab", maybe(), maybe(), null)
              : new Block.Related(null, words(), maybe(), "https://example.org/a");
      case 10 -> new Block.Unknown(unknown("poll"));
      default -> new Block.Paragraph(inlines());
    };
  }

  private Block.Item item() {
    return new Block.Item(random.nextInt(Block.Item.MAX_LEVEL + 1), inlines());
  }

  private List<Inline> inlines() {
    return several(4, this::inline);
  }

  private Inline inline() {
    return random.nextInt(10) == 0
        ? new Inline.Unknown(unknown("mention"))
        : new Inline.Text(words(), several(3, this::mark).stream().distinct().toList());
  }

  private Mark mark() {
    return switch (random.nextInt(7)) {
      case 0 -> new Mark.Strong();
      case 1 -> new Mark.Em();
      case 2 -> new Mark.Sup();
      case 3 -> new Mark.Sub();
      case 4 -> new Mark.Code();
      case 5 -> new Mark.Link("article:0190-ab");
      default -> new Mark.Unknown(unknown("highlight"));
    };
  }

  private ObjectNode unknown(String type) {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", type)
            .put("number", new BigDecimal("1.10"));
    node.putArray("options").add(words()).addNull().add(random.nextInt());
    return node;
  }

  private @Nullable String maybe() {
    return random.nextBoolean() ? words() : null;
  }

  private String words() {
    return String.join(" ", several(3, () -> WORDS.get(random.nextInt(WORDS.size())))) + "\n.";
  }

  private <T> List<T> several(int atMost, Supplier<T> one) {
    var list = new ArrayList<T>();
    for (var i = random.nextInt(atMost + 1); i > 0; i--) {
      list.add(one.get());
    }
    return list;
  }
}
