package standfirst.importer.newsroom;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.card.ArticleId;
import standfirst.importer.ImportReport;
import standfirst.importer.ImportReport.Outcome;
import standfirst.importer.Imports;
import standfirst.importer.extract.Finding;
import standfirst.newsroom.Screens;
import standfirst.newsroom.StaffDoor;
import standfirst.staff.Role;

/** The reports of imports. */
public final class ImportRoutes {
  private static final String ROOT = "/newsroom/imports";
  private static final int MOST = 100;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final Imports imports;
  private final Screens screens;
  private final Supplier<ZoneId> zone;

  /**
   * The routes over the service.
   *
   * @param zone in which times are told
   */
  public ImportRoutes(Imports imports, Screens screens, Supplier<ZoneId> zone) {
    this.imports = imports;
    this.screens = screens;
    this.zone = zone;
  }

  /** Adds the routes; imports are for editors and above. */
  public void addTo(Router router) {
    router.get(ROOT, Access.STAFF, StaffDoor.from(Role.EDITOR, this::list));
    router.get(ROOT + "/{id}", Access.STAFF, StaffDoor.from(Role.EDITOR, this::show));
  }

  private Answer list(Request request) {
    var rows =
        imports.list(MOST).stream()
            .map(
                run ->
                    new ImportListPage.Row(
                        ROOT + "/" + run.id(),
                        run.source(),
                        run.edition(),
                        run.section(),
                        when(run)))
            .toList();
    return screens.show(
        "importer/newsroom/list", new ImportListPage(screens.shell(request, "Imports"), rows));
  }

  private Answer show(Request request) {
    var run =
        ArticleId.parse(request.pathValue("id"))
            .flatMap(id -> imports.find(id.value()))
            .orElseThrow(HttpProblem::notFound);
    var rows = run.items().stream().map(ImportRoutes::row).toList();
    return screens.show(
        "importer/newsroom/report",
        new ImportReportPage(
            screens.shell(request, "Import report"), run.source(), summary(run), when(run), rows));
  }

  private static ImportReportPage.Row row(ImportReport.Item item) {
    return new ImportReportPage.Row(
        item.address(),
        item.headline(),
        item.article() == null ? "" : "/newsroom/articles/" + item.article(),
        words(item.outcome()),
        item.findings().stream().map(ImportRoutes::sentence).toList());
  }

  static String sentence(Finding finding) {
    var deed =
        switch (finding.kind()) {
          case KEPT -> "Kept ";
          case CHANGED -> "Changed ";
          case LEFT_OUT -> "Left out ";
        };
    return deed + finding.what() + (finding.detail().isEmpty() ? "" : ": " + finding.detail());
  }

  private static String summary(ImportReport run) {
    return "%d new, %d updated, %d the same, %d left out, %d failed"
        .formatted(
            run.count(Outcome.NEW),
            run.count(Outcome.UPDATED),
            run.count(Outcome.SAME),
            run.count(Outcome.LEFT_OUT),
            run.count(Outcome.FAILED));
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case NEW -> "New";
      case UPDATED -> "Updated";
      case SAME -> "Same as before";
      case LEFT_OUT -> "Left out";
      case FAILED -> "Failed";
    };
  }

  private String when(ImportReport run) {
    return WHEN.format(run.started().atZone(zone.get()))
        + (run.ended() == null ? ", under way or broken off" : "");
  }
}
