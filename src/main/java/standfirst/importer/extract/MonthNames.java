package standfirst.importer.extract;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of the months in the languages that news comes in, long and short, as CLDR has them. A
 * name that means different months in different languages (listopad) is known only with the
 * language.
 */
final class MonthNames {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "is", "pl", "cs", "sk",
          "sl", "hr", "sr", "sr_Latn", "bs", "mk", "bg", "ru", "uk", "be", "ro", "hu", "el", "tr",
          "az", "kk", "uz", "ka", "hy", "et", "lv", "lt", "ar", "ar_SY", "ar_MA", "fa", "he", "ur",
          "hi", "bn", "ta", "te", "mr", "gu", "pa", "ne", "si", "th", "vi", "id", "ms", "fil", "sw",
          "am", "af", "ca", "gl", "eu", "ga", "cy", "sq", "mn", "my", "km", "lo");
  private static final int AMBIGUOUS = -1;

  private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();
  private static final Map<String, Integer> ENGLISH = new HashMap<>();
  private static final Map<String, Integer> OF_ALL = new HashMap<>();

  static {
    BY_LANGUAGE.put("en", ENGLISH);
    for (String tag : LANGUAGES) {
      var locale = new ULocale(tag);
      var names = BY_LANGUAGE.computeIfAbsent(locale.getLanguage(), _ -> new HashMap<>());
      var symbols = new DateFormatSymbols(locale);
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          add(names, symbols.getMonths(context, width));
        }
      }
    }
    // A short form of newspapers that CLDR does not list.
    ENGLISH.put("sept", 9);
    for (var names : BY_LANGUAGE.values()) {
      names.forEach(
          (name, month) ->
              OF_ALL.merge(name, month, (one, other) -> one.equals(other) ? one : AMBIGUOUS));
    }
  }

  private MonthNames() {}

  private static void add(Map<String, Integer> names, String[] months) {
    for (int i = 0; i < 12 && i < months.length; i++) {
      String name = normalise(months[i]);
      if (name.length() > 1 && name.codePoints().allMatch(MonthNames::isNamePart)) {
        names.put(name, i + 1);
      }
    }
  }

  private static boolean isNamePart(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The month of that name, 1 to 12, or 0 when it is none. */
  static int find(String word, @Nullable String language) {
    String name = normalise(word);
    if (language != null) {
      Integer month = BY_LANGUAGE.getOrDefault(base(language), Map.of()).get(name);
      if (month != null) {
        return month;
      }
    }
    Integer month = ENGLISH.get(name);
    if (month == null) {
      month = OF_ALL.getOrDefault(name, 0);
    }
    return month == AMBIGUOUS ? 0 : month;
  }

  private static String base(String language) {
    int end = language.indexOf('-');
    return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private static String normalise(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
