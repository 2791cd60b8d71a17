package standfirst.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where a setting that was not given as an option comes from: the environment ({@code
 * STANDFIRST_PORT} for {@code --port}), then the config file {@code standfirst.conf} in the data
 * folder ({@code port = 8080}). Settings are the options with which the site runs; what only a
 * command asks for, such as {@code --email}, is never taken from there.
 */
final class Defaults implements IDefaultValueProvider {
  /** The config file, in the data folder. */
  static final String FILE = "standfirst.conf";

  private static final String DATA = "data";

  private final UnaryOperator<@Nullable String> environment;
  private final Set<String> settings;
  private final Properties file;
  private final @Nullable String problem;

  private Defaults(
      UnaryOperator<@Nullable String> environment,
      Set<String> settings,
      Properties file,
      @Nullable String problem) {
    this.environment = environment;
    this.settings = settings;
    this.file = file;
    this.problem = problem;
  }

  /**
   * Reads the config file of the data folder that the arguments or the environment name.
   *
   * @param settings the names of the options that are settings, without dashes
   */
  static Defaults read(
      String[] args, UnaryOperator<@Nullable String> environment, Set<String> settings) {
    var properties = new Properties();
    var path = dataFolder(args, environment).resolve(FILE);
    String problem = null;
    if (Files.isRegularFile(path)) {
      try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
        properties.load(reader);
        problem = unknown(path, properties, settings);
      } catch (IOException | IllegalArgumentException e) {
        problem = path + " cannot be read: " + e.getMessage();
      }
    }
    return new Defaults(environment, settings, properties, problem);
  }

  private static @Nullable String unknown(Path path, Properties file, Set<String> settings) {
    var unknown = new TreeSet<>(file.stringPropertyNames());
    unknown.removeAll(settings);
    // The file lies in the data folder: it cannot say where that is.
    if (file.containsKey(DATA)) {
      unknown.add(DATA);
    }
    return unknown.isEmpty()
        ? null
        : path + " has settings that do not exist: " + String.join(", ", unknown);
  }

  /** What is wrong with the config file, in one line; null when it is in order. */
  @Nullable String problem() {
    return problem;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    var name = name(option);
    if (!settings.contains(name)) {
      return option.defaultValue();
    }
    var fromEnvironment = environment.apply(variable(name));
    if (fromEnvironment != null && !fromEnvironment.isEmpty()) {
      return value(option, fromEnvironment);
    }
    var fromFile = file.getProperty(name);
    return fromFile != null ? value(option, fromFile.strip()) : option.defaultValue();
  }

  /** An option's name without dashes. */
  static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  static String variable(String option) {
    return "STANDFIRST_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** A switch is on by any of the usual words; other values are as they are. */
  private static String value(OptionSpec option, String text) {
    return option.arity().max() > 0
        ? text
        : switch (text.toLowerCase(Locale.ROOT)) {
          case "1", "yes", "on" -> "true";
          case "0", "no", "off" -> "false";
          case String other -> other;
        };
  }

  private static Path dataFolder(String[] args, UnaryOperator<@Nullable String> environment) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--data=")) {
        return Path.of(args[i].substring("--data=".length()));
      }
      if (args[i].equals("--data") && i + 1 < args.length) {
        return Path.of(args[i + 1]);
      }
    }
    var named = environment.apply(variable(DATA));
    return Path.of(named == null || named.isEmpty() ? DATA : named);
  }
}
