package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.staff.Role;
import standfirst.testing.Journey;
import tools.jackson.databind.json.JsonMapper;

/** What a reader may rely on: nobody else is asked, keys are enough, scripts are not needed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingJourneyTest {
  private static final String FILM = "https://www.youtube.com/watch?v=abcdefghijk";
  private static final String PLAYER =
      "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1";

  @RegisterExtension static final Journey journey = new Journey();
  private String story = "";

  @BeforeAll
  void start() {
    story = journey.site().origin() + publish();
  }

  /** A story with a film that stands elsewhere. */
  private String publish() {
    var json = JsonMapper.shared().createObjectNode();
    json.put("edition", journey.site().edition("/").id().toString());
    json.put("section", journey.site().section("harbour").id().toString());
    json.put("headline", "The bar, filmed from the ferry");
    var blocks = json.putObject("body").put("type", "body").putArray("content");
    var words = blocks.addObject().put("type", "paragraph").putArray("content");
    words.addObject().put("type", "text").put("text", "It lasts eleven minutes.");
    blocks.addObject().put("type", "embed").put("url", FILM);
    var editor = journey.site().script(Role.EDITOR);
    var made = editor.json("POST", "/api/staff/articles", json.toString());
    var published = editor.json("POST", made.location() + "/publication", "{}");
    return JsonMapper.shared().readTree(published.body()).required("address").asString();
  }

  @Test
  void asksNobodyElseBeforeTheReaderDoes() {
    var page = journey.browser().open();
    var elsewhere = standIn(page);
    page.navigate(story);
    var show = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show it here"));
    assertThat(show).isVisible();
    assertThat(elsewhere).isEmpty();
    assertThat(page.locator("iframe")).hasCount(0);

    show.click();
    assertThat(page.frameLocator("iframe").getByText("The film")).isVisible();
    assertThat(elsewhere).containsExactly(PLAYER);
    var frame = page.locator("iframe");
    assertThat(frame).hasAttribute("src", PLAYER);
    assertThat(frame.getAttribute("sandbox")).contains("allow-scripts").doesNotContain("top");
    assertThat(page.locator("embed-card a")).hasAttribute("href", FILM);
    page.context().close();
  }

  /** Answers for everybody but the site, and keeps what they were asked. */
  private List<String> standIn(Page page) {
    var asked = new CopyOnWriteArrayList<String>();
    page.route(
        address -> !address.startsWith(journey.site().origin()),
        route -> {
          asked.add(route.request().url());
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("text/html")
                  .setBody("<!doctype html><title>Player</title><p>The film"));
        });
    return asked;
  }

  @Test
  void leavesNothingInTheBrowser() {
    var page = journey.browser().open();
    page.navigate(story);
    page.navigate(journey.site().origin() + "/");
    assertThat(page.context().cookies()).isEmpty();
    assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
    page.context().close();
  }

  @Test
  void isCompleteWithoutScripts() {
    var page = journey.browser().openWithoutScripts();
    page.navigate(story);
    assertThat(page.getByText("It lasts eleven minutes.")).isVisible();
    assertThat(page.locator("embed-card a")).hasAttribute("href", FILM);
    assertThat(page.locator("embed-card button")).hasCount(0);
    page.context().close();
  }

  @Test
  void beginsForKeysWithTheWayToTheText() {
    var page = journey.browser().open();
    page.navigate(story);
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.locator("main a:focus")).hasCount(1);
    page.context().close();
  }
}
