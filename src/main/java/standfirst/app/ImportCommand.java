package standfirst.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import standfirst.edition.Edition;
import standfirst.importer.ImportOrder;
import standfirst.importer.ImportReport;
import standfirst.importer.ImportReport.Outcome;
import standfirst.importer.Imports;
import standfirst.importer.extract.Finding;
import standfirst.section.Section;
import standfirst.staff.Actor;

/** Brings web captures in as articles. */
@Command(
    name = "import",
    description = {
      "Makes articles of web captures: WARC, ARC and WET files, saved pages, plain text captures,",
      "or folders of them. Safe to repeat: what came before is updated, never doubled."
    },
    sortOptions = false)
public final class ImportCommand extends DataCommand {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  List<Path> paths = List.of();

  @Option(
      names = "--edition",
      paramLabel = "E",
      description = "The edition, by id, language or address. Default: the first.")
  @Nullable String edition;

  @Option(
      names = "--section",
      paramLabel = "S",
      description = "The section, by id, name or address. Default: Archive, made if need be.")
  @Nullable String section;

  @Option(names = "--draft", description = "Leaves the stories unpublished.")
  boolean draft;

  @Option(names = "--dry-run", description = "Only says what would come of it.")
  boolean dryRun;

  @Override
  void check() {
    for (var path : paths) {
      if (!Files.isReadable(path)) {
        throw wrongUse("there is nothing to read at " + path);
      }
    }
  }

  @Override
  void run(Services services) {
    var into = edition(services);
    var order = new ImportOrder(paths, into.id(), section(services, into), draft, dryRun);
    var imports =
        new Imports(
            services.database.newsroom(),
            services.changes,
            services.articles,
            services.publishing,
            services.editions,
            services.sections,
            services.media,
            origin(),
            services.clock);
    try (var bar = ProgressBar.of(spec, "importing", quiet || json)) {
      var report = imports.run(Actor.PROGRAM, order, bar::at);
      bar.close();
      print(report);
    } catch (IOException e) {
      throw new CommandProblem("an import could not be read: " + e.getMessage());
    }
  }

  private void print(ImportReport report) {
    if (!json && !quiet) {
      for (var item : report.items()) {
        spec.commandLine().getOut().println(line(item));
      }
    }
    var counts = new LinkedHashMap<String, Object>();
    for (var outcome : Outcome.values()) {
      counts.put(outcome.word(), report.count(outcome));
    }
    var fields = new LinkedHashMap<String, Object>(counts);
    fields.put("report", report.id() == null ? null : "/newsroom/imports/" + report.id());
    fields.put("items", report.items().stream().map(ImportCommand::json).toList());
    done(
        "%d new, %d updated, %d the same, %d left out, %d failed%s"
            .formatted(
                report.count(Outcome.NEW),
                report.count(Outcome.UPDATED),
                report.count(Outcome.SAME),
                report.count(Outcome.LEFT_OUT),
                report.count(Outcome.FAILED),
                report.id() == null
                    ? " (dry run: nothing was kept)"
                    : "; the report is at /newsroom/imports/" + report.id()),
        fields);
  }

  private static String line(ImportReport.Item item) {
    var line = new StringBuilder("%-9s ".formatted(item.outcome().word()));
    line.append(item.headline().isEmpty() ? item.address() : item.headline());
    for (var finding : item.findings()) {
      line.append("\n            ").append(words(finding));
    }
    return line.toString();
  }

  private static String words(Finding finding) {
    return finding.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
        + " "
        + finding.what()
        + (finding.detail().isEmpty() ? "" : ": " + finding.detail());
  }

  private static Map<String, Object> json(ImportReport.Item item) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("address", item.address());
    fields.put("outcome", item.outcome().word());
    fields.put("article", item.article() == null ? null : item.article().toString());
    fields.put("headline", item.headline());
    fields.put("findings", item.findings().stream().map(ImportCommand::words).toList());
    return fields;
  }

  private Edition edition(Services services) {
    return services.editions.list().stream()
        .filter(
            one ->
                edition == null
                    || one.id().toString().equals(edition)
                    || one.language().equals(edition)
                    || one.root().equals(edition))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandProblem(
                    edition == null
                        ? "the site has no edition yet; set it up in the newsroom first"
                        : "there is no edition " + edition));
  }

  private @Nullable UUID section(Services services, Edition into) {
    if (section == null) {
      return null;
    }
    return services.sections.list(into.id()).stream()
        .filter(
            one ->
                one.id().toString().equals(section)
                    || one.name().equalsIgnoreCase(section)
                    || one.slug().equals(section))
        .map(Section::id)
        .findFirst()
        .orElseThrow(() -> new CommandProblem("there is no section " + section));
  }
}
