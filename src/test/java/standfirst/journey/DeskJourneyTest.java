package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.staff.Role;
import standfirst.testing.Journey;

/** The list of stories: its first day, the way back to it, and what the trash takes. */
class DeskJourneyTest {
  @RegisterExtension static final Journey journey = new Journey();

  @Test
  void anEmptyDeskLeadsToTheFirstStory() {
    var desk = Desk.of(journey, Role.CONTRIBUTOR);
    list(desk, "");
    assertThat(desk.page.getByText("No story yet")).isVisible();
    desk.page.locator(".empty a").click();
    assertThat(desk.body()).isVisible();
    assertThat(desk.page.locator(".head-headline")).isFocused();
    list(desk, "?trash=yes");
    assertThat(desk.page.getByText("The trash is empty")).isVisible();
    list(desk, "?q=nothing-at-all");
    assertThat(desk.page.getByText("Nothing fits")).isVisible();
  }

  @Test
  void whoComesBackFromAStoryStandsOnItsRow() {
    var harbour = journey.site().section("harbour");
    for (var boat : new String[] {"Aurelia", "Gull", "Petrel"}) {
      journey.site().publish(harbour, "Overhaul of the " + boat);
    }
    var desk = Desk.of(journey, Role.EDITOR);
    list(desk, "?q=overhaul");
    // In the middle: the clock stands, so any of them may be the first.
    var row = desk.page.locator(".rows-headline a").nth(1);
    row.focus();
    desk.page.keyboard().press("Enter");
    assertThat(desk.body()).isVisible();
    desk.page.goBack();
    assertThat(row).isFocused();

    row.click();
    assertThat(desk.body()).isVisible();
    desk.page.getByTitle("Back to the list").click();
    desk.page.waitForURL("**/newsroom/articles?q=overhaul");
    assertThat(row).isFocused();
    desk.page.keyboard().press("ArrowDown");
    assertThat(row).not().isFocused();

    desk.open(journey.site().origin() + row.getAttribute("href"));
    desk.page.getByTitle("All stories").first().click();
    desk.page.waitForURL("**/newsroom/articles");
  }

  @Test
  void theTrashSaysWhatItTakesFromReadersAndDoesNotCallTheWayBackAnUndo() {
    var story = journey.site().publish(journey.site().section("harbour"), "Live and thrown away");
    var desk = Desk.of(journey, Role.EDITOR).write("Never live and thrown away", "Text.");
    list(desk, "?q=thrown");
    for (var box : desk.page.locator(".rows-pick input").all()) {
      box.check();
    }
    desk.page.keyboard().press("Delete");
    assertThat(toast(desk)).containsText("2 stories are in the trash. 1 is off the site.");
    assertThat(toast(desk).getByText("Undo")).hasCount(0);
    assertThat(reader(story.path())).containsText("no page at this address");
    desk.button("Take them out").click();
    assertThat(toast(desk))
        .containsText("They are out of the trash. 1 is off the site: publish them again.");
    assertThat(desk.page.locator(".rows tbody tr")).hasCount(2);
    assertThat(desk.page.locator(".rows-state").getByText("Unpublished")).isVisible();
    assertThat(reader(story.path())).containsText("no page at this address");
  }

  @Test
  void aScheduleThatTheTrashTookIsNotPromisedBack() {
    var desk = Desk.of(journey, Role.EDITOR).write("Scheduled and put away", "Text.");
    desk.page.keyboard().press("Control+Enter");
    desk.page.getByLabel("At a time").check();
    desk.page.getByLabel("Date", new Page.GetByLabelOptions().setExact(true)).fill("2026-11-26");
    desk.page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true)).fill("07:00");
    desk.page.locator(".publish .panel-foot button").click();
    assertThat(desk.page.locator(".bar-state")).containsText("Scheduled");
    desk.button("To the trash").click();
    assertThat(toast(desk)).containsText("In the trash, and its schedule is taken back.");
    desk.button("Take it out").click();
    assertThat(toast(desk)).containsText("It goes out when you set a time again.");
    assertThat(desk.page.locator(".bar-state")).containsText("Ready");
  }

  private static void list(Desk desk, String query) {
    desk.page.navigate(journey.site().origin() + "/newsroom/articles" + query);
    assertThat(desk.page.locator("story-list[data-ready]")).isVisible();
  }

  private static Locator toast(Desk desk) {
    return desk.page.locator(".toast").last();
  }

  private static Locator reader(String path) {
    var reader = journey.browser().open();
    reader.navigate(journey.site().origin() + "/" + path);
    return reader.locator("main");
  }
}
