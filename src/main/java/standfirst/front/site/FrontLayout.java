package standfirst.front.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import standfirst.card.ArticleId;
import standfirst.card.Card;
import standfirst.front.site.Band.Rhythm;
import standfirst.site.SitePage;

/**
 * Makes a front page of the latest stories. The newest with a picture leads, the next stand beside
 * it, and each section gets a band whose rhythm follows from how many stories it has and of what
 * kind, so that one story and twelve both look meant. Views come after the first row of news, where
 * they break the run of pictures. No story stands on the page twice.
 */
public final class FrontLayout {
  /** How far down the latest stories the lead is looked for. */
  private static final int LEAD_DEPTH = 5;

  private static final int SECONDS = 3;
  private static final int MOST_FOR_HALF = 2;

  private final Set<ArticleId> shown = new HashSet<>();

  private FrontLayout() {}

  /**
   * The front page.
   *
   * @param latest the edition's latest stories, newest first
   * @param sections its sections in order, with their stories
   */
  public static FrontPage of(SitePage site, List<Card> latest, List<SectionStories> sections) {
    return new FrontLayout().arrange(site, latest, sections);
  }

  private FrontPage arrange(SitePage site, List<Card> latest, List<SectionStories> sections) {
    var news = latest.stream().filter(card -> !card.isOpinion()).toList();
    var lead = lead(news.isEmpty() ? latest : news);
    if (lead == null) {
      return new FrontPage(site, null, null, List.of(), List.of());
    }
    shown.add(lead.id());
    var seconds = seconds(news);
    seconds.forEach(card -> shown.add(card.id()));
    var newest = latest.getFirst();
    var date = site.frame().times().localDate(newest.published());
    return new FrontPage(site, date, lead, seconds, bands(sections));
  }

  private static @Nullable Card lead(List<Card> latest) {
    return latest.stream()
        .limit(LEAD_DEPTH)
        .filter(card -> card.picture() != null)
        .findFirst()
        .orElse(latest.isEmpty() ? null : latest.getFirst());
  }

  /** The first of them has the place for a picture, so a story with one comes first. */
  private List<Card> seconds(List<Card> news) {
    return news.stream()
        .filter(card -> !shown.contains(card.id()))
        .limit(SECONDS)
        .sorted(Comparator.comparing(card -> card.picture() == null))
        .toList();
  }

  private List<Band> bands(List<SectionStories> sections) {
    var bands = new ArrayList<Band>();
    var views = new ArrayList<Band>();
    var waiting = new ArrayList<SectionStories>();
    for (var section : sections) {
      var left = section.cards().stream().filter(card -> shown.add(card.id())).toList();
      if (left.isEmpty()) {
        continue;
      }
      var stories = new SectionStories(section.section(), left);
      if (isOpinion(stories)) {
        views.add(band(stories, Rhythm.OPINION));
      } else if (fitsHalf(stories)) {
        waiting.add(stories);
        if (waiting.size() == 2) {
          waiting.forEach(half -> bands.add(band(half, Rhythm.HALF)));
          waiting.clear();
        }
      } else {
        alone(waiting, bands);
        bands.add(band(stories, rhythm(stories, bands)));
      }
    }
    alone(waiting, bands);
    bands.addAll(firstRow(bands), views);
    return bands;
  }

  /** How many bands stand in the first row. */
  private static int firstRow(List<Band> bands) {
    return bands.isEmpty() ? 0 : bands.getFirst().rhythm() == Rhythm.HALF ? 2 : 1;
  }

  /** A half band that found no other half takes the whole width. */
  private static void alone(List<SectionStories> waiting, List<Band> bands) {
    waiting.forEach(
        half -> bands.add(band(half, half.cards().size() == 1 ? Rhythm.SINGLE : Rhythm.ROW)));
    waiting.clear();
  }

  private static boolean fitsHalf(SectionStories stories) {
    return stories.cards().size() <= MOST_FOR_HALF;
  }

  private static Rhythm rhythm(SectionStories stories, List<Band> before) {
    var afterLead = !before.isEmpty() && before.getLast().rhythm() == Rhythm.LEAD;
    return stories.cards().size() == Rhythm.ROW.places() || afterLead ? Rhythm.ROW : Rhythm.LEAD;
  }

  private static boolean isOpinion(SectionStories stories) {
    return stories.cards().stream().limit(Rhythm.OPINION.places()).allMatch(Card::isOpinion);
  }

  private static Band band(SectionStories stories, Rhythm rhythm) {
    var cards = stories.cards().stream().limit(rhythm.places()).toList();
    return new Band(stories.section(), rhythm, pictureFirst(cards, rhythm));
  }

  /** Where one place has the picture, the newest story with a picture takes it. */
  private static List<Card> pictureFirst(List<Card> cards, Rhythm rhythm) {
    if (rhythm != Rhythm.LEAD && rhythm != Rhythm.HALF) {
      return cards;
    }
    var first = cards.stream().filter(card -> card.picture() != null).findFirst();
    if (first.isEmpty()) {
      return cards;
    }
    var ordered = new ArrayList<>(cards);
    ordered.remove(first.get());
    ordered.addFirst(first.get());
    return ordered;
  }
}
