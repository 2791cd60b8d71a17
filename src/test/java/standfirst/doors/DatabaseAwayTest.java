package standfirst.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import standfirst.base.db.Json;
import standfirst.staff.Role;
import standfirst.testing.Reply;
import standfirst.testing.Visitor;

/** Every write of the newsroom while nobody can reach the database (F12). */
@Timeout(180)
class DatabaseAwayTest {
  private record Answered(Door door, Reply reply, Duration took) {}

  @Test
  void aWriteSaysToComeAgainAndChangesNothingWhileReadersGetTheirPages() throws Exception {
    try (var scene = new Scene()) {
      var writes = writes();
      var knocks = new ArrayList<Callable<Answered>>();
      for (var door : writes) {
        var visitor = scene.visitor(door, Role.ADMINISTRATOR);
        if (!door.isApi()) {
          visitor.get("/newsroom/you");
        }
        var address = scene.address(door, scene.site.person(Role.ADMINISTRATOR));
        knocks.add(() -> answered(scene, visitor, door, address));
      }
      var reader = scene.site.reader();
      var front = reader.get("/").body();
      var before = scene.rows();

      scene.site.database().leave();
      var answers = all(knocks);
      var slowest = answers.stream().map(Answered::took).max(Duration::compareTo).orElseThrow();
      assertThat(reader.get("/").status()).isEqualTo(200);
      assertThat(reader.get("/").body()).isEqualTo(front);
      var cold = reader.get("/sport");
      scene.site.database().comeBack();

      answers.forEach(DatabaseAwayTest::saysToComeAgain);
      assertThat(slowest).as("the slowest answer").isLessThan(Duration.ofSeconds(3));
      assertThat(cold.status()).isEqualTo(503);
      assertThat(scene.rows()).isEqualTo(before);
      assertThat(reader.get("/sport").status()).as("not kept").isEqualTo(200);
      for (var again : all(knocks)) {
        assertThat(again.reply().status()).as(again.door().toString()).isLessThan(500);
      }
    }
  }

  private static Answered answered(Scene scene, Visitor visitor, Door door, String address) {
    long began = System.nanoTime();
    var reply = scene.knock(visitor, door, address);
    return new Answered(door, reply, Duration.ofNanos(System.nanoTime() - began));
  }

  private static List<Door> writes() {
    return Stream.concat(Door.guarded().stream(), Door.open().stream())
        .filter(door -> !door.reads())
        .toList();
  }

  private static List<Answered> all(List<Callable<Answered>> knocks) throws Exception {
    var answers = new ArrayList<Answered>();
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answered> answer : visitors.invokeAll(knocks)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static void saysToComeAgain(Answered answered) {
    var door = answered.door().toString();
    var reply = answered.reply();
    assertThat(reply.status()).as(door + reply.body()).isEqualTo(503);
    assertThat(reply.header("Retry-After")).as(door).isEqualTo("5");
    if (answered.door().isApi()) {
      assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(Json.tree(reply.body()).path("detail").asString()).contains("again in a moment");
    } else {
      assertThat(reply.body()).as(door).contains("again in a moment");
    }
  }
}
