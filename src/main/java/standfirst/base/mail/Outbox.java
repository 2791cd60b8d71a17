package standfirst.base.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where letters lie as long as no mail server is named: one text file each, in a folder that only
 * the owner of the data folder may read, the latest hundred.
 */
public final class Outbox implements Mail {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int KEPT = 100;
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final InstantSource clock;

  /** An outbox in that folder, which is made at the first letter. */
  public Outbox(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public void send(Letter letter) {
    try {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      var name = NAME.format(clock.instant()) + "-" + UUID.randomUUID().toString().substring(0, 8);
      var file =
          Files.createFile(
              folder.resolve(name + ".txt"),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file,
          "To: %s%nSubject: %s%n%n%s%n".formatted(letter.to(), letter.subject(), letter.text()));
      forgetOld();
      // The letter may hold a link that lets somebody in: the log says where it lies, not what.
      LOG.info("no mail server is named: a letter was put into {}", file);
    } catch (IOException e) {
      throw new NotSent("the letter could not be written to " + folder, e);
    }
  }

  @Override
  public boolean reachesPeople() {
    return false;
  }

  private void forgetOld() throws IOException {
    try (var letters = Files.list(folder)) {
      var old = letters.sorted(Comparator.reverseOrder()).skip(KEPT).toList();
      for (var letter : old) {
        Files.deleteIfExists(letter);
      }
    }
  }
}
