package standfirst.app;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import standfirst.article.HistoryCheck;
import standfirst.base.db.Database;
import standfirst.base.db.DatabaseProblem;
import standfirst.base.db.Json;
import standfirst.base.file.BlobStore;
import standfirst.base.postgres.PostgresProblem;
import standfirst.media.AssetCheck;
import standfirst.ops.check.ContentCheck;
import standfirst.ops.check.DoorCheck;
import standfirst.ops.check.Finding;
import standfirst.ops.check.FolderCheck;
import standfirst.ops.check.ServerCheck;
import standfirst.staff.Audit;

/** Looks whether everything is in order, and changes nothing. */
@Command(
    name = "check",
    description = {
      "Looks whether the site is in order, beside a running site or without one: data folder, disk,",
      "settings, database, stories, pictures, audit log. Proves, by trying, that the public role",
      "cannot read what is not public. One line for each, with how to mend it. Exit 1: something is",
      "wrong."
    },
    sortOptions = false)
public final class CheckCommand implements Callable<Integer> {
  private static final String SETTINGS = "settings";

  @Mixin DataOptions data = new DataOptions();

  @Option(names = "--all", description = "Reads every picture, and not a sample of fifty alone.")
  boolean all;

  @Option(names = "--json", description = "Prints the result as JSON.")
  boolean json;

  @Option(names = "--quiet", description = "Prints nothing; the exit code says it.")
  boolean quiet;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    data.check(spec);
    var findings = new ArrayList<>(FolderCheck.look(data.data()));
    findings.add(settings());
    if (Files.isDirectory(data.data()) || data.databaseUrl != null) {
      findings.addAll(content());
    }
    if (json) {
      print(Json.write(fields(findings)));
    } else if (!quiet) {
      findings.forEach(finding -> print(line(finding)));
    }
    return findings.stream().anyMatch(Finding::isWrong) ? Problems.FAILED : 0;
  }

  /** Whether the site would start with what environment and config file say. */
  private Finding settings() {
    var defaults = spec.commandLine().getDefaultValueProvider();
    var problem = defaults instanceof Defaults known ? known.problem() : null;
    if (problem == null) {
      problem = problemOfValues(defaults);
    }
    return problem == null
        ? Finding.fine(SETTINGS, "the site can start with them")
        : Finding.wrong(
            SETTINGS,
            problem,
            "correct " + data.data().resolve(Defaults.FILE) + " or the environment");
  }

  private @Nullable String problemOfValues(CommandLine.@Nullable IDefaultValueProvider defaults) {
    var serve = new ServeCommand();
    try {
      var line = new CommandLine(serve);
      if (defaults != null) {
        line.setDefaultValueProvider(defaults);
      }
      line.parseArgs("--data", data.data().toString());
      serve.settings();
      serve.mail.mail(data);
      return null;
    } catch (ParameterException e) {
      return e.getMessage();
    }
  }

  private List<Finding> content() {
    var progress = Terminal.progress(spec.commandLine().getErr(), quiet || json);
    try (var site = SiteData.openForLook(data, progress)) {
      return content(site.database(), new BlobStore(site.folder().resolve("media")));
    } catch (PostgresProblem | DatabaseProblem | CommandProblem | UncheckedIOException e) {
      return List.of(
          Finding.wrong(
              "database",
              String.valueOf(e.getMessage()),
              "start the site once, and look into log/ of the data folder if it does not come up"));
    }
  }

  private List<Finding> content(Database database, BlobStore blobs) {
    var db = database.newsroom();
    var findings = new ArrayList<>(ServerCheck.look(db));
    findings.addAll(DoorCheck.look(database));
    findings.add(ContentCheck.stories(new HistoryCheck(db)));
    findings.add(ContentCheck.pictures(new AssetCheck(db, blobs), all));
    findings.add(ContentCheck.audit(new Audit(Clock.systemUTC()), db));
    return findings;
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private static String line(Finding finding) {
    var line = "%-5s  %-11s  %s".formatted(word(finding), finding.part(), finding.what());
    return finding.remedy().isEmpty() ? line : line + ". To mend it: " + finding.remedy();
  }

  private static Map<String, Object> fields(List<Finding> findings) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("fine", findings.stream().noneMatch(Finding::isWrong));
    fields.put("findings", findings.stream().map(CheckCommand::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Finding finding) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("part", finding.part());
    fields.put("level", word(finding));
    fields.put("what", finding.what());
    fields.put("remedy", finding.remedy().isEmpty() ? null : finding.remedy());
    return fields;
  }

  private static String word(Finding finding) {
    return finding.level().name().toLowerCase(Locale.ROOT);
  }
}
