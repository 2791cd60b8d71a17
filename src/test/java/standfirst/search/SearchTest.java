package standfirst.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import standfirst.search.SearchQuery.Order;

class SearchTest {
  private final Stories stories = new Stories();

  @AfterEach
  void close() throws IOException {
    stories.close();
  }

  @Test
  void putsTheHeadlineBeforeTheText() {
    stories
        .add("en", "Council meets", "", "The dredger was named in passing, among other things.")
        .add("en", "Dredger arrives", "", "It came at noon.");
    assertThat(stories.find("dredger")).containsExactly("Dredger arrives", "Council meets");
  }

  @Test
  void putsTheNewBeforeTheOldWhereTheyAreAlike() {
    stories
        .add("en", "Dredger leaves", "", "Noon.", List.of(), Duration.ofDays(900))
        .add("en", "Dredger comes", "", "Noon.", List.of(), Duration.ofDays(2));
    assertThat(stories.find("dredger")).containsExactly("Dredger comes", "Dredger leaves");
  }

  @Test
  void keepsAPhraseTogetherAndLeavesOutWhatAMinusNames() {
    stories
        .add("en", "The long mole", "", "It stands.")
        .add("en", "A long day at the mole", "", "It rained.");
    assertThat(stories.find("\"long mole\"")).containsExactly("The long mole");
    assertThat(stories.find("mole -rained")).containsExactly("The long mole");
  }

  @Test
  void wantsEveryWordAndTakesAnyWhereNoneHasAll() {
    stories.add("en", "Ferry aground", "", "On the bar.").add("en", "Ferry afloat", "", "Again.");
    assertThat(stories.find("ferry aground")).containsExactly("Ferry aground");
    var any = stories.find(stories.query("ferry bar again"));
    assertThat(any.all()).isFalse();
    assertThat(any.total()).isEqualTo(2);
  }

  @Test
  void findsNothingForAWordThatNoStoryHas() {
    stories.add("en", "Ferry aground", "", "On the bar.");
    assertThat(stories.find("xylophone")).isEmpty();
    assertThat(stories.find("xylophone -ferry")).isEmpty();
  }

  @Test
  void looksForAnotherSpellingWhenNoStoryHasTheWord() {
    stories.add("en", "The long mole", "", "A wall of granite.");
    var found = stories.find(stories.query("lnog granit"));
    assertThat(found.shown()).isEqualTo("long granit");
    assertThat(found.total()).isEqualTo(1);
  }

  @Test
  void saysNothingOfStoriesThatWait() {
    stories.add("en", "Ferry aground", "", "On the bar.").add("en", "Ferry afloat", "", "Again.");
    var all = stories.find(stories.query("ferry"));
    var waiting = Set.of(all.hits().getFirst().id().toString());
    var found = stories.find(stories.query("ferry"), waiting);
    assertThat(found.total()).isEqualTo(1);
    assertThat(found.counts().get(Facet.YEAR)).containsExactly(new Found.Count("2026", 1));
  }

  @Test
  void countsAFacetAsIfItWereNotChosen() {
    for (int i = 0; i < 6; i++) {
      stories.add("en", "Ferry " + i, "", "It sails.");
    }
    var section = new UUID(4, 0).toString();
    var query = stories.query("ferry");
    var narrowed =
        new SearchQuery(
            "ferry",
            query.home(),
            Map.of(Facet.SECTION, section),
            null,
            null,
            Order.DATE,
            null,
            query.now());
    var found = stories.find(narrowed);
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.counts().get(Facet.SECTION)).hasSize(3);
    assertThat(found.counts().get(Facet.AUTHOR).stream().mapToInt(Found.Count::stories).sum())
        .isEqualTo(2);
  }

  @Test
  void pagesThroughEverythingOnceInEitherOrder() {
    for (int i = 0; i < 35; i++) {
      stories.add("en", "Ferry " + i, "", "It sails.", List.of(), Duration.ofHours(i / 3));
    }
    for (var order : Order.values()) {
      var seen = new ArrayList<String>();
      Place after = null;
      do {
        var query = stories.query("ferry");
        var found =
            stories.find(
                new SearchQuery(
                    "ferry", query.home(), Map.of(), null, null, order, after, query.now()));
        assertThat(found.total()).isEqualTo(35);
        seen.addAll(stories.headlines(found));
        after = found.next();
      } while (after != null);
      assertThat(seen).hasSize(35);
      assertThat(new HashSet<>(seen)).hasSize(35);
    }
  }

  @Test
  void cutsASnippetWithTheWordsMarked() {
    var filler = "Nothing of it here, and nothing there, for a whole long sentence. ".repeat(8);
    stories.add("en", "Aground", "", filler + "The Ferry’s keel touched sand. " + filler);
    var hit = stories.find(stories.query("ferries")).hits().getFirst();
    var text = hit.snippet().stream().map(Piece::text).collect(Collectors.joining());
    assertThat(text).startsWith("…").endsWith("…").contains("keel touched sand");
    assertThat(hit.snippet()).anyMatch(piece -> piece.found() && piece.text().startsWith("Ferry"));
    assertThat(hit.headline("The ferry <b>is</b> aground"))
        .contains(new Piece("ferry", true))
        .anyMatch(piece -> piece.text().contains("<b>is</b>"));
  }

  @Test
  void takesWhateverIsTyped() {
    stories.add("en", "Ferry aground", "On the bar", "It sat.").add("zh", "渡船搁浅", "", "港口。");
    var hostile =
        List.of(
            "a AND (b OR",
            "ferry~",
            "*",
            "?*",
            "[a TO b]",
            "field:x",
            "\\",
            "/.*/",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "\u202e\u0000\ufffe",
            "\ud83d",
            "ﷺ".repeat(60),
            "-".repeat(200),
            "\"".repeat(199),
            "a\u0301".repeat(90),
            "the",
            "the of and",
            "x".repeat(200));
    for (var text : hostile) {
      assertThat(stories.find(stories.query(text)).hits()).as(text).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void findsNothingInAnEmptyIndex() {
    var found = stories.find(stories.query("ferry"));
    assertThat(found.total()).isZero();
    assertThat(found.counts().values()).allMatch(List::isEmpty);
  }
}
