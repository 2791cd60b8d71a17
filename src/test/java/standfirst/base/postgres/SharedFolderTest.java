package standfirst.base.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static standfirst.base.postgres.PostgresFixture.BINARIES;
import static standfirst.base.postgres.PostgresFixture.ask;
import static standfirst.base.postgres.PostgresFixture.start;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.testing.TestFolder;

/** Two programs that want the same data folder. */
class SharedFolderTest {
  private TestFolder folder;
  private Path data;

  @BeforeEach
  void makeFolder() {
    folder = TestFolder.make();
    data = folder.path().resolve("data");
  }

  @AfterEach
  void deleteFolder() {
    folder.close();
  }

  @Test
  void aSecondProgramIsRefusedAndToldWhoHasTheFolder() throws Exception {
    try (var postgres = start(data);
        var second = Program.start("once", data)) {
      assertThat(second.line("IN_USE"))
          .startsWith("IN_USE")
          .contains(data.toString(), "(" + ProcessHandle.current().pid() + ")", "--data");
      assertThat(second.status()).isEqualTo(1);
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void theSameProgramIsRefusedTooAndDoesNotLoseItsClaim() {
    try (var postgres = start(data);
        var second = Program.start("once", data)) {
      assertThat(postgres.login().port()).isPositive();
      assertThatThrownBy(() -> start(data))
          .isInstanceOfSatisfying(
              PostgresProblem.class,
              problem -> assertThat(problem.kind()).isEqualTo(PostgresProblem.Kind.IN_USE));
      assertThat(second.line("IN_USE")).startsWith("IN_USE");
    }
  }

  @Test
  void whereNobodyRunsThereIsNothingToJoin() {
    assertThat(EmbeddedPostgres.findRunning(data)).isEmpty();

    start(data).close();

    assertThat(EmbeddedPostgres.findRunning(data)).isEmpty();
  }

  @Test
  void anotherProgramMayJoin() throws Exception {
    try (var postgres = start(data);
        var guest = Program.start("visit", data)) {
      assertThat(guest.line("joined")).isNotNull();
      guest.goOn();
      assertThat(guest.line("answer")).isEqualTo("answer 42");
      assertThat(guest.status()).isZero();
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void theSameProgramMayJoinItself() throws Exception {
    try (var postgres = start(data);
        var joined = EmbeddedPostgres.joinOrStart(data, Settings.forCommand(), text -> {})) {
      assertThat(joined.jdbcUrl()).isEqualTo(postgres.jdbcUrl());
      assertThat(joined).isNotInstanceOf(EmbeddedPostgres.class);
    }
  }

  @Test
  void aCommandThatEndsWaitsForItsGuests() throws Exception {
    var postgres =
        EmbeddedPostgres.joinOrStart(
            data, Settings.forCommand().withBinaries(BINARIES), text -> {});
    try (var guest = Program.start("visit", data)) {
      assertThat(guest.line("joined")).isNotNull();
      var closing = CompletableFuture.runAsync(postgres::close);
      guest.goOn();
      assertThat(guest.line("answer")).isEqualTo("answer 42");
      assertThat(guest.status()).isZero();
      closing.join();
    }
    assertThat(EmbeddedPostgres.findRunning(data)).isEmpty();
  }
}
