package standfirst.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.card.Kind;
import standfirst.search.SearchQuery.Order;
import standfirst.testing.TestFolder;

/** Stories in an index of their own, without a database. */
final class Stories implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T22:00:00Z");
  static final UUID HOME = new UUID(0, 1);

  private final TestFolder folder = TestFolder.make();
  private final SearchIndex index;
  private final Map<UUID, String> headlines = new HashMap<>();
  private long number;

  Stories() {
    try {
      index = SearchIndex.create(folder.path());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Stories add(String language, String headline, String standfirst, String text) {
    return add(language, headline, standfirst, text, List.of(), Duration.ZERO);
  }

  Stories add(
      String language,
      String headline,
      String standfirst,
      String text,
      List<String> tags,
      Duration age) {
    number++;
    var id = new UUID(1, number);
    headlines.put(id, headline);
    var published = NOW.minus(age);
    var edition = language.equals("en") ? HOME : new UUID(2, language.hashCode());
    var ids = tags.stream().map(tag -> new UUID(3, tag.hashCode())).toList();
    put(
        new StoryText(
            id,
            number,
            edition,
            Language.of(language),
            1,
            Kind.STORY,
            new UUID(4, number % 3),
            published,
            published.atZone(java.time.ZoneOffset.UTC).getYear(),
            "",
            headline,
            standfirst,
            text,
            ids,
            tags,
            List.of(new UUID(5, number % 2)),
            List.of(number % 2 == 0 ? "Idris Quayle" : "Nell Tarrant")));
    return this;
  }

  private void put(StoryText story) {
    try {
      index.put(List.of(story));
      index.refresh();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  SearchQuery query(String text) {
    return new SearchQuery(text, HOME, Map.of(), null, null, Order.RELEVANCE, null, NOW);
  }

  Found find(SearchQuery asked) {
    return find(asked, Set.of());
  }

  Found find(SearchQuery asked, Set<String> hidden) {
    try (@Nullable View view = index.view()) {
      return Search.find(java.util.Objects.requireNonNull(view), asked, hidden);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The headlines of what a text finds, in order. */
  List<String> find(String text) {
    return headlines(find(query(text)));
  }

  List<String> headlines(Found found) {
    var names = new ArrayList<String>();
    found.hits().forEach(hit -> names.add(headlines.get(hit.id().value())));
    return names;
  }

  @Override
  public void close() throws IOException {
    index.close();
    folder.close();
  }
}
