package standfirst.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * Where the log goes: one JSON object a line into the data folder, so that the terminal stays for
 * people. Set up in code, since reading an XML file would take a part of the start.
 */
final class Logging {
  private static final int DAYS_KEPT = 14;
  private static final FileSize LARGEST_FILE = new FileSize(20 * FileSize.MB_COEFFICIENT);
  private static final FileSize LARGEST_SUM = new FileSize(200 * FileSize.MB_COEFFICIENT);

  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  private Logging() {}

  /** Nothing: what holds until there is a data folder. The terminal gets one line of a problem. */
  static void quiet() {
    context().reset();
    context().getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
  }

  /**
   * Writes to {@code log/standfirst.jsonl} in the data folder, where only its owner can read it.
   *
   * @throws CommandProblem when it cannot
   */
  static void configure(Path data) {
    var folder = data.resolve("log");
    var current = folder.resolve("standfirst.jsonl");
    try {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS));
      Files.setPosixFilePermissions(folder, OWNERS);
      if (!Files.exists(current)) {
        Files.createFile(
            current,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (IOException e) {
      throw new CommandProblem(
          "the log cannot be written: give this account the right to write to " + folder);
    }
    var context = context();
    context.reset();

    var encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.start();

    var file = new RollingFileAppender<ILoggingEvent>();
    file.setContext(context);
    file.setFile(current.toString());
    file.setEncoder(encoder);
    var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    rolling.setContext(context);
    rolling.setParent(file);
    rolling.setFileNamePattern(folder.resolve("standfirst.%d.%i.jsonl.gz").toString());
    rolling.setMaxHistory(DAYS_KEPT);
    rolling.setMaxFileSize(LARGEST_FILE);
    rolling.setTotalSizeCap(LARGEST_SUM);
    rolling.start();
    file.setRollingPolicy(rolling);
    file.start();

    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(file);
    context.getLogger("org.eclipse.jetty").setLevel(Level.WARN);
    context.getLogger("org.flywaydb").setLevel(Level.WARN);
    context.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }
}
