package standfirst.base.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file that a running server keeps in its data directory. Line 1 is its process, line 8 how far
 * it has come (PostgreSQL's {@code pidfile.h}).
 */
record PidFile(long pid, String status) {
  private static final int STATUS_LINE = 7;

  static Path in(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** What the file says; empty when there is none, or when it is being written at this moment. */
  static Optional<PidFile> read(Path cluster) throws IOException {
    if (!Files.exists(in(cluster))) {
      return Optional.empty();
    }
    List<String> lines =
        Files.readString(in(cluster), StandardCharsets.ISO_8859_1).lines().toList();
    if (lines.isEmpty() || !lines.getFirst().matches("-?[0-9]{1,18}")) {
      return Optional.empty();
    }
    // A server in single-user mode writes its number negated.
    long pid = Math.abs(Long.parseLong(lines.getFirst()));
    var status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
    return Optional.of(new PidFile(pid, status));
  }

  boolean isReady() {
    return status.equals("ready");
  }
}
