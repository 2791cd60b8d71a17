package standfirst.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import standfirst.base.html.Assets;
import standfirst.base.html.Times;
import standfirst.base.html.Words;
import standfirst.card.ArticleId;
import standfirst.card.Card;
import standfirst.card.CardAuthor;
import standfirst.card.Kind;
import standfirst.media.Picture;
import standfirst.media.Rendition;
import standfirst.site.Link;
import standfirst.site.OtherEdition;
import standfirst.site.SectionLink;
import standfirst.site.SiteAssets;
import standfirst.site.SiteFrame;

/**
 * The Harbour Gazette as its readers meet it, without a database: frames, sections, cards and
 * pictures for tests and for the preview of readers' pages.
 */
public final class ReaderGazette {
  /** When this issue was made. */
  public static final Instant NOW = Instant.parse("2026-11-24T10:20:00Z");

  /** Sections in English, in order. */
  public static final List<SectionLink> SECTIONS =
      List.of(
          new SectionLink("Harbour", "/harbour", "blue"),
          new SectionLink("Town", "/town", "brown"),
          new SectionLink("Business", "/business", "ochre"),
          new SectionLink("Sport", "/sport", "green"),
          new SectionLink("Culture", "/culture", "plum"),
          new SectionLink("Opinion", "/opinion", "red"));

  private static final List<SectionLink> SECTIONS_ARABIC =
      List.of(
          new SectionLink("المرفأ", "/ar/harbour", "blue"),
          new SectionLink("المدينة", "/ar/town", "brown"),
          new SectionLink("أعمال", "/ar/business", "ochre"),
          new SectionLink("رياضة", "/ar/sport", "green"),
          new SectionLink("ثقافة", "/ar/culture", "plum"),
          new SectionLink("رأي", "/ar/opinion", "red"));

  private static final List<String> HEADLINES =
      List.of(
          "The pilots want a second boat before the winter swell",
          "Nine lanterns go back on the breakwater",
          "Rope walk reopens with a smell of tar and a queue",
          "Council counts the bollards and finds two too many",
          "Who paid twice?",
          "After eleven hours, two adjournments and one fainting clerk, councillors agree to"
              + " disagree about the colour of the new handrail on the hill steps",
          "Hafenmeistereigebührenordnung reaches its last appeal",
          "The last herring of the season is weighed, sung over and eaten",
          "A tide table drawn by hand, for the ninth year",
          "Ice house lets in its first tenant since the war",
          "Ferry bell returns from the clockmaker, half a tone higher",
          "Schools keep their kitchens, and the cooks keep their keys");

  private static final List<String> HEADLINES_ARABIC =
      List.of(
          "المرشدون يريدون زورقًا ثانيًا قبل أمواج الشتاء",
          "تسعة فوانيس تعود إلى كاسر الأمواج",
          "ورشة الحبال تفتح أبوابها من جديد",
          "المجلس يعدّ المرابط ويجد اثنين زائدين",
          "من دفع مرتين؟",
          "بعد إحدى عشرة ساعة وجلستين مؤجلتين يتفق الأعضاء على ألا يتفقوا حول لون الدرابزين");

  private static final String STANDFIRST =
      "Two crews, one engine and a ladder: the harbour office has asked for what it asked for in"
          + " spring, and this time it has brought the log.";

  private static final String STANDFIRST_ARABIC =
      "طاقمان ومحرك واحد وسلّم: طلب مكتب المرفأ ما طلبه في الربيع، وأحضر السجل هذه المرة.";

  private static final List<String> PEOPLE =
      List.of("Mara Lind", "Samir Dallal", "Odile Bram", "Piet Anselm", "Hana Brisk", "Tom Aldery");

  private static final List<String> PEOPLE_ARABIC =
      List.of("مارا ليند", "سمير دلال", "أوديل برام", "هناء بريسك");

  private final boolean arabic;
  private final SiteFrame frame;

  private ReaderGazette(boolean arabic, Assets assets) {
    this.arabic = arabic;
    var language = arabic ? "ar" : "en";
    frame =
        new SiteFrame(
            arabic ? "جريدة المرفأ" : "The Harbour Gazette",
            arabic ? "كل يوم منذ ١٨٧١" : "Every day since 1871",
            language,
            arabic,
            arabic ? "/ar/" : "/",
            "https://gazette.example",
            null,
            sections(),
            arabic
                ? List.of(new Link("من نحن", "/ar/pages/about-7"))
                : List.of(
                    new Link("About us", "/pages/about-7"),
                    new Link("Contact", "/pages/contact-8"),
                    new Link("Privacy", "/pages/privacy-9"),
                    new Link("Imprint", "/pages/imprint-10")),
            List.of(
                new OtherEdition("English", "/", "en", false, !arabic),
                new OtherEdition("العربية", "/ar/", "ar", true, arabic)),
            SiteAssets.of(assets, language),
            Words.of(language),
            Times.of(language, ZoneId.of("Europe/Lisbon")));
  }

  /** The English edition. */
  public static ReaderGazette english(Assets assets) {
    return new ReaderGazette(false, assets);
  }

  /** The Arabic edition. */
  public static ReaderGazette arabic(Assets assets) {
    return new ReaderGazette(true, assets);
  }

  /** The shell. */
  public SiteFrame frame() {
    return frame;
  }

  /** Its sections, in order. */
  public List<SectionLink> sections() {
    return arabic ? SECTIONS_ARABIC : SECTIONS;
  }

  /** A story of a section; every third has no picture, and the same number is the same story. */
  public Card story(SectionLink section, int number) {
    var headlines = arabic ? HEADLINES_ARABIC : HEADLINES;
    return card(
        Kind.STORY,
        section,
        number,
        headlines.get(number % headlines.size()),
        number % 3 == 2 ? null : picture("scene" + number));
  }

  /** A view. */
  public Card opinion(SectionLink section, int number) {
    var headline =
        arabic
            ? "دعوا سقف دار البلدية للنوارس"
            : List.of(
                    "A wall is a promise, and this one was made in public",
                    "Leave the gulls the roof of the town hall",
                    "Two o’clock is no timetable for an island",
                    "What the bell knew")
                .get(number % 4);
    return card(Kind.OPINION, section, number, headline, null);
  }

  /** Stories of a section, latest first. */
  public List<Card> stories(SectionLink section, int from, int count) {
    return IntStream.range(from, from + count).mapToObj(n -> story(section, n)).toList();
  }

  /** Any card at all. */
  public Card card(
      Kind kind, SectionLink section, int number, String headline, @Nullable Picture picture) {
    var published = NOW.minus(Duration.ofHours(5L * number));
    return new Card(
        new ArticleId(id(section.address() + number)),
        kind,
        section.address() + "/story-" + (100 + number),
        section,
        number % 4 == 1 ? (arabic ? "مجلس المدينة" : "Town council") : "",
        headline,
        number % 5 == 4 ? "" : (arabic ? STANDFIRST_ARABIC : STANDFIRST),
        authors(number % 7 == 6 ? 12 : number % 6 == 3 ? 2 : 1, number),
        picture,
        published,
        number % 5 == 1 ? published.plus(Duration.ofHours(2)) : null,
        number % 5 == 3 ? published.plus(Duration.ofHours(3)) : null);
  }

  /** Authors of a byline. */
  public List<CardAuthor> authors(int count, int from) {
    var people = arabic ? PEOPLE_ARABIC : PEOPLE;
    var authors = new ArrayList<CardAuthor>();
    for (var i = 0; i < count; i++) {
      var name = people.get((from + i) % people.size());
      authors.add(new CardAuthor(name, picture("portrait of " + name)));
    }
    return authors;
  }

  /** A picture; the preview draws one for its name. */
  public Picture picture(String name) {
    var id = id(name);
    var renditions =
        IntStream.of(320, 640, 960, 1600)
            .mapToObj(w -> new Rendition(w, w * 2 / 3, "/media/" + id + "/" + w + ".webp"))
            .toList();
    return new Picture(
        id,
        arabic ? "قارب صيد عند الرصيف" : "A fishing boat below the quay",
        "",
        "",
        2400,
        1600,
        renditions);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
