package standfirst.ops.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import standfirst.ops.generate.Grammar.Piece;

/**
 * The telling of one story: what was fixed stays, and no sentence comes twice before all did, those
 * of other themes too, to which a long story wanders.
 */
final class Telling {
  private final Grammar grammar;
  private final SplittableRandom random;
  private final String theme;
  private final char zero;
  private final Map<String, String> fixed = new HashMap<>();
  private final Map<String, List<List<Piece>>> unsaid = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final Set<String> wandered = new HashSet<>();

  Telling(Grammar grammar, SplittableRandom random, String theme) {
    this.grammar = grammar;
    this.random = random;
    this.theme = theme;
    this.zero = grammar.has("zero") ? grammar.words("zero").getFirst().charAt(0) : '0';
  }

  /** Fixes what a rule says in this story. */
  Telling fix(String rule, String words) {
    fixed.put(rule, words);
    return this;
  }

  /** Says a rule, as a sentence or a line of its own. */
  String say(String rule) {
    return capital(expand(one(grammar.ways(name(rule)))));
  }

  /** Says one of the ways of a rule and of its theme that was not said yet. */
  String sayNew(String rule) {
    var left = unsaid.computeIfAbsent(rule, _ -> new ArrayList<>());
    if (left.isEmpty()) {
      refill(rule, left);
    }
    return capital(expand(left.remove(random.nextInt(left.size()))));
  }

  private void refill(String rule, List<List<Piece>> left) {
    if (!begun.add(rule) && wandered.add(rule)) {
      grammar.words("theme").stream()
          .filter(other -> !other.equals(theme) && grammar.has(other + "/" + rule))
          .forEach(other -> left.addAll(grammar.ways(other + "/" + rule)));
    }
    if (left.isEmpty()) {
      left.addAll(grammar.ways(rule));
      if (grammar.has(theme + "/" + rule)) {
        left.addAll(grammar.ways(theme + "/" + rule));
      }
    }
  }

  private String name(String rule) {
    var own = theme + "/" + rule;
    return grammar.has(own) ? own : rule;
  }

  private String expand(List<Piece> way) {
    var text = new StringBuilder();
    for (var piece : way) {
      switch (piece) {
        case Piece.Words(var words) -> text.append(words);
        case Piece.Choice(var words) -> text.append(one(words));
        case Piece.Number(var from, var to) -> digits(text, random.nextInt(from, to + 1));
        case Piece.Call(var rule, var isFixed) -> text.append(call(rule, isFixed));
      }
    }
    return text.toString();
  }

  private String call(String rule, boolean isFixed) {
    if (!isFixed) {
      return expand(one(grammar.ways(name(rule))));
    }
    var known = fixed.get(rule);
    if (known == null) {
      known = expand(one(grammar.ways(name(rule))));
      fixed.put(rule, known);
    }
    return known;
  }

  private void digits(StringBuilder text, int number) {
    for (var digit : Integer.toString(number).toCharArray()) {
      text.append((char) (digit - '0' + zero));
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
