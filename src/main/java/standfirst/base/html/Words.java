package standfirst.base.html;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the interface in one language: ICU messages from {@code words/LANGUAGE.properties},
 * with English where a language has none. Arguments are numbered: {@code {0}}; apostrophes are
 * written ’.
 */
public final class Words {
  private static final String FALLBACK = "en";
  private static final String ARGUMENT = "\uFFFC";
  private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

  private final String language;
  private final ULocale locale;
  private final Properties texts;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Words(String language, Properties texts) {
    this.language = language;
    this.texts = texts;
    locale = numbers(language);
  }

  /**
   * The words of a language.
   *
   * @param language a BCP 47 tag; one that the program does not speak gets English
   */
  public static Words of(String language) {
    var spoken = Locale.forLanguageTag(language).getLanguage();
    return LOADED.computeIfAbsent(spoken, Words::load);
  }

  /** The language, without its region. */
  public String language() {
    return language;
  }

  /**
   * A message with its arguments in place, as plain text.
   *
   * @throws IllegalArgumentException when nobody has written that message
   */
  public String say(String key, Object... arguments) {
    var text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    if (text.indexOf('{') < 0) {
      return text;
    }
    var format = formats.computeIfAbsent(key, _ -> new MessageFormat(text, locale));
    // ICU's formats keep state while they work.
    synchronized (format) {
      return format.format(arguments);
    }
  }

  /**
   * What stands around the one argument of a message, for an argument that is more than text: a
   * link, a {@code time} element.
   */
  public Around around(String key) {
    var whole = say(key, ARGUMENT);
    var at = whole.indexOf(ARGUMENT);
    return new Around(whole.substring(0, at), whole.substring(at + ARGUMENT.length()));
  }

  /**
   * The two sides of a message.
   *
   * @param before what comes before its argument
   * @param after what comes after it
   */
  public record Around(String before, String after) {}

  /** “Mara Quellin, Samir Dallal and Hana Brisk”, in the manner of the language. */
  public String join(List<String> names) {
    return ListFormatter.getInstance(locale).format(names);
  }

  /** What stands between two words of a row, with its space. */
  public String comma() {
    return comma(locale);
  }

  static String comma(ULocale locale) {
    return ULocale.addLikelySubtags(locale).getScript().equals("Arab") ? "، " : ", ";
  }

  /** The keys that can be said. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** The locale in which numbers are written: Arabic in its own digits, unless a region differs. */
  static ULocale numbers(String language) {
    return ULocale.forLanguageTag(language.equals("ar") ? "ar-u-nu-arab" : language);
  }

  private static Words load(String language) {
    var texts = read(FALLBACK);
    texts.putAll(read(language));
    return new Words(language, texts);
  }

  private static Properties read(String language) {
    var texts = new Properties();
    try (var file =
        Words.class.getClassLoader().getResourceAsStream("words/" + language + ".properties")) {
      if (file != null) {
        texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
