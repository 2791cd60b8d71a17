package standfirst.ops.generate;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import standfirst.article.LeadPicture;
import standfirst.base.db.Ids;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.Inline;
import standfirst.card.Kind;
import standfirst.tag.Tag;

/**
 * Invents stories, each from its place in the archive alone, so that several may be invented at
 * once. The same seed gives the same stories, but for the ids of their rows.
 */
final class StoryMill {
  // Long ones: with pictures their pages come near those that the benches ask for, 36 KB and more.
  private static final int FEWEST_WORDS = 1_500;
  private static final int MOST_WORDS = 2_500;
  // Arabic says the same in fewer words, of more bytes.
  private static final double ARABIC = 0.55;
  // Of so many stories one is a long read, and one a short notice: of this many times the words.
  private static final int OUTLIERS = 16;
  private static final double LONGER = 1.8;
  private static final double SHORTER = 0.2;
  private static final int NEAR = 2_000;

  private final List<Cast> casts;
  private final long seed;
  private final Instant from;
  private final Duration span;
  private final int count;
  private final long run = new SecureRandom().nextLong();

  /**
   * A mill.
   *
   * @param casts one an edition; the first edition gets two stories of three
   * @param from when the first story came out
   * @param until when the last one did
   */
  StoryMill(List<Cast> casts, long seed, int count, Instant from, Instant until) {
    this.casts = List.copyOf(casts);
    this.seed = seed;
    this.from = from;
    this.span = Duration.between(from, until);
    this.count = count;
  }

  /** The story of that place in the archive, 0 to count. */
  Story story(int index) {
    var random = random(index);
    var which = edition(random);
    var cast = casts.get(which);
    var at = at(index, random);
    var theme = one(random, cast.grammar().words("theme"));
    var person = often(random, cast.persons());
    var place = often(random, cast.places());
    var organisation = often(random, cast.organisations());
    var telling =
        new Telling(cast.grammar(), random, theme)
            .fix("person", person.name())
            .fix("place", place.name())
            .fix("organisation", words(cast, organisation));
    var opinion = random.nextInt(10) == 0;
    return new Story(
        id(index, at),
        one(random, cast.sections()),
        opinion ? Kind.OPINION : Kind.STORY,
        random.nextInt(3) == 0 ? telling.say("kicker") : "",
        telling.say("headline"),
        telling.say("standfirst"),
        body(cast, telling, random, opinion, () -> earlier(index, which, random)),
        picture(cast, telling, random),
        tags(cast, random, List.of(place, organisation, person)),
        byline(cast, random),
        at);
  }

  private SplittableRandom random(int index) {
    return new SplittableRandom(seed * 1_000_003 + index);
  }

  private int edition(SplittableRandom random) {
    return casts.size() == 1 || random.nextInt(3) < 2 ? 0 : random.nextInt(1, casts.size());
  }

  private Instant at(int index, SplittableRandom random) {
    return from.plusSeconds((long) (span.toSeconds() * ((index + random.nextDouble()) / count)));
  }

  // Another run of the same seed has other ids, so that both can stand in one site.
  private UUID id(int index, Instant at) {
    var random = new SplittableRandom(run + index);
    return Ids.of(at, random.nextLong(), random.nextLong());
  }

  /** A story of the same edition that came out not long before; null where that is none. */
  private @Nullable UUID earlier(int index, int which, SplittableRandom random) {
    var other = index - random.nextInt(1, NEAR);
    if (other < 0) {
      return null;
    }
    var itsRandom = random(other);
    return edition(itsRandom) == which ? id(other, at(other, itsRandom)) : null;
  }

  // “the Harbour Office” in a sentence is “Harbour Office” as a tag.
  private static String words(Cast cast, Tag organisation) {
    var withArticle = "the " + organisation.name();
    return cast.grammar().words("organisation").contains(withArticle)
        ? withArticle
        : organisation.name();
  }

  private static Body body(
      Cast cast,
      Telling telling,
      SplittableRandom random,
      boolean opinion,
      Supplier<@Nullable UUID> earlier) {
    var wanted = length(cast, random);
    var blocks = new ArrayList<Block>();
    var said = telling.say("opener") + " " + telling.sayNew("sentence");
    blocks.add(new Block.Paragraph(text(said)));
    var words = count(said);
    while (words < wanted) {
      var paragraph = paragraph(telling, random, opinion);
      words += count(paragraph);
      blocks.add(new Block.Paragraph(text(paragraph)));
      extra(cast, telling, random, earlier, blocks);
    }
    blocks.add(new Block.Paragraph(text(telling.say("closing"))));
    return new Body(blocks);
  }

  /** Words. Two throws, so that most lie in the middle. */
  private static int length(Cast cast, SplittableRandom random) {
    var usual =
        (random.nextInt(FEWEST_WORDS, MOST_WORDS + 1)
                + random.nextInt(FEWEST_WORDS, MOST_WORDS + 1))
            / 2.0;
    var spoken = cast.edition().language().startsWith("ar") ? ARABIC * usual : usual;
    return (int)
        switch (random.nextInt(OUTLIERS)) {
          case 0 -> LONGER * spoken;
          case 1 -> SHORTER * spoken;
          default -> spoken;
        };
  }

  private static String paragraph(Telling telling, SplittableRandom random, boolean opinion) {
    var sentences = new ArrayList<String>();
    for (var left = random.nextInt(2, 5); left > 0; left--) {
      sentences.add(telling.sayNew(opinion && random.nextInt(4) == 0 ? "opinion" : "sentence"));
    }
    return String.join(" ", sentences);
  }

  /** What stands between paragraphs now and then. */
  private static void extra(
      Cast cast,
      Telling telling,
      SplittableRandom random,
      Supplier<@Nullable UUID> earlier,
      List<Block> blocks) {
    switch (random.nextInt(24)) {
      case 0, 1, 2, 3 -> blocks.add(new Block.CrossHead(text(telling.sayNew("crosshead"))));
      case 4 -> blocks.add(new Block.PullQuote(text(telling.sayNew("crosshead")), null));
      case 5 -> {
        blocks.add(new Block.Paragraph(text(telling.say("list"))));
        blocks.add(new Block.BulletList(false, items(telling, random)));
      }
      case 6, 7 -> {
        var other = earlier.get();
        if (other != null) {
          blocks.add(new Block.Related(other.toString(), null, null, null));
        }
      }
      case 8, 9, 10 -> {
        if (!cast.pictures().isEmpty()) {
          var asset = one(random, cast.pictures()).toString();
          blocks.add(new Block.Picture(asset, telling.say("alt"), telling.say("caption"), null));
        }
      }
      default -> {}
    }
  }

  private static List<Block.Item> items(Telling telling, SplittableRandom random) {
    var items = new ArrayList<Block.Item>();
    for (var left = random.nextInt(3, 6); left > 0; left--) {
      items.add(new Block.Item(0, text(telling.sayNew("item"))));
    }
    return items;
  }

  private static @Nullable LeadPicture picture(
      Cast cast, Telling telling, SplittableRandom random) {
    if (cast.pictures().isEmpty() || random.nextInt(8) == 0) {
      return null;
    }
    var asset = one(random, cast.pictures());
    return new LeadPicture(asset, telling.say("alt"), telling.say("caption"), "");
  }

  private static List<UUID> tags(Cast cast, SplittableRandom random, List<Tag> about) {
    var tags = new LinkedHashSet<UUID>();
    tags.add(often(random, cast.topics()).id());
    if (random.nextInt(2) == 0) {
      tags.add(often(random, cast.topics()).id());
    }
    about.stream().filter(_ -> random.nextInt(3) > 0).map(Tag::id).forEach(tags::add);
    if (random.nextInt(20) == 0) {
      tags.add(one(random, cast.series()).id());
    }
    return List.copyOf(tags);
  }

  private static List<UUID> byline(Cast cast, SplittableRandom random) {
    var writers = new LinkedHashSet<UUID>();
    writers.add(often(random, cast.authors()).id());
    if (random.nextInt(6) == 0) {
      writers.add(one(random, cast.authors()).id());
    }
    return writers.stream().toList();
  }

  /** The first of a list much more often than the last, as in life. */
  private static <T> T often(SplittableRandom random, List<T> of) {
    var place = random.nextDouble();
    return of.get((int) (of.size() * place * place * place));
  }

  private static <T> T one(SplittableRandom random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static int count(String text) {
    var words = 1;
    for (var space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
      words++;
    }
    return words;
  }

  private static List<Inline> text(String text) {
    return List.of(new Inline.Text(text, List.of()));
  }
}
