package standfirst.base.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static standfirst.base.postgres.PostgresFixture.ask;
import static standfirst.base.postgres.PostgresFixture.run;
import static standfirst.base.postgres.PostgresFixture.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import standfirst.testing.TestFolder;

/** Processes that die without notice, and what the next start makes of it. */
class CrashTest {
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
  void aKilledDatabaseComesBackByItselfAndSaysSo() throws Exception {
    try (var postgres = start(data)) {
      run(postgres, "CREATE TABLE kept AS SELECT 1 AS number");
      for (int round = 0; round < 3; round++) {
        var back = new CountDownLatch(1);
        postgres.onRestart(back::countDown);
        killServer();
        assertThat(back.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ask(postgres, "SELECT number FROM kept")).isEqualTo("1");
      }
    }
  }

  @RepeatedTest(3)
  void afterAKilledProgramEachAcknowledgedRowIsThere() throws Exception {
    int acknowledged;
    try (var program = Program.start("write", data)) {
      program.waitForRow(100);
      acknowledged = program.kill();
    }

    try (var postgres = start(data)) {
      assertThat(Integer.parseInt(ask(postgres, "SELECT count(*) FROM rows")))
          .isBetween(acknowledged, acknowledged + 1);
    }
  }

  @Test
  void afterAKillOfAllEachAcknowledgedRowIsThere() throws Exception {
    int acknowledged;
    try (var program = Program.start("write", data)) {
      program.waitForRow(50);
      killServer();
      acknowledged = program.kill();
    }

    try (var postgres = start(data)) {
      assertThat(Integer.parseInt(ask(postgres, "SELECT count(*) FROM rows")))
          .isBetween(acknowledged, acknowledged + 1);
    }
  }

  @Test
  void anOrphanIsStopped() throws Exception {
    int port;
    try (var postgres = start(data)) {
      port = postgres.login().port();
    }
    var orphan = startOrphan(port);

    try (var postgres = start(data)) {
      assertThat(postgres.login().port()).isEqualTo(port);
      assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void aPidFileThatPointsToAStrangerIsNoHindrance() throws Exception {
    start(data).close();
    Files.writeString(
        PidFile.in(cluster()),
        "%d\n%s\n1\n1\n\n\n0 0\nready\n".formatted(ProcessHandle.current().pid(), cluster()));

    try (var postgres = start(data)) {
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void noProcessIsLeftAfterAStop() throws Exception {
    var postgres = start(data);
    var server = server();
    var children = server.children().toList();
    assertThat(children).isNotEmpty();

    postgres.close();

    assertThat(server.isAlive()).isFalse();
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertThat(PidFile.in(cluster())).doesNotExist();
  }

  @Test
  void openConnectionsDoNotHoldUpAStop() throws Exception {
    var postgres = start(data);
    try (var connection = DatabaseProgram.connect(postgres)) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("CREATE TABLE unfinished (number integer)");
      long before = System.nanoTime();

      postgres.close();

      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before)).isLessThan(2_000);
    }
  }

  private Process startOrphan(int port) throws IOException, InterruptedException {
    var claimed = DataFolder.claim(data);
    var places = new Places(claimed.path());
    var account = AccountChoice.of(claimed, places.postgres());
    claimed.close();
    var binaries = Binaries.shared(PostgresFixture.BINARIES);
    var command =
        account.command(
            List.of(
                binaries.postgres().toString(),
                "-D",
                places.cluster().toString(),
                "-p",
                "" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.path().resolve("orphan.log").toFile())
            .start();
    while (!PidFile.read(places.cluster()).map(PidFile::isReady).orElse(false)) {
      assertThat(process.waitFor(10, TimeUnit.MILLISECONDS))
          .as(Files.readString(folder.path().resolve("orphan.log")))
          .isFalse();
    }
    return process;
  }

  private void killServer() throws IOException {
    server().destroyForcibly();
  }

  private ProcessHandle server() throws IOException {
    return ProcessHandle.of(PidFile.read(cluster()).orElseThrow().pid()).orElseThrow();
  }

  private Path cluster() {
    return data.resolve("postgres/cluster");
  }
}
