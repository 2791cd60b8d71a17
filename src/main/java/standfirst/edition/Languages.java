package standfirst.edition;

import com.ibm.icu.util.ULocale;
import java.text.Collator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What may be chosen of languages and zones. */
public final class Languages {
  // Languages with newspapers of some size; any other tag still works where it is set already.
  private static final List<String> TAGS =
      List.of(
          "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et",
          "eu", "fa", "fi", "fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja",
          "ka", "kk", "ko", "ky", "lt", "lv", "mk", "mn", "ms", "nb", "nl", "nn", "pl", "pt",
          "pt-BR", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "tg", "th", "tr", "uk",
          "ur", "uz", "vi", "zh-Hans", "zh-Hant");

  private static final List<Choice> CHOICES =
      TAGS.stream()
          .map(Languages::choice)
          .sorted(Comparator.comparing(Choice::name, Collator.getInstance(Locale.ROOT)))
          .toList();

  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              zone ->
                  zone.matches(
                      "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .sorted()
          .toList();

  private Languages() {}

  /**
   * A language to choose.
   *
   * @param tag a BCP 47 tag
   * @param name as its own speakers write it, in capitals where they begin
   * @param rightToLeft the direction of its script
   */
  public record Choice(String tag, String name, boolean rightToLeft) {
    /** The value of {@code dir}. */
    public String direction() {
      return rightToLeft ? "rtl" : "ltr";
    }
  }

  /** The languages, and the one that is set, should it be another. */
  public static List<Choice> choices(String current) {
    if (current.isBlank() || TAGS.contains(current)) {
      return CHOICES;
    }
    var more = new ArrayList<>(CHOICES);
    more.add(choice(current));
    return more;
  }

  /**
   * The language that a browser asks for first and that can be chosen; English where there is none.
   *
   * @param wanted the header {@code Accept-Language} (RFC 9110), or empty
   */
  public static String proposed(String wanted) {
    try {
      var found =
          wanted.isBlank() ? null : Locale.lookupTag(Locale.LanguageRange.parse(wanted), TAGS);
      return found == null ? "en" : ULocale.forLanguageTag(found).toLanguageTag();
    } catch (IllegalArgumentException e) {
      return "en";
    }
  }

  /** The names of zones, as the tz database has them: {@code Europe/Lisbon}. */
  public static List<String> zones() {
    return ZONES;
  }

  private static Choice choice(String tag) {
    var locale = ULocale.forLanguageTag(tag);
    var own = locale.getDisplayName(locale);
    var name = own.isBlank() ? tag : own;
    var first = name.offsetByCodePoints(0, 1);
    return new Choice(
        tag,
        name.substring(0, first).toUpperCase(locale.toLocale()) + name.substring(first),
        Edition.Direction.of(tag) == Edition.Direction.RTL);
  }
}
