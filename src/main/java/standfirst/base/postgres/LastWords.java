package standfirst.base.postgres;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the line that says why a server or its helpers failed. */
final class LastWords {
  private static final Pattern REASON = Pattern.compile("(FATAL|PANIC|ERROR|error|fatal): .*");

  private LastWords() {}

  static String of(List<String> lines) {
    return lines.stream()
        .map(REASON::matcher)
        .filter(matcher -> matcher.find())
        .map(matcher -> matcher.group())
        .findFirst()
        .orElse(lines.isEmpty() ? "it gave no reason" : lines.getLast());
  }
}
