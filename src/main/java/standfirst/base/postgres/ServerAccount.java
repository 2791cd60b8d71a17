package standfirst.base.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account that PostgreSQL runs under, since it refuses to run as root. An ordinary user runs it
 * as himself. Root takes the data folder's owner, else a user {@code standfirst}, else {@code
 * nobody}; where that account cannot reach the folder, root without its rights, in a user namespace
 * of its own.
 */
sealed interface ServerAccount {
  /** The server's files belong to this owner. */
  FileOwner files();

  /** The command that makes a program run under this account. */
  List<String> command(List<String> program);

  /**
   * The same for the server itself: in a session of its own, so that Ctrl-C in a terminal reaches
   * the site first, and ending when the thread that started it ends.
   */
  default List<String> minded(List<String> program) {
    var command = new ArrayList<String>();
    if (Tools.has("setsid")) {
      command.add("setsid");
    }
    command.addAll(
        command(
            OurAccount.onLinux() && Tools.has("setpriv")
                ? join(List.of("setpriv", "--pdeathsig=INT", "--"), program)
                : program));
    return command;
  }

  /** We ourselves, who are not root. */
  record Ourselves(FileOwner files) implements ServerAccount {
    @Override
    public List<String> command(List<String> program) {
      return program;
    }
  }

  /** Another account of this machine. */
  record Other(String name, FileOwner files) implements ServerAccount {
    @Override
    public List<String> command(List<String> program) {
      return join(
          List.of(
              "setpriv",
              "--reuid=" + files.uid(),
              "--regid=" + files.gid(),
              "--clear-groups",
              "--no-new-privs",
              "--"),
          program);
    }

    /** Whether this account comes through to the folder, found out by trying. */
    boolean reaches(Path folder) throws IOException {
      var enter = List.of("/bin/sh", "-c", "cd -- \"$1\"", "sh", folder.toString());
      return Tools.run(command(enter)).succeeded();
    }
  }

  /** Root without rights: the files are root's, and the kernel still sees uid 0. */
  record Namespace(FileOwner files) implements ServerAccount {
    @Override
    public List<String> command(List<String> program) {
      return join(List.of("unshare", "-U", "--"), program);
    }
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
