package standfirst.importer.extract;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the language of a text: what the page declares, unless the letters say otherwise. */
public final class Languages {
  private static final int SAMPLE = 4000;
  private static final Set<String> RIGHT_TO_LEFT =
      WordSet.of(
          """
          ar he iw fa ur ps sd ug yi dv ckb ku-arab
          """);

  /** Scripts that all but name their language. */
  private static final Map<UnicodeScript, String> BY_SCRIPT =
      new EnumMap<>(
          Map.of(
              UnicodeScript.HEBREW, "he",
              UnicodeScript.GREEK, "el",
              UnicodeScript.GEORGIAN, "ka",
              UnicodeScript.ARMENIAN, "hy",
              UnicodeScript.THAI, "th",
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.BENGALI, "bn",
              UnicodeScript.TAMIL, "ta",
              UnicodeScript.DEVANAGARI, "hi"));

  private static final Map<String, Set<String>> STOP_WORDS = new HashMap<>();

  static {
    words("en", "the of and to in that is was for with on as it at by from this have are not");
    words(
        "de",
        "der die und das ist nicht mit von den zu sich auf für ein eine dem im auch als wird");
    words("fr", "le la les des et est une du que dans qui pour pas sur au avec par ce plus sont");
    words("es", "el la los las de que en y una por con para del se no su al como más fue");
    words("pt", "o os as de que em e uma por com para do da não no na se mais dos ao foi");
    words("it", "il la di che e un una per con del non della sono nel si le gli dei alla più");
    words("nl", "de het een van en in is dat op te zijn voor met niet die aan er ook als bij");
    words("sv", "och att det i en som på är av för med den till inte har de om ett var");
    words("da", "og at det i en som på er af for med den til ikke har de om et var");
    words("fi", "ja on ei että se oli hän mutta ovat kun myös joka sen mukaan kuin ole");
    words("pl", "i w na z się że nie do to jest o jak po co przez od za ale dla są");
    words("cs", "a se v na je že s z do o to by ve pro jsou jako ale za od při");
    words("ro", "și în de la a cu că este pe nu din care un o pentru mai au fost");
    words("hu", "a az és hogy nem is egy meg volt de ez csak már még el");
    words("tr", "ve bir bu da de için ile olarak daha olan çok en ne gibi sonra kadar");
    words("id", "yang dan di dengan untuk dari ini pada tidak itu dalam akan oleh juga telah");
    words("vi", "và của là có không được trong cho với các một những người đã này");
    words("ru", "и в не на что с по как это из за к от он для его но");
    words("uk", "і в не на що з у та це до як за від для його але");
    words("bg", "и в на да не се за от по с че е са като това");
    words("sr", "и у да је на се за од са не као су што би");
    words("ar", "في من على أن إلى التي الذي عن مع هذا هذه كان ما لا بعد");
    words("fa", "و در به از که این را با است برای آن یک می شد خود");
    words("ur", "کے کی میں ہے اور سے کا کو نے پر کہ ہیں اس یہ تھا");
  }

  private Languages() {}

  private static void words(String language, String words) {
    STOP_WORDS.put(language, WordSet.of(words));
  }

  /**
   * The language of a text.
   *
   * @param declared what the page says, in any spelling ("pt_BR", "EN"), or null
   */
  public static Optional<String> of(String text, @Nullable String declared) {
    String tag = tag(declared);
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    UnicodeScript script = script(sample);
    if (tag != null && (script == null || writes(tag, script))) {
      return Optional.of(tag);
    }
    if (script == null) {
      return Optional.empty();
    }
    if (script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA) {
      boolean kana =
          sample.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HIRAGANA);
      return Optional.of(kana ? "ja" : "zh");
    }
    String sure = BY_SCRIPT.get(script);
    return sure != null ? Optional.of(sure) : byStopWords(sample);
  }

  /** Whether text in that language runs from right to left. */
  public static boolean rightToLeft(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    int end = lower.indexOf('-');
    return RIGHT_TO_LEFT.contains(lower)
        || (end > 0 && RIGHT_TO_LEFT.contains(lower.substring(0, end)));
  }

  private static @Nullable String tag(@Nullable String declared) {
    if (declared == null || declared.isBlank() || declared.length() > 20) {
      return null;
    }
    String first = declared.strip().split("[,; ]", 2)[0];
    Locale locale = Locale.forLanguageTag(first.replace('_', '-'));
    return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
  }

  private static @Nullable UnicodeScript script(String text) {
    var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Whether that language is written so; a page in Arabic letters is not English. */
  private static boolean writes(String tag, UnicodeScript script) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return switch (script) {
      case LATIN ->
          !WordSet.of(
                  """
          ar he fa ru uk el zh ja ko th hi
          """)
              .contains(language);
      case ARABIC -> rightToLeft(tag);
      case CYRILLIC ->
          WordSet.of(
                  """
          ru uk be bg sr mk kk ky mn tg tt uz bs az
          """)
              .contains(language);
      case HAN, HIRAGANA, KATAKANA -> Set.of("zh", "ja", "ko", "yue").contains(language);
      default -> {
        String sure = BY_SCRIPT.get(script);
        yield sure == null
            || sure.equals(language)
            || (script == UnicodeScript.DEVANAGARI && Set.of("mr", "ne", "sa").contains(language))
            || (script == UnicodeScript.HEBREW && Set.of("yi", "iw").contains(language))
            || (script == UnicodeScript.BENGALI && language.equals("as"));
      }
    };
  }

  private static Optional<String> byStopWords(String text) {
    var counts = new HashMap<String, Integer>();
    for (String word : Prose.folded(text).split(" ")) {
      STOP_WORDS.forEach(
          (language, words) -> {
            if (words.contains(word)) {
              counts.merge(language, 1, Integer::sum);
            }
          });
    }
    List<Map.Entry<String, Integer>> best =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(1)
            .toList();
    return best.isEmpty() || best.getFirst().getValue() < 3
        ? Optional.empty()
        : Optional.of(best.getFirst().getKey());
  }
}
