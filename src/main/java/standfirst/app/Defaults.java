package standfirst.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
 * Where an option that was not given comes from: the environment ({@code STANDFIRST_PORT} for
 * {@code --port}), then the config file {@code standfirst.conf} in the data folder ({@code port =
 * 8080}).
 */
final class Defaults implements IDefaultValueProvider {
  private static final String FILE = "standfirst.conf";

  private final UnaryOperator<@Nullable String> environment;
  private final Properties file;

  private Defaults(UnaryOperator<@Nullable String> environment, Properties file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * Reads the config file of the data folder that the arguments or the environment name.
   *
   * @param known the names of the options, without dashes; another key stops the program
   */
  static Defaults read(
      String[] args, UnaryOperator<@Nullable String> environment, Set<String> known) {
    var properties = new Properties();
    var path = dataFolder(args, environment).resolve(FILE);
    if (Files.isRegularFile(path)) {
      try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new CommandProblem(path + " cannot be read: " + e.getMessage());
      }
    }
    var unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new CommandProblem(
          path + " has settings that do not exist: " + String.join(", ", unknown));
    }
    return new Defaults(environment, properties);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    var name = option.longestName().replaceFirst("^--", "");
    var fromEnvironment = environment.apply(variable(name));
    if (fromEnvironment != null && !fromEnvironment.isEmpty()) {
      return fromEnvironment;
    }
    var fromFile = file.getProperty(name);
    return fromFile != null ? fromFile : option.defaultValue();
  }

  static String variable(String option) {
    return "STANDFIRST_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
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
    var named = environment.apply(variable("data"));
    return Path.of(named == null || named.isEmpty() ? "data" : named);
  }

  @Override
  public String toString() {
    return "environment and " + FILE + Arrays.toString(file.keySet().toArray());
  }
}
