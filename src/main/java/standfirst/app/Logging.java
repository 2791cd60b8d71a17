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
import org.slf4j.LoggerFactory;

/**
 * Where the log goes: one JSON object a line into the data folder, so that the terminal stays for
 * people. Set up in code, since reading an XML file would take a part of the start.
 */
final class Logging {
  private static final int DAYS_KEPT = 14;
  private static final FileSize LARGEST_FILE = new FileSize(20 * FileSize.MB_COEFFICIENT);
  private static final FileSize LARGEST_SUM = new FileSize(200 * FileSize.MB_COEFFICIENT);

  private Logging() {}

  /** Only warnings, to the terminal: what holds until there is a data folder. */
  static void quiet() {
    context().getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
  }

  /** Writes to {@code log/standfirst.jsonl} in the data folder. */
  static void configure(Path data) throws IOException {
    var folder = Files.createDirectories(data.resolve("log"));
    var context = context();
    context.reset();

    var encoder = new JsonEncoder();
    encoder.setContext(context);
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.start();

    var file = new RollingFileAppender<ILoggingEvent>();
    file.setContext(context);
    file.setFile(folder.resolve("standfirst.jsonl").toString());
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
