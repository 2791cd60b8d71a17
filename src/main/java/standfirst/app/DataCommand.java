package standfirst.app;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import standfirst.base.db.Json;
import standfirst.base.mail.Mail;
import standfirst.staff.StaffRefusal;

/**
 * A command that does something with the site's data, beside a running site or with none. Results
 * go to stdout; progress goes to stderr, and only on a terminal.
 */
abstract class DataCommand implements Callable<Integer> {
  private static final URI DEFAULT_ORIGIN = URI.create("http://localhost:8080");

  @Mixin DataOptions data = new DataOptions();

  @Option(
      names = "--url",
      paramLabel = "ORIGIN",
      description = "The public origin, for links. Default: the one with which the site last ran.")
  @Nullable String url;

  @Option(names = "--json", description = "Prints the result as JSON.")
  boolean json;

  @Option(names = "--quiet", description = "Prints nothing but what was asked for.")
  boolean quiet;

  @Spec CommandSpec spec = CommandSpec.create();

  /**
   * Does it.
   *
   * @throws StaffRefusal when the rules about accounts do not allow it: one line, exit 1
   * @throws CommandProblem when it cannot be done for another reason: one line, exit 1
   */
  abstract void run(Services services);

  @Override
  public Integer call() {
    check();
    data.check(spec);
    var links = origin();
    var progress = Terminal.progress(spec.commandLine().getErr(), quiet || json);
    try (var site = SiteData.openForCommand(data, progress)) {
      // What is done at the command line prints its links; no letter goes out.
      run(
          new Services(
              site.database(), Clock.systemUTC(), links, site.folder(), Mail.NONE, Runnable::run));
      return 0;
    } catch (StaffRefusal refusal) {
      throw switch (refusal.reason()) {
        case ADDRESS, NAME -> wrongUse(refusal.sentence());
        default -> new CommandProblem(refusal.sentence());
      };
    }
  }

  /**
   * Looks whether the options make sense together, before anything is opened.
   *
   * @throws ParameterException when they do not: one line, exit 2
   */
  void check() {}

  /** Says that the command was used wrongly. */
  final ParameterException wrongUse(String line) {
    return new ParameterException(spec.commandLine(), line);
  }

  /** Prints what was asked for: JSON or a line, whatever {@code --quiet} says. */
  final void result(String line, Map<String, ?> fields) {
    var out = spec.commandLine().getOut();
    out.println(json ? Json.write(fields) : line);
    out.flush();
  }

  /** Prints what was done, for people. */
  final void done(String line, Map<String, ?> fields) {
    if (json || !quiet) {
      result(line, fields);
    }
  }

  final URI origin() {
    if (url == null) {
      return KnownOrigin.recall(data.data()).orElse(DEFAULT_ORIGIN);
    }
    try {
      return Origin.parse(url);
    } catch (IllegalArgumentException e) {
      throw wrongUse(String.valueOf(e.getMessage()));
    }
  }
}
