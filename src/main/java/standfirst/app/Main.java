package standfirst.app;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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
      GenerateCommand.class,
      UserCommand.class,
      TokenCommand.class,
      ImportCommand.class
    })
public final class Main {
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
    try {
      setDefaults(line, Defaults.read(args, environment, optionNames(line)));
    } catch (CommandProblem e) {
      line.getErr().println(e.getMessage());
      return Problems.WRONG_USE;
    }
    if (args.length == 0) {
      line.usage(line.getErr());
      return Problems.WRONG_USE;
    }
    return line.execute(args);
  }

  private static void setDefaults(CommandLine line, Defaults defaults) {
    line.setDefaultValueProvider(defaults);
    line.getSubcommands().values().forEach(sub -> setDefaults(sub, defaults));
  }

  private static Set<String> optionNames(CommandLine line) {
    var names = new TreeSet<String>();
    line.getCommandSpec()
        .options()
        .forEach(option -> names.add(option.longestName().replaceFirst("^--", "")));
    line.getSubcommands().values().forEach(sub -> names.addAll(optionNames(sub)));
    return names;
  }
}
