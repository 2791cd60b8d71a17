package standfirst.base.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import standfirst.base.process.ChildProcess;
import standfirst.base.process.Limits;
import standfirst.base.process.Result;

/**
 * The database's own data directory: made once, then only checked.
 *
 * @param folder the directory itself
 */
record Cluster(Path folder, Binaries binaries, ServerAccount account) {
  private static final Limits PATIENT = Limits.of(Duration.ofMinutes(5));

  /** Who may connect: only over the loopback, only with the password. */
  private static final String DOOR = "host all all 127.0.0.1/32 scram-sha-256\n";

  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve("PG_VERSION"));
  }

  /** Refuses a directory of another major version, before anything is touched. */
  static void checkVersion(Path folder) throws IOException {
    var found = Files.readString(folder.resolve("PG_VERSION")).strip();
    if (!found.equals(Binaries.MAJOR)) {
      throw new PostgresProblem(
          PostgresProblem.Kind.WRONG_VERSION,
          "The data folder holds a database of PostgreSQL %s in %s, and this program brings version %s. Nothing was changed. Start it with the version of Standfirst that made it, or choose another folder with --data."
              .formatted(found, folder, Binaries.MAJOR));
    }
  }

  /**
   * Makes the directory: complete or not at all, since it gets its name last.
   *
   * @throws PostgresProblem CANNOT_RUN when the server's programs do not run here
   */
  void make(String user, String password) throws IOException {
    var fresh = folder.resolveSibling(folder.getFileName() + ".new");
    var secret = folder.resolveSibling("initdb-password");
    FileOwner.deleteAll(fresh);
    account.files().makeFolder(fresh);
    account.files().writePrivately(secret, password + "\n");
    try {
      var result = run(initdb(fresh, user, secret), "");
      if (!result.succeeded()) {
        throw cannotRun("could not make its data directory", result);
      }
    } finally {
      Files.deleteIfExists(secret);
    }
    account.files().writePrivately(fresh.resolve("pg_hba.conf"), DOOR);
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    FileOwner.flushFolder(folder.resolveSibling(""));
  }

  private List<String> initdb(Path fresh, String user, Path secret) {
    var command =
        List.of(
            binaries.initdb().toString(),
            "--pgdata=" + fresh,
            "--username=" + user,
            "--pwfile=" + secret,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-locale",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--text-search-config=simple",
            "--data-checksums",
            "--no-instructions");
    return Stream.concat(command.stream(), ServerOptions.first().stream()).toList();
  }

  /** Gives the user a new password, with no server running: for a lost password file. */
  void resetPassword(String user, String password) throws IOException {
    var single =
        List.of(
            binaries.postgres().toString(),
            "--single",
            "-D",
            folder.toString(),
            "-c",
            "exit_on_error=on",
            "postgres");
    var result = run(single, "ALTER ROLE %s PASSWORD '%s'\n".formatted(user, password));
    if (!result.succeeded()) {
      throw cannotRun("could not set a new password", result);
    }
  }

  private Result run(List<String> program, String input) throws IOException {
    var child =
        ChildProcess.of(account.command(program)).in(folder.resolveSibling("")).reading(input);
    return Tools.run(child, PATIENT);
  }

  private static PostgresProblem cannotRun(String what, Result result) {
    return new PostgresProblem(
        PostgresProblem.Kind.CANNOT_RUN,
        "PostgreSQL %s: %s. What was there before is as it was."
            .formatted(what, LastWords.of(result.errors().lines().toList())));
  }

  /** The command that starts the server. */
  List<String> server(int port) {
    var program = List.of(binaries.postgres().toString(), "-D", folder.toString(), "-p", "" + port);
    return account.minded(Stream.concat(program.stream(), ServerOptions.firm().stream()).toList());
  }
}
