package standfirst.base.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowCacheTest {
  private final RowCaches caches = new RowCaches();
  private final RowCache<String, String> authors = caches.open(100, id -> "author:" + id);
  private final Map<String, String> table = new HashMap<>(Map.of("mara", "Mara", "idris", "Idris"));
  private final List<String> asked = new ArrayList<>();

  @Test
  void asksOnlyForWhatItDoesNotHold() {
    assertThat(find("mara")).containsExactly(Map.entry("mara", "Mara"));
    assertThat(find("mara", "idris")).hasSize(2);
    assertThat(asked).containsExactly("mara", "idris");
  }

  @Test
  void readsARowAgainWhenItsKeyIsDroppedAndLeavesTheOthers() {
    find("mara", "idris");
    table.put("mara", "Mara Lind");
    caches.drop(Set.of("author:mara", "front:en"));
    assertThat(find("mara", "idris")).containsEntry("mara", "Mara Lind");
    assertThat(asked).containsExactly("mara", "idris", "mara");
  }

  @Test
  void doesNotHoldWhatWasReadWhileSomethingWasDropped() {
    var old =
        authors.find(
            "mara",
            id -> {
              var before = Optional.of(table.get(id));
              table.put("mara", "Mara Lind");
              caches.drop(Set.of("author:mara"));
              return before;
            });
    assertThat(old).contains("Mara");
    assertThat(find("mara")).containsEntry("mara", "Mara Lind");
  }

  @Test
  void doesNotRememberThatThereIsNoSuchRow() {
    assertThat(find("nobody")).isEmpty();
    table.put("nobody", "Somebody");
    assertThat(find("nobody")).containsEntry("nobody", "Somebody");
  }

  @Test
  void notesTheKeysOfHeldRowsForEachPageThatShowsThem() {
    find("mara");
    var keys = new HashSet<String>();
    Keys.record(keys, () -> find("mara", "nobody"));
    assertThat(keys).containsExactlyInAnyOrder("author:mara", "author:nobody");
  }

  @Test
  void showsWhatIsHeldWithoutReadingAndNothingOnceItWasDropped() {
    assertThat(authors.peek("mara")).isNull();
    find("mara");
    assertThat(authors.peek("mara")).isEqualTo("Mara");
    caches.drop(Set.of("author:mara"));
    assertThat(authors.peek("mara")).isNull();
    assertThat(asked).containsExactly("mara");
  }

  private Map<String, String> find(String... ids) {
    return authors.find(List.of(ids), this::read);
  }

  private Map<String, String> read(Collection<String> ids) {
    asked.addAll(ids);
    var rows = new HashMap<>(table);
    rows.keySet().retainAll(ids);
    return rows;
  }
}
