package standfirst.ops.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ways to say things: rules, each with alternatives that may call other rules. The form of the
 * files is explained in {@code resources/generate/en.txt}.
 */
final class Grammar {
  /** A part of an alternative. */
  sealed interface Piece {
    /** Words as they stand. */
    record Words(String text) implements Piece {}

    /** What another rule says; a fixed one says the same throughout a story. */
    record Call(String rule, boolean fixed) implements Piece {}

    /** One of several words. */
    record Choice(List<String> words) implements Piece {}

    /** A number between two, both included. */
    record Number(int from, int to) implements Piece {}
  }

  private final Map<String, List<List<Piece>>> rules;

  private Grammar(Map<String, List<List<Piece>>> rules) {
    this.rules = rules;
  }

  /** The grammar of a language; English where there is none. */
  static Grammar of(String language) {
    var spoken = language.startsWith("ar") ? "ar" : "en";
    try (var file = Grammar.class.getResourceAsStream("/generate/" + spoken + ".txt")) {
      if (file == null) {
        throw new IllegalStateException("the words for " + spoken + " are not packed");
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads rules. */
  static Grammar parse(String text) {
    var rules = new HashMap<String, List<List<Piece>>>();
    var current = new ArrayList<List<Piece>>();
    for (var line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        rules.put(line.substring(1, line.length() - 1), current);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        current.add(pieces(line));
      }
    }
    return new Grammar(rules);
  }

  /** Whether there is such a rule. */
  boolean has(String rule) {
    return rules.containsKey(rule);
  }

  /**
   * The ways to say a rule.
   *
   * @throws IllegalArgumentException when there is no such rule
   */
  List<List<Piece>> ways(String rule) {
    var ways = rules.get(rule);
    if (ways == null) {
      throw new IllegalArgumentException("nobody has written how to say " + rule);
    }
    return ways;
  }

  /** The ways to say a rule that calls no other. */
  List<String> words(String rule) {
    return ways(rule).stream()
        .map(way -> way.getFirst() instanceof Piece.Words(var text) ? text : "")
        .toList();
  }

  private static List<Piece> pieces(String line) {
    var pieces = new ArrayList<Piece>();
    var at = 0;
    while (at < line.length()) {
      var open = line.indexOf('{', at);
      var end = open < 0 ? line.length() : open;
      if (end > at) {
        pieces.add(new Piece.Words(line.substring(at, end)));
      }
      if (open < 0) {
        break;
      }
      var close = line.indexOf('}', open);
      pieces.add(piece(line.substring(open + 1, close)));
      at = close + 1;
    }
    return List.copyOf(pieces);
  }

  private static Piece piece(String inside) {
    if (inside.startsWith("#")) {
      var dash = inside.indexOf('-');
      return new Piece.Number(
          Integer.parseInt(inside, 1, dash, 10),
          Integer.parseInt(inside, dash + 1, inside.length(), 10));
    }
    if (inside.indexOf('|') >= 0) {
      return new Piece.Choice(List.of(inside.split("\\|", -1)));
    }
    return inside.startsWith("=")
        ? new Piece.Call(inside.substring(1), true)
        : new Piece.Call(inside, false);
  }
}
