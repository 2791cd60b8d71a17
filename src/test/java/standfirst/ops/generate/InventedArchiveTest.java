package standfirst.ops.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import standfirst.article.SearchWords;
import standfirst.base.change.ChangeFeed;
import standfirst.base.db.Tx;
import standfirst.body.BodyText;
import standfirst.staff.Audit;
import standfirst.testing.SiteServer;

class InventedArchiveTest {
  private static final int COUNT = 2_500;
  private static final SiteServer SITE = SiteServer.gazette();
  private static final List<Long> TOLD = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void write() {
    assertThat(SITE.reader().get("/harbour").status()).isEqualTo(200);
    archive(SITE).write(COUNT, 7, TOLD::add);
  }

  @AfterAll
  static void close() {
    SITE.close();
  }

  // A second process beside the running site, as the command line is.
  private static InventedArchive archive(SiteServer site) {
    var db = site.database().database().newsroom();
    var services = site.services();
    return new InventedArchive(
        db,
        new ChangeFeed(db, site.clock()),
        services.editions(),
        services.sections(),
        services.tags(),
        services.authors(),
        new Audit(site.clock()),
        site.clock());
  }

  private static long count(String sql) {
    return SITE.database()
        .database()
        .newsroom()
        .read(tx -> tx.query("SELECT count(*) AS n FROM " + sql).one(row -> row.number("n")));
  }

  @Test
  void writesAllRowsOfEachStory() {
    assertThat(count("articles WHERE state = 'published'")).isEqualTo(COUNT);
    assertThat(count("revisions")).isEqualTo(COUNT);
    assertThat(count("versions")).isEqualTo(COUNT);
    assertThat(count("door.public_articles")).isEqualTo(COUNT);
    assertThat(count("door.public_article_tags")).isGreaterThan(2 * COUNT);
    assertThat(count("door.public_article_authors")).isGreaterThanOrEqualTo(COUNT);
    assertThat(count("(SELECT FROM door.public_sitemap_months) m")).isGreaterThan(100);
    assertThat(
            count(
                """
                (SELECT edition_id, month, stories FROM door.public_sitemap_months
                 EXCEPT
                 SELECT edition_id, date_trunc('month', first_published, 'UTC'), count(*)
                 FROM door.public_articles GROUP BY 1, 2) wrong
                """))
        .isZero();
    assertThat(TOLD).hasSize(7).contains(2_500L);
  }

  @Test
  void dropsTheListsOfARunningSite() {
    SITE.reader().get("/ready");
    assertThat(SITE.reader().get("/harbour").page().select("a[href~=/harbour/.+-\\d+$]"))
        .isNotEmpty();
  }

  @Test
  void everyPageOfItAnswers() {
    for (var feed : List.of("/feed.xml", "/ar/feed.xml")) {
      Jsoup.parse(SITE.reader().get(feed).body(), Parser.xmlParser()).select("item > link").stream()
          .map(link -> link.text().substring("http://gazette.example".length()))
          .limit(5)
          .forEach(path -> assertThat(SITE.reader().get(path).status()).as(path).isEqualTo(200));
    }
    assertThat(SITE.reader().get("/tags/budget").status()).isEqualTo(200);
    assertThat(SITE.reader().get("/sitemap.xml").body()).contains("/sitemap-2020-01.xml");
  }

  @Test
  void indexesTheSameWordsAsASave() {
    SITE.database().database().newsroom().read(tx -> compareWords(tx));
  }

  private static int compareWords(Tx tx) {
    var mill = mill(7);
    for (var index : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) {
      var story = mill.story(index);
      var text =
          String.join(
              "\n",
              story.headline(),
              story.kicker(),
              story.standfirst(),
              BodyText.plain(story.body()));
      var same =
          tx.query(
                  """
                  SELECT CAST(words AS text) AS ours, CAST(strip(to_tsvector('simple', :text)) AS text) AS theirs
                  FROM articles WHERE headline = :headline AND first_published = :at
                  """)
              .bind("text", SearchWords.of(text))
              .bind("headline", story.headline())
              .bind("at", story.at())
              .one(row -> List.of(row.text("ours"), row.text("theirs")));
      assertThat(same.getFirst()).isEqualTo(same.getLast());
    }
    return 0;
  }

  private static UUID english() {
    return SITE.services().editions().list().getFirst().id();
  }

  private static StoryMill mill(long seed) {
    var services = SITE.services();
    var db = SITE.database().database().newsroom();
    var casts =
        new Casting(
                db, services.editions(), services.sections(), services.tags(), services.authors())
            .casts(seed, List.of());
    var end = Instant.parse("2026-11-24T00:00:00Z");
    return new StoryMill(casts, seed, COUNT, end.minus(InventedArchive.YEARS), end);
  }

  @Test
  void tellsTheSameStoriesForTheSameSeed() {
    var one = mill(7);
    var other = mill(7);
    var another = mill(8);
    for (var index = 0; index < 20; index++) {
      var story = one.story(index);
      assertThat(other.story(index).body().blocks().getFirst())
          .isEqualTo(story.body().blocks().getFirst());
      assertThat(another.story(index).headline() + another.story(index).standfirst())
          .isNotEqualTo(story.headline() + story.standfirst());
    }
  }

  @Test
  void tellsStoriesOfARealisticLengthOverYears() {
    var mill = mill(3);
    var lengths =
        IntStream.range(0, 300)
            .mapToObj(mill::story)
            .filter(story -> story.section().edition().equals(english()))
            .mapToInt(story -> BodyText.words(story.body()))
            .sorted()
            .toArray();
    assertThat(lengths[0]).isBetween(350, 900);
    assertThat(lengths[lengths.length / 4]).isGreaterThan(1_700);
    assertThat(lengths[3 * lengths.length / 4]).isLessThan(3_100);
    assertThat(lengths[lengths.length - 1]).isBetween(3_800, 6_500);
    var years = count("(SELECT DISTINCT extract(year FROM first_published) FROM publications) y");
    assertThat(years).isGreaterThanOrEqualTo(8);
  }

  @Test
  void keepsTheAuditChainWhole() {
    var broken =
        SITE.database()
            .database()
            .newsroom()
            .<Long>read(tx -> new Audit(SITE.clock()).firstBroken(tx));
    assertThat(broken).isZero();
    assertThat(count("audit_log WHERE action = 'generate'")).isEqualTo(7);
  }

  @Test
  void givesAnEmptySiteAnEdition() {
    try (var empty = SiteServer.empty()) {
      archive(empty).write(10, 1, _ -> {});
      assertThat(empty.services().editions().list()).hasSize(1);
    }
  }
}
