package standfirst.front.site;

import java.util.List;
import java.util.Locale;
import standfirst.card.Card;
import standfirst.site.SectionLink;

/**
 * A section on the front page.
 *
 * @param section its title, its colour, and where “All of …” leads
 * @param rhythm how its stories are set
 * @param cards its stories in the order of their places, at least one
 */
public record Band(SectionLink section, Rhythm rhythm, List<Card> cards) {
  private static final String FULL = "(min-width: 80rem) 1216px, 100vw";
  private static final String WIDE = "(min-width: 80rem) 700px, (min-width: 45rem) 58vw, 100vw";
  private static final String HALF = "(min-width: 80rem) 596px, (min-width: 68.75rem) 48vw, 100vw";
  private static final String QUARTER_OPEN =
      "(min-width: 80rem) 389px, (min-width: 68.75rem) 32vw, 100vw";
  private static final String QUARTER =
      "(min-width: 80rem) 286px, (min-width: 68.75rem) 25vw, (min-width: 45rem) 50vw, 112px";

  /** Keeps its own copy. */
  public Band {
    cards = List.copyOf(cards);
  }

  /** How the stories of a band are set beside each other. */
  public enum Rhythm {
    /** One story across the page: words on one side, its picture on the other. */
    SINGLE(1),
    /** One picture story and a headline, half the page wide: two such bands in a row. */
    HALF(2),
    /** Up to four stories abreast, with or without pictures. */
    ROW(4),
    /** One picture story and two columns beside it: of a story each, or of text stories. */
    LEAD(5),
    /** Views: one large, up to three with portraits. */
    OPINION(4);

    private final int places;

    Rhythm(int places) {
      this.places = places;
    }

    /** How many stories have a place. */
    public int places() {
      return places;
    }

    /** The name by which the style knows it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The id of its title on the page. */
  public String id() {
    return "band" + section.address().replace('/', '-');
  }

  /** The form of its first card. */
  public String firstForm() {
    return switch (rhythm) {
      case SINGLE -> "card--single";
      case OPINION -> "card--view-large";
      case HALF, LEAD -> "card--l";
      case ROW -> cards.size() <= 2 ? "card--l" : "card--m card--opener";
    };
  }

  /** How wide the picture of its first card is shown. */
  public String firstSizes() {
    return switch (rhythm) {
      case SINGLE -> WIDE;
      case HALF, LEAD -> HALF;
      case ROW -> rowSizes(QUARTER_OPEN);
      case OPINION -> "";
    };
  }

  /** The form of the cards after it. */
  public String laterForm() {
    return switch (rhythm) {
      case HALF -> "card--s card--after";
      case ROW ->
          cards.size() == 2
              ? "card--l card--brief card--after"
              : "card--m card--brief card--slim card--after";
      case SINGLE, OPINION, LEAD -> "card--m card--slim card--after";
    };
  }

  /** How wide their pictures are shown; empty where they have none. */
  public String laterSizes() {
    return switch (rhythm) {
      case OPINION -> QUARTER;
      case ROW -> rowSizes(QUARTER);
      case LEAD -> columns().stream().allMatch(column -> column.size() == 1) ? QUARTER : "";
      case SINGLE, HALF -> "";
    };
  }

  private String rowSizes(String quarter) {
    return switch (cards.size()) {
      case 1 -> FULL;
      case 2 -> HALF;
      default -> quarter;
    };
  }

  /** The stories of a {@link Rhythm#LEAD} after the first, in the columns beside it. */
  public List<List<Card>> columns() {
    var later = cards.subList(1, cards.size());
    var middle = (later.size() + 1) / 2;
    return List.of(later.subList(0, middle), later.subList(middle, later.size())).stream()
        .filter(column -> !column.isEmpty())
        .toList();
  }
}
