package standfirst.base.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static standfirst.base.postgres.PostgresFixture.ask;
import static standfirst.base.postgres.PostgresFixture.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.testing.TestFolder;

/** Who runs the server, and who may read what. Most of it can be shown by root only. */
class AccountsTest {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

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
  void nothingInTheDataFolderIsForOthersToRead() throws Exception {
    try (var postgres = EmbeddedPostgres.start(data, Settings.forSite(), text -> {})) {
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
      try (Stream<Path> paths = Files.walk(data)) {
        assertThat(paths.filter(path -> !Files.isSymbolicLink(path)))
            .hasSizeGreaterThan(1000)
            .allSatisfy(path -> assertThat(permissions(path)).doesNotContainAnyElementsOf(OTHERS));
      }
      assertThat(permissions(data.resolve("postgres/connection.properties")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(permissions(data.resolve("postgres").resolve(Binaries.VERSION)))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void rootsDatabaseRunsAsSomebodyElse() throws Exception {
    assumeRoot();
    try (var postgres = start(data)) {
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
      assertThat(serverUid()).isNotZero();
      assertThat(uid(data.resolve("postgres/cluster"))).isEqualTo(serverUid());
      assertThat(uid(data.resolve("postgres/connection.properties"))).isZero();
    }
  }

  @Test
  void rootsDatabaseInSomebodysFolderRunsAsThatOne() throws Exception {
    assumeRoot();
    int owner = owner("daemon");
    Files.createDirectory(data);
    Files.setAttribute(data, "unix:uid", owner);

    try (var postgres = start(data)) {
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
      assertThat(serverUid()).isEqualTo(owner);
      try (Stream<Path> paths = Files.walk(data)) {
        assertThat(paths).allSatisfy(path -> assertThat(uid(path)).isEqualTo(owner));
      }
    }
  }

  @Test
  void whereNobodyElseComesThroughRootsDatabaseRunsWithoutRights() throws Exception {
    assumeRoot();
    assumeTrue(Tools.run(List.of("unshare", "-U", "true")).succeeded(), "no user namespaces here");
    Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));

    try (var postgres = start(data)) {
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
      assertThat(serverUid()).isZero();
      assertThat(Files.readString(Path.of("/proc", serverPid(), "status")))
          .containsPattern("CapEff:\\s+0{16}\\R");
    }

    Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var postgres = start(data)) {
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
      assertThat(serverUid()).as("the way is open now").isNotZero();
    }
  }

  @Test
  void anOrdinaryUserRunsItAsHimself() throws Exception {
    assumeRoot();
    var copies = Files.createDirectory(folder.path().resolve("lib"));
    Files.createDirectory(data);
    Files.setAttribute(data, "unix:uid", owner("nobody"));

    try (var program = Program.startAs("nobody", copies, "once", data)) {
      assertThat(program.line("ran")).isEqualTo("ran 18.6");
      assertThat(program.status()).isZero();
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenIsRefusedInOneLine() throws Exception {
    assumeRoot();
    var copies = Files.createDirectory(folder.path().resolve("lib"));

    try (var program = Program.startAs("nobody", copies, "once", data)) {
      assertThat(program.line("NO_ACCESS"))
          .startsWith("NO_ACCESS")
          .contains(data.toString(), "may not be written", "--data");
      assertThat(program.status()).isEqualTo(1);
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void aFolderThatWasThereForOthersKeepsItsOwnPermissions() throws Exception {
    Files.createDirectory(data);
    Files.writeString(data.resolve("notes.txt"), "somebody's");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));

    start(data).close();

    assertThat(permissions(data)).isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(permissions(data.resolve("postgres"))).doesNotContainAnyElementsOf(OTHERS);
  }

  private static void assumeRoot() {
    assumeTrue(OurAccount.isRoot(), "only root can start programs as others");
  }

  private static int owner(String name) throws IOException {
    return Integer.parseInt(Tools.run(List.of("id", "-u", name)).text().strip());
  }

  private static Set<PosixFilePermission> permissions(Path path) throws IOException {
    return Files.getPosixFilePermissions(path);
  }

  private static int uid(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private String serverPid() throws IOException {
    return "" + PidFile.read(data.resolve("postgres/cluster")).orElseThrow().pid();
  }

  private int serverUid() throws IOException {
    return uid(Path.of("/proc", serverPid()));
  }
}
