package standfirst.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** Where the program starts: the command line. */
@Command(
    name = "standfirst",
    description = "A news site and its newsroom in one program.",
    mixinStandardHelpOptions = true,
    version = "standfirst 0.1.0",
    scope = ScopeType.INHERIT,
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      GenerateCommand.class,
      UserCommand.class,
      TokenCommand.class,
      ImportCommand.class,
      RehearseCommand.class
    })
public final class Main {
  private static final String SERVE = "serve";
  private static final String CHECK = "check";

  private Main() {}

  /** Runs one command and ends with its exit code: 0 done, 1 failed, 2 wrong use. */
  public static void main(String[] args) {
    System.exit(run(args, System::getenv));
  }

  static int run(String[] args, UnaryOperator<@Nullable String> environment) {
    Logging.quiet();
    var line = new CommandLine(new Main());
    line.setParameterExceptionHandler(Problems::wrongUse);
    line.setExecutionExceptionHandler(Problems::failed);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    if (args.length == 0) {
      return Problems.wrongUse(line, "say what to do: " + commands(line));
    }
    var defaults = Defaults.read(args, environment, settings(line));
    // To say what is wrong with it is what check is for.
    if (defaults.problem() != null && !args[0].equals(CHECK)) {
      return Problems.wrongUse(line, defaults.problem());
    }
    setDefaults(line, defaults);
    return line.execute(wordsFirst(line, args));
  }

  private static void setDefaults(CommandLine line, Defaults defaults) {
    line.setDefaultValueProvider(defaults);
    line.getSubcommands().values().forEach(sub -> setDefaults(sub, defaults));
  }

  /** What the site runs with: the options of serve. */
  private static Set<String> settings(CommandLine line) {
    return Objects.requireNonNull(line.getSubcommands().get(SERVE))
        .getCommandSpec()
        .options()
        .stream()
        .map(Defaults::name)
        .filter(name -> !name.equals("help") && !name.equals("version"))
        .collect(Collectors.toSet());
  }

  private static String commands(CommandLine line) {
    return line.getSubcommands().entrySet().stream()
        .filter(command -> !command.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  /**
   * The arguments with both words of a command in front: options may stand anywhere after the
   * first, as in {@code user --data DIR add}.
   */
  private static String[] wordsFirst(CommandLine line, String[] args) {
    var group = line.getSubcommands().get(args[0]);
    if (group == null || group.getSubcommands().isEmpty()) {
      return args;
    }
    var known = group.getSubcommands();
    for (int i = 1; i < args.length; i++) {
      if (known.containsKey(args[i])) {
        var all = new ArrayList<>(List.of(args));
        all.add(1, all.remove(i));
        return all.toArray(String[]::new);
      }
      // The value of an option is not a word of the command.
      if (args[i].startsWith("--") && !args[i].contains("=") && takesValue(known, args[i])) {
        i++;
      }
    }
    return args;
  }

  private static boolean takesValue(Map<String, CommandLine> commands, String option) {
    return commands.values().stream()
        .map(command -> command.getCommandSpec().findOption(option))
        .anyMatch(found -> found != null && found.arity().max() > 0);
  }
}
