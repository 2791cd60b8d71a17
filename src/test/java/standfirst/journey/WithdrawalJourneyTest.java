package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.staff.Role;
import standfirst.testing.Journey;

/** What can be done, by clicks, with a story that readers have. */
class WithdrawalJourneyTest {
  @RegisterExtension static final Journey journey = new Journey();

  @Test
  void aStoryThatIsTakenDownLeavesItsNoticeAndCannotBeTypedInto() {
    var desk = Desk.of(journey, Role.EDITOR).write("The wrong crew", "They were named.").publish();
    var address = siteAddress(desk);
    desk.button("Take it down…").click();
    desk.page.locator("dialog textarea").fill("This report named the wrong people.");
    desk.page.locator("dialog button[data-kind=stop]").click();
    assertThat(desk.page.locator(".bar-state")).containsText("Killed");
    assertThat(desk.page.locator(".publish")).containsText("This report named the wrong people.");
    assertThat(desk.page.locator(".publish .card-preview")).isHidden();
    assertThat(desk.page.locator(".body")).hasAttribute("contenteditable", "false");
    assertThat(desk.page.getByLabel("Headline")).not().isEditable();

    var answer = journey.site().reader().get(address);
    Assertions.assertThat(answer.status()).isEqualTo(410);
    Assertions.assertThat(answer.body())
        .contains("This report named the wrong people.")
        .doesNotContain("The wrong crew")
        .doesNotContain("They were named.");
  }

  @Test
  void aStoryGoesOffTheSiteAndBackToTheSameAddress() {
    var desk = Desk.of(journey, Role.EDITOR).write("Off and on", "Text.").publish();
    var address = siteAddress(desk);
    desk.button("Take it off the site").click();
    assertThat(desk.page.locator(".bar-state")).containsText("Unpublished");
    Assertions.assertThat(journey.site().reader().get(address).status()).isEqualTo(404);
    desk.button("Publish now").click();
    assertThat(desk.page.locator(".bar-state")).containsText("Published");
    Assertions.assertThat(journey.site().reader().get(address).status()).isEqualTo(200);
  }

  @Test
  void theListShowsUnpublishedChangesUntilTheUpdate() {
    var desk = Desk.of(journey, Role.EDITOR).write("Changed since", "Text.").publish();
    var address = siteAddress(desk);
    desk.save("On Monday: ");
    var list = Desk.of(journey, Role.EDITOR);
    list.page.navigate(journey.site().origin() + "/newsroom/articles?q=changed");
    var state = list.page.locator("tbody .rows-state");
    assertThat(state).hasText("Unpublished changes");
    Assertions.assertThat(journey.site().reader().get(address).body()).doesNotContain("On Monday");
    desk.button("Publish the update").click();
    assertThat(desk.page.getByText("Version 2 is live.")).isVisible();
    list.page.reload();
    assertThat(state).hasText("Published");
    Assertions.assertThat(journey.site().reader().get(address).body()).contains("On Monday");
  }

  @Test
  void aPublishedStoryThatGoesToTheTrashComesBackOffTheSite() {
    var desk = Desk.of(journey, Role.EDITOR).write("Thrown away", "Text.").publish();
    var address = siteAddress(desk);
    desk.button("To the trash").click();
    assertThat(desk.page.getByText("In the trash, and off the site.")).isVisible();
    Assertions.assertThat(journey.site().reader().get(address).status()).isEqualTo(404);
    desk.page.locator(".toast").getByText("Take it out").click();
    assertThat(desk.page.getByText("not on the site until you publish it")).isVisible();
    assertThat(desk.page.locator(".bar-state")).containsText("Unpublished");
  }

  private static String siteAddress(Desk desk) {
    var link = desk.page.getByTitle("View on site", new Page.GetByTitleOptions().setExact(true));
    return link.getAttribute("href");
  }
}
