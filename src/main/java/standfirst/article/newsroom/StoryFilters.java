package standfirst.article.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import standfirst.article.State;
import standfirst.article.StoryQuery;
import standfirst.article.newsroom.StoryListPage.Filter;
import standfirst.article.newsroom.StoryListPage.FilterChoice;
import standfirst.article.newsroom.StoryListPage.FilterChoice.Value;
import standfirst.base.http.Request;
import standfirst.card.ArticleId;
import standfirst.edition.Edition;
import standfirst.section.Section;
import standfirst.section.Sections;
import standfirst.staff.Actor;

/** The filters of the desk: they live in the address, and each can be taken off. */
final class StoryFilters {
  private static final String LIST = "/newsroom/articles";
  private static final String WORDS = "q";

  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final List<Edition> editions;
  private final List<Section> sections;
  private final Actor actor;
  private final @Nullable String cursor;

  private StoryFilters(
      Request request, Actor actor, List<Edition> editions, List<Section> sections) {
    this.editions = editions;
    this.sections = sections;
    this.actor = actor;
    this.cursor = request.query("cursor").orElse(null);
    // A value that means nothing is passed over: an old link still shows a list.
    keep(request, "state", value -> State.of(value).isPresent());
    keep(request, "edition", value -> editions.stream().anyMatch(it -> is(it.id(), value)));
    keep(request, "section", value -> sections.stream().anyMatch(it -> is(it.id(), value)));
    keep(request, "mine", "yes"::equals);
    keep(request, "trash", "yes"::equals);
    keep(request, WORDS, value -> !value.isBlank() && value.length() <= 200);
  }

  static StoryFilters read(
      Request request, Actor actor, List<Edition> editions, Sections sections) {
    return new StoryFilters(
        request,
        actor,
        editions,
        editions.stream().flatMap(edition -> sections.list(edition.id()).stream()).toList());
  }

  StoryQuery query(int limit) {
    return new StoryQuery(
        value("state").flatMap(State::of).orElse(null),
        value("edition").flatMap(ArticleId::parse).map(ArticleId::value).orElse(null),
        value("section").flatMap(ArticleId::parse).map(ArticleId::value).orElse(null),
        value(WORDS).orElse(null),
        value("mine").isPresent() ? actor.id() : null,
        value("trash").isPresent(),
        cursor,
        limit);
  }

  String words() {
    return value(WORDS).orElse("");
  }

  boolean isTrash() {
    return value("trash").isPresent();
  }

  boolean isPlain() {
    return parameters.isEmpty();
  }

  String title() {
    if (value("trash").isPresent()) {
      return "Trash";
    }
    if (value("mine").isPresent()) {
      return "Mine";
    }
    return value("state")
        .flatMap(State::of)
        .map(StoryListRoutes::words)
        .or(() -> value("section").map(this::sectionName))
        .orElse("All stories");
  }

  /** What narrows the list, but for the words, which stand in their own field. */
  List<Filter> chosen() {
    var filters = new ArrayList<Filter>();
    for (var one : parameters.entrySet()) {
      if (!one.getKey().equals(WORDS)) {
        filters.add(
            new Filter(
                label(one.getKey()),
                said(one.getKey(), one.getValue()),
                address(one.getKey(), null),
                one.getKey(),
                one.getValue()));
      }
    }
    return filters;
  }

  /** What could narrow it further. */
  List<FilterChoice> choices() {
    var choices = new ArrayList<FilterChoice>();
    choices.add(
        new FilterChoice(
            "State",
            List.of(State.values()).stream()
                .map(it -> new Value(StoryListRoutes.words(it), address("state", it.word())))
                .toList()));
    choices.add(
        new FilterChoice(
            "Section",
            sections.stream()
                .filter(
                    it -> value("edition").isEmpty() || is(it.edition(), value("edition").get()))
                .map(it -> new Value(it.name(), address("section", it.id().toString())))
                .toList()));
    if (editions.size() > 1) {
      choices.add(
          new FilterChoice(
              "Edition",
              editions.stream()
                  .map(it -> new Value(it.name(), address("edition", it.id().toString())))
                  .toList()));
    }
    choices.add(
        new FilterChoice(
            "Also",
            List.of(
                new Value("Mine", address("mine", "yes")),
                new Value("In the trash", address("trash", "yes")))));
    return choices;
  }

  /** The list with one parameter set, or taken off. */
  String address(String name, @Nullable String value) {
    var all = new LinkedHashMap<>(parameters);
    if (value == null) {
      all.remove(name);
    } else {
      all.put(name, value);
    }
    return all.isEmpty()
        ? LIST
        : all.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", LIST + "?", ""));
  }

  private void keep(Request request, String name, java.util.function.Predicate<String> known) {
    request.query(name).filter(known).ifPresent(value -> parameters.put(name, value));
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  private static String label(String name) {
    return switch (name) {
      case "state" -> "State";
      case "edition" -> "Edition";
      case "section" -> "Section";
      default -> "Only";
    };
  }

  private String said(String name, String value) {
    return switch (name) {
      case "state" -> State.of(value).map(StoryListRoutes::words).orElse(value);
      case "edition" ->
          editions.stream()
              .filter(it -> is(it.id(), value))
              .findFirst()
              .map(Edition::name)
              .orElse(value);
      case "section" -> sectionName(value);
      case "mine" -> "mine";
      default -> "in the trash";
    };
  }

  private String sectionName(String id) {
    return sections.stream()
        .filter(it -> is(it.id(), id))
        .findFirst()
        .map(Section::name)
        .orElse(id);
  }

  private static boolean is(UUID id, String text) {
    return id.toString().equals(text);
  }
}
