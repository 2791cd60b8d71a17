package standfirst.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import standfirst.base.db.DatabaseProblem;
import standfirst.base.postgres.PostgresProblem;

/** What goes wrong on the command line is one line, and no stack trace. */
final class Problems {
  /** Something failed. */
  static final int FAILED = 1;

  /** The command was used wrongly. */
  static final int WRONG_USE = 2;

  private Problems() {}

  static int wrongUse(CommandLine.ParameterException problem, String[] args) {
    return wrongUse(problem.getCommandLine(), line(problem));
  }

  static int wrongUse(CommandLine command, String line) {
    command.getErr().println(line + " (see --help)");
    return WRONG_USE;
  }

  static int failed(Exception problem, CommandLine command, CommandLine.ParseResult result) {
    print(problem, command.getErr());
    return FAILED;
  }

  private static void print(Exception problem, PrintWriter err) {
    switch (problem) {
      case PostgresProblem known -> err.println(line(known));
      case DatabaseProblem known -> err.println(line(known));
      case CommandProblem known -> err.println(line(known));
      case IOException known -> err.println(line(known));
      default -> {
        err.println("unexpected: " + line(problem));
        org.slf4j.LoggerFactory.getLogger(Problems.class)
            .atError()
            .setCause(problem)
            .log("a command failed");
      }
    }
  }

  private static String line(Exception problem) {
    var message =
        Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getSimpleName());
    return message.lines().findFirst().orElse("");
  }
}
