package standfirst.article.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import standfirst.article.newsroom.StoryListPage.Empty;
import standfirst.article.newsroom.StoryListPage.Filter;
import standfirst.article.newsroom.StoryListPage.FilterChoice;
import standfirst.article.newsroom.StoryListPage.Row;
import standfirst.article.newsroom.StoryListPage.Upcoming;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;
import standfirst.newsroom.ResetPage;
import standfirst.newsroom.Shell;
import standfirst.newsroom.SignInPage;

/** The screens with invented stories; they lie in target/newsroom afterwards, to be looked at. */
class NewsroomScreensTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&</script>";

  private final Assets assets = Assets.load();
  private final Templates templates = Templates.precompiled();

  @Test
  void everyScreenRendersWithoutInlineStyleOrScript() throws IOException {
    var folder = Files.createDirectories(Path.of("target/newsroom"));
    for (var screen : screens("The Saltgate Post", "Night ferry stops for the winter").entrySet()) {
      var html = render(screen.getKey(), screen.getValue());
      Files.writeString(
          folder.resolve(screen.getKey().replaceAll(".*/|#.*", "") + suffix(screen)), html);
      assertThat(html).contains("<title>").doesNotContain(" style=").doesNotContain(" onclick=");
      assertThat(html).doesNotContainPattern("<script(?![^>]*(src=|type=\"application/json\"))");
    }
  }

  @Test
  void whatPeopleTypeIsText() {
    for (var screen : screens(HOSTILE, HOSTILE).entrySet()) {
      assertThat(render(screen.getKey(), screen.getValue()))
          .doesNotContain("<img src=x")
          .doesNotContain("&</script>");
    }
  }

  @Test
  void settingsCannotCloseTheScriptElementThatHoldsThem() {
    var page = new EditorPage(shell("Post", true), "{\"headline\":\"</script><script>\"}");
    assertThat(page.settings()).isEqualTo("{\"headline\":\"\\u003c/script>\\u003cscript>\"}");
  }

  private static String suffix(Map.Entry<String, Object> screen) {
    return screen.getKey().replaceFirst("^[^#]*", "").replace('#', '-') + ".html";
  }

  private String render(String name, Object page) {
    return templates.render(name.replaceFirst("#.*", ""), page).asText();
  }

  private Map<String, Object> screens(String site, String headline) {
    var screens = new LinkedHashMap<String, Object>();
    screens.put("article/newsroom/list", list(shell(site, false), headline));
    screens.put("article/newsroom/list#empty", empty(shell(site, false), headline));
    screens.put(
        "article/newsroom/editor",
        new EditorPage(shell(site, true), "{\"a\":\"" + headline + "\"}"));
    screens.put(
        "newsroom/sign-in",
        new SignInPage(
            assets, site, "token", "nell@post.example", "/newsroom", null, "You were signed out."));
    screens.put(
        "newsroom/sign-in#mistake",
        new SignInPage(
            assets, site, "token", headline, "/newsroom", "That is not the password.", null));
    for (var stage : ResetPage.Stage.values()) {
      screens.put(
          "newsroom/reset#" + stage,
          new ResetPage(
              assets, site, "token", stage, headline, headline, "/newsroom/reset", 12, null));
    }
    return screens;
  }

  private Shell shell(String site, boolean narrow) {
    var desk =
        List.of(
            new Shell.Entry("All stories", "/newsroom/articles", "list", null, 31L, true),
            new Shell.Entry("Mine", "/newsroom/articles?by=me", "user", null, 4L, false),
            new Shell.Entry(
                "In review", "/newsroom/articles?state=review", "message-square", null, 6L, false));
    var sections =
        List.of(
            new Shell.Entry("Harbour", "/newsroom/articles?section=1", null, "blue", 9L, false),
            new Shell.Entry("Town Hall", "/newsroom/articles?section=2", null, "brown", 7L, false));
    var rest =
        List.of(
            new Shell.Entry("Media", "/newsroom/media", "images", null, null, false),
            new Shell.Entry("Settings", "/newsroom/settings", "settings-2", null, null, false));
    return new Shell(
        assets,
        site,
        "All stories",
        new Shell.Person("Nell Tarrant", "NT"),
        "token",
        List.of(
            new Shell.Group("Desk", desk),
            new Shell.Group("Sections", sections),
            new Shell.Group("Site", rest)),
        narrow);
  }

  private static StoryListPage list(Shell shell, String headline) {
    var night = "2026-11-25T00:01:00Z";
    var ilse = List.of(new Shell.Person("Ilse Brandt", "IB"));
    var both =
        List.of(new Shell.Person("Ilse Brandt", "IB"), new Shell.Person("Tomas Reyle", "TR"));
    var rows =
        List.of(
            row(headline, null, "Harbour", "ready", "Ready", both, "Wed 00:01", true, true),
            row(
                "Gale warning, boats ordered in",
                "live",
                "Harbour",
                "changes",
                "Unpublished changes",
                ilse,
                "21:15",
                false,
                false),
            row(
                "Council votes nine to six to close the Ropewalk to cars after a long night and a longer morning",
                null,
                "Town Hall",
                "published",
                "Published",
                List.of(),
                "21:58",
                false,
                false),
            row(
                "Tide tables for Wednesday",
                null,
                "Harbour",
                "scheduled",
                "Scheduled",
                List.of(),
                "Wed 05:30",
                true,
                false),
            row(
                "Herring are back in the bay",
                null,
                "Culture",
                "review",
                "In review",
                ilse,
                "not set",
                false,
                false),
            row("", null, "Harbour", "draft", "Draft", List.of(), "not set", false, false),
            row(
                "School meals firm keeps its contract",
                null,
                "Town Hall",
                "unpublished",
                "Unpublished",
                List.of(),
                "off since 22:51",
                false,
                false),
            row(
                "Pilot boat crew named",
                null,
                "Harbour",
                "killed",
                "Killed",
                List.of(),
                "off since 16:20",
                false,
                false),
            row(
                "Gull Island ferry: summer timetable",
                "page",
                "Harbour",
                "expired",
                "Expired",
                List.of(),
                "off since Sat",
                false,
                false));
    return new StoryListPage(
        shell,
        "All stories",
        31,
        "",
        List.of(
            new Filter("Section", "Harbour", "/newsroom/articles", "section", "1"),
            new Filter("State", "ready", "/newsroom/articles", "state", "ready")),
        List.of(
            new FilterChoice(
                "State",
                List.of(
                    new FilterChoice.Value("Draft", "/newsroom/articles?state=draft"),
                    new FilterChoice.Value("In review", "/newsroom/articles?state=review")))),
        List.of(
            new Upcoming(headline, "/newsroom/articles/1", true, "00:01", night, "in 20 min"),
            new Upcoming("Tide tables", "/newsroom/articles/2", false, "05:30", night, null)),
        rows,
        "/newsroom/articles?after=x",
        null,
        List.of(new StoryListPage.Place("s", "e", "Harbour")),
        false,
        null);
  }

  private static Row row(
      String headline,
      @org.jspecify.annotations.Nullable String note,
      String section,
      String shape,
      String state,
      List<Shell.Person> here,
      String site,
      boolean ahead,
      boolean embargo) {
    var exact = site.startsWith("not") ? null : "2026-11-25T00:01:00Z";
    return new Row(
        "1",
        "e",
        1,
        "/newsroom/articles/1",
        headline,
        note,
        section,
        "blue",
        shape,
        state,
        here,
        site,
        exact,
        ahead,
        embargo,
        "23:41",
        "2026-11-24T23:41:00Z",
        "Ilse Brandt",
        "/harbour/x-1");
  }

  private static StoryListPage empty(Shell shell, String query) {
    return new StoryListPage(
        shell,
        "In review",
        0,
        query,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        new Empty(
            "Nobody waits for you",
            "Stories handed in for review come here by themselves.",
            "See all stories",
            "/newsroom/articles"),
        List.of(),
        false,
        null);
  }
}
