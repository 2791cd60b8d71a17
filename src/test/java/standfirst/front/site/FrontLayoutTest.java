package standfirst.front.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import standfirst.base.html.Assets;
import standfirst.card.Card;
import standfirst.front.site.Band.Rhythm;
import standfirst.site.Head;
import standfirst.site.SectionLink;
import standfirst.site.SitePage;
import standfirst.testing.ReaderGazette;

class FrontLayoutTest {
  private final ReaderGazette gazette = ReaderGazette.english(new Assets(Map.of()));
  private final SitePage site = new SitePage(gazette.frame(), Head.unlisted(""), "/");
  private final SectionLink harbour = ReaderGazette.SECTIONS.get(0);
  private final SectionLink town = ReaderGazette.SECTIONS.get(1);
  private final SectionLink opinion = ReaderGazette.SECTIONS.get(5);

  @Test
  void leadsWithTheNewestStoryThatHasAPicture() {
    // Every third story of the Gazette has no picture, the third first.
    var front = front(gazette.stories(harbour, 2, 5));
    assertThat(front.lead()).isEqualTo(gazette.story(harbour, 3));
    assertThat(front.seconds())
        .extracting(Card::address)
        .containsExactly("/harbour/story-104", "/harbour/story-102", "/harbour/story-105");
  }

  @Test
  void leadsWithWordsWhereThereIsNoPicture() {
    var story = gazette.story(harbour, 2);
    assertThat(front(List.of(story)).lead()).isEqualTo(story);
  }

  @Test
  void isEmptyWithoutStories() {
    var front = front(List.of(), section(harbour, 0));
    assertThat(front.lead()).isNull();
    assertThat(front.date()).isNull();
    assertThat(front.bands()).isEmpty();
  }

  @Test
  void showsNoStoryTwice() {
    var front =
        front(gazette.stories(harbour, 0, 12), section(harbour, 12), section(town, 12), views(5));
    var shown =
        Stream.concat(
                Stream.concat(Stream.ofNullable(front.lead()), front.seconds().stream()),
                front.bands().stream().flatMap(band -> band.cards().stream()))
            .map(Card::id)
            .toList();
    assertThat(shown).doesNotHaveDuplicates().hasSizeGreaterThan(10);
  }

  @Test
  void setsABandByItsNumberAndKindOfStories() {
    assertThat(rhythms(section(town, 12))).containsExactly(Rhythm.LEAD);
    assertThat(rhythms(section(town, 4))).containsExactly(Rhythm.ROW);
    assertThat(rhythms(section(town, 3))).containsExactly(Rhythm.LEAD);
    assertThat(rhythms(section(town, 1))).containsExactly(Rhythm.SINGLE);
    assertThat(rhythms(section(town, 0))).isEmpty();
    assertThat(rhythms(views(1))).containsExactly(Rhythm.OPINION);
  }

  @Test
  void putsTwoSmallBandsBesideEachOther() {
    var culture = ReaderGazette.SECTIONS.get(4);
    assertThat(rhythms(section(town, 2), section(culture, 1)))
        .containsExactly(Rhythm.HALF, Rhythm.HALF);
    assertThat(rhythms(section(town, 2), section(culture, 9)))
        .containsExactly(Rhythm.ROW, Rhythm.LEAD);
  }

  @Test
  void letsViewsBreakTheRunOfNewsAfterItsFirstRow() {
    var culture = ReaderGazette.SECTIONS.get(4);
    assertThat(rhythms(section(town, 2), section(culture, 1), section(harbour, 9), views(4)))
        .containsExactly(Rhythm.HALF, Rhythm.HALF, Rhythm.OPINION, Rhythm.LEAD);
    assertThat(rhythms(section(town, 1), views(2), section(culture, 2)))
        .containsExactly(Rhythm.HALF, Rhythm.HALF, Rhythm.OPINION);
  }

  @Test
  void changesItsRhythmFromBandToBand() {
    var sections = ReaderGazette.SECTIONS.subList(1, 5);
    var rhythms = rhythms(sections.stream().map(s -> section(s, 9)).toArray(SectionStories[]::new));
    assertThat(rhythms).containsExactly(Rhythm.LEAD, Rhythm.ROW, Rhythm.LEAD, Rhythm.ROW);
  }

  private List<Rhythm> rhythms(SectionStories... sections) {
    return front(gazette.stories(harbour, 0, 4), sections).bands().stream()
        .map(Band::rhythm)
        .toList();
  }

  private FrontPage front(List<Card> latest, SectionStories... sections) {
    return FrontLayout.of(site, latest, List.of(sections));
  }

  private SectionStories section(SectionLink section, int count) {
    return new SectionStories(section, gazette.stories(section, 0, count));
  }

  private SectionStories views(int count) {
    var cards = new ArrayList<Card>();
    IntStream.range(0, count).forEach(n -> cards.add(gazette.opinion(opinion, n)));
    return new SectionStories(opinion, cards);
  }
}
