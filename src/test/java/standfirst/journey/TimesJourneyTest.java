package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.article.Releases;
import standfirst.staff.Role;
import standfirst.testing.Journey;
import standfirst.testing.Reply;
import standfirst.testing.SiteServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Times that an editor sets by clicks: in the edition's zone, to the second, asked back in need.
 */
class TimesJourneyTest {
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  @RegisterExtension static final Journey journey = new Journey();

  @AfterEach
  void eveningAgain() {
    journey.site().clock().set(SiteServer.EVENING);
  }

  @Test
  void aStoryGoesLiveAtTheSecondThatWasTyped() {
    var headline = "A quarter past and thirty seconds";
    var desk = atTime(headline, "At a time", "2026-11-24", "23:15:30");
    assertThat(sentence(desk)).containsText("23:15:30 on Tuesday");
    publish(desk).click();
    assertThat(desk.page.locator(".bar-state")).containsText("23:15:30");
    var list = Desk.of(journey, Role.EDITOR);
    list.page.navigate(journey.site().origin() + "/newsroom/articles?q=seconds");
    assertThat(list.page.locator("tbody .rows-site")).containsText("23:15:30");

    var second = Instant.parse("2026-11-24T23:15:30Z");
    journey.site().clock().set(second.minusMillis(1));
    new Releases(journey.site().services().publishing(), journey.site().clock()).catchUp();
    Assertions.assertThat(reader("/").body()).doesNotContain(headline);
    assertThat(desk.page.locator(".bar-state")).containsText("Scheduled");

    journey.site().clock().set(second);
    var moved = System.nanoTime();
    while (!reader("/").body().contains(headline)) {
      Assertions.assertThat(Duration.ofNanos(System.nanoTime() - moved)).isLessThan(A_SECOND);
    }
    // Whoever has it on one page has it on all of them.
    var address = reader("/").page().select("a:contains(" + headline + ")").attr("href");
    for (var page : List.of("/harbour", "/feed.xml", address)) {
      Assertions.assertThat(reader(page).body()).as(page).contains(headline);
    }
    Assertions.assertThat(reader(address).page().select("time[datetime]").eachAttr("datetime"))
        .contains("2026-11-24T23:15:30Z");
    // And who left the story open sees that it went out.
    assertThat(desk.page.locator(".bar-state")).hasText("Published");
    assertThat(desk.page.getByTitle("View on site")).hasAttribute("href", address);
  }

  @Test
  void aTimeThatTheClocksSkipIsAskedBack() {
    var desk = atTime("In the gap", "At a time", "2027-03-28", "01:30");
    var question = desk.page.locator(".when-question");
    assertThat(question).containsText("01:30 does not exist on that day");
    publish(desk).dispatchEvent("click");
    assertThat(desk.page.locator(".bar-state")).containsText("Draft");
    desk.button("02:00, first after the jump").click();
    assertThat(sentence(desk)).containsText("02:00 on Sunday");
    publish(desk).click();
    assertThat(desk.page.locator(".bar-state")).containsText("02:00");
    assertThat(desk.body()).containsText("Text.");
  }

  @Test
  void ofATimeThatComesTwiceTheFirstIsSetAndTheSecondCanBe() {
    var desk = atTime("In the overlap", "At a time", "2027-10-31", "01:30");
    assertThat(desk.page.locator(".when-question")).containsText("comes twice");
    assertThat(desk.button("The first, UTC+1")).hasAttribute("aria-pressed", "true");
    desk.button("The second, UTC+0").click();
    publish(desk).click();
    assertThat(desk.page.locator(".bar-state")).containsText("Scheduled");
    var stories = journey.site().script(Role.EDITOR).get("/api/staff/articles?q=overlap");
    var id =
        JsonMapper.shared()
            .readTree(stories.body())
            .required("items")
            .required(0)
            .required("id")
            .asString();
    var story = journey.site().script(Role.EDITOR).get("/api/staff/articles/" + id);
    Assertions.assertThat(story.body()).contains("2027-10-31T01:30:00Z");
  }

  @Test
  void whatIsNoTimeOrIsPastIsSaidBeforeItIsSent() {
    var desk = atTime("Yesterday", "At a time", "2026-11-23", "06:00");
    var why = desk.page.locator(".publish .panel-foot");
    assertThat(why).containsText("That time is past");
    time(desk).fill("25:99");
    assertThat(why).containsText("“25:99” is no time of a day");
    publish(desk).dispatchEvent("click");
    assertThat(desk.page.locator(".bar-state")).containsText("Draft");
  }

  @Test
  void whatIsPublishedUnderAnEmbargoWaitsForItsEnd() {
    var desk = atTime("Not before noon", "Under embargo until", "2026-11-25", "12:00");
    publish(desk).click();
    var bar = desk.page.locator(".bar-state");
    assertThat(bar).containsText("12:00");
    desk.button("Take back the schedule").click();
    assertThat(bar).containsText("Ready");
    desk.page.getByLabel("Now", new Page.GetByLabelOptions().setExact(true)).check();
    assertThat(sentence(desk)).containsText("Nothing shows before 12:00");
    assertThat(publish(desk)).containsText("Publish when the embargo ends,");
    publish(desk).click();
    assertThat(bar).containsText("Scheduled");
    desk.button("Lift the embargo").click();
    assertThat(bar).not().containsText("embargo");
  }

  private static Reply reader(String path) {
    return journey.site().reader().get(path);
  }

  /** A new story with its publish panel open and a time typed there. */
  private static Desk atTime(String headline, String kind, String date, String time) {
    var desk = Desk.of(journey, Role.EDITOR).write(headline, "Text.");
    desk.page.keyboard().press("Control+Enter");
    desk.page.getByLabel(kind).check();
    desk.page.getByLabel("Date", new Page.GetByLabelOptions().setExact(true)).fill(date);
    time(desk).fill(time);
    return desk;
  }

  private static Locator time(Desk desk) {
    return desk.page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator sentence(Desk desk) {
    return desk.page.locator(".sentence");
  }

  private static Locator publish(Desk desk) {
    return desk.page.locator(".publish .panel-foot button");
  }
}
