package standfirst.media.newsroom;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.FileAnswer;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.media.Asset;
import standfirst.media.Assets;
import standfirst.media.ListedAsset;
import standfirst.media.MediaHttp;
import standfirst.media.MediaJson;
import standfirst.newsroom.Screens;

/** The newsroom's pictures: the list, sending one in, and the files. */
public final class MediaRoutes {
  private static final String ROOT = "/newsroom/media";
  private static final int PAGE = 60;
  private static final int LONGEST_SEARCH = 200;
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  private final Assets assets;
  private final Screens screens;
  private final Supplier<ZoneId> zone;
  private final InstantSource clock;

  /**
   * The routes over the service.
   *
   * @param zone in which times are told
   */
  public MediaRoutes(Assets assets, Screens screens, Supplier<ZoneId> zone, InstantSource clock) {
    this.assets = assets;
    this.screens = screens;
    this.zone = zone;
    this.clock = clock;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get(ROOT, Access.STAFF, this::list);
    router.post(ROOT, Access.STAFF, this::create).maxBody(MediaHttp.MOST_BODY);
    router.get(ROOT + "/{id}", Access.STAFF, this::describe);
    router.get(ROOT + "/{id}/{file}", Access.STAFF, this::file);
  }

  private Answer list(Request request) {
    var words = request.query("q").map(String::strip).orElse("");
    if (words.length() > LONGEST_SEARCH) {
      throw HttpProblem.badRequest("Search for fewer words.");
    }
    var before = request.query("before").map(MediaRoutes::cursor).orElse(null);
    var found = assets.list(words, before, PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    return screens.show(
        "media/newsroom/list",
        new MediaPage(
            screens.shell(request, "Media"),
            assets.count(words),
            words,
            shown.stream().map(this::item).toList(),
            found.size() > PAGE ? next(words, shown) : null));
  }

  private static UUID cursor(String text) {
    return MediaHttp.id(text)
        .orElseThrow(() -> HttpProblem.badRequest("This page of the list does not exist."));
  }

  private static String next(String words, List<ListedAsset> shown) {
    var search =
        words.isEmpty() ? "" : "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
    return ROOT + "?" + search + "before=" + shown.getLast().asset().id();
  }

  /** A script gets what it asked for; a form without one goes back to the list. */
  private Answer create(Request request) throws IOException {
    var asset = MediaHttp.take(assets, request);
    var forPeople = request.header("Accept").filter(types -> types.contains("text/html"));
    return forPeople.isPresent()
        ? Answer.redirect(ROOT)
        : Answer.json(201, MediaJson.forStaff(asset));
  }

  private Answer describe(Request request) {
    return Answer.json(MediaJson.forStaff(load(request)))
        .header("Cache-Control", "private, no-store");
  }

  private Answer file(Request request) {
    var asset = load(request);
    var file = asset.file(request.pathValue("file")).orElseThrow(HttpProblem::notFound);
    var path = assets.file(asset, file).orElseThrow(HttpProblem::notFound);
    var version = asset.id() + "/" + file.name();
    return Answer.file(new FileAnswer(path, file.type(), version, "private, max-age=3600"));
  }

  private Asset load(Request request) {
    return MediaHttp.id(request.pathValue("id"))
        .flatMap(assets::find)
        .orElseThrow(HttpProblem::notFound);
  }

  private MediaPage.Item item(ListedAsset listed) {
    var asset = listed.asset();
    var small = asset.files().getFirst();
    return new MediaPage.Item(
        asset.id().toString(),
        asset.fileName(),
        asset.thumbnail(),
        asset.newsroomAddress(),
        small.width(),
        small.height(),
        number(asset.width()) + " × " + number(asset.height()),
        listed.by(),
        asset.created().truncatedTo(ChronoUnit.SECONDS).toString(),
        when(asset),
        uses(listed),
        listed.altMissing());
  }

  private String when(Asset asset) {
    var local = asset.created().atZone(zone.get());
    var today = clock.instant().atZone(zone.get()).toLocalDate();
    return local.toLocalDate().equals(today) ? "today, " + TODAY.format(local) : DAY.format(local);
  }

  private static String uses(ListedAsset listed) {
    if (!listed.portraitOf().isEmpty()) {
      return "portrait of " + String.join(", ", listed.portraitOf());
    }
    return switch ((int) Math.min(listed.uses(), 2)) {
      case 0 -> "in no published story";
      case 1 -> "in 1 published story";
      default -> "in " + number(listed.uses()) + " published stories";
    };
  }

  private static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.UK).format(number);
  }
}
