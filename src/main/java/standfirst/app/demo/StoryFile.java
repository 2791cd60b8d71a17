package standfirst.app.demo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import standfirst.card.Kind;

/** Reads one file: lines of front matter between two rules, then the body. */
final class StoryFile {
  private static final String RULE = "---";
  private static final Set<String> STATES = Set.of("draft", "review", "scheduled", "published");
  private static final Set<String> FIELDS =
      Set.of(
          "kind",
          "section",
          "kicker",
          "headline",
          "standfirst",
          "byline",
          "tags",
          "picture",
          "alt",
          "caption",
          "credit");

  private final String edition;
  private final String slug;
  private final DemoTime time;
  private final Map<String, String> fields = new LinkedHashMap<>();

  StoryFile(String edition, String slug, DemoTime time) {
    this.edition = edition;
    this.slug = slug;
    this.time = time;
  }

  DemoStory read(String text) {
    try {
      return story(time.spell(text).lines().toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(edition + "/" + slug + ".md: " + e.getMessage(), e);
    }
  }

  private DemoStory story(List<String> lines) {
    var end = lines.subList(1, lines.size()).indexOf(RULE) + 1;
    if (!lines.getFirst().equals(RULE) || end == 0) {
      throw new IllegalArgumentException("front matter stands between two lines of " + RULE);
    }
    lines.subList(1, end).forEach(this::field);
    var state = state();
    return new DemoStory(
        edition,
        slug,
        Kind.of(fields.getOrDefault("kind", "story"))
            .orElseThrow(() -> new IllegalArgumentException("no kind: " + fields.get("kind"))),
        fields.get("section"),
        DemoStory.State.valueOf(state.toUpperCase(Locale.ROOT)),
        time.instant(required(state)),
        fields.get("kicker"),
        required("headline"),
        fields.get("standfirst"),
        list("byline"),
        list("tags"),
        picture(),
        new BodyDialect(time).read(lines.subList(end + 1, lines.size())));
  }

  private void field(String line) {
    var parts = line.split(": ", 2);
    if (parts.length != 2 || !(FIELDS.contains(parts[0]) || STATES.contains(parts[0]))) {
      throw new IllegalArgumentException("no field: " + line);
    }
    if (fields.put(parts[0], parts[1]) != null) {
      throw new IllegalArgumentException("twice: " + parts[0]);
    }
  }

  private String state() {
    var found = STATES.stream().filter(fields::containsKey).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException("needs one of " + STATES);
    }
    return found.getFirst();
  }

  private DemoStory.@Nullable Picture picture() {
    var name = fields.get("picture");
    return name == null
        ? null
        : new DemoStory.Picture(name, required("alt"), required("caption"), required("credit"));
  }

  private List<String> list(String name) {
    var value = fields.get(name);
    return value == null ? List.of() : Arrays.asList(value.split(" \\| "));
  }

  private String required(String name) {
    var value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("has no " + name);
    }
    return value;
  }
}
