package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.testing.Journey;

/**
 * What a newcomer does first: come in, write a story, publish it, see it on the site, correct it.
 */
class FirstStoryJourneyTest {
  @RegisterExtension static final Journey journey = new Journey();

  @Test
  void aNewcomerPublishesAStoryAndReadersHaveIt() {
    var page = journey.browser().open();
    comeIn(page);

    page.navigate(journey.site().origin() + "/newsroom/articles/new");
    page.getByLabel("Headline").fill("Ferry runs aground on the bar");
    page.getByLabel("Standfirst").fill("Nobody was hurt, and the band went on playing.");
    var body = page.getByRole(AriaRole.TEXTBOX, named("Body"));
    body.click();
    page.keyboard().type("At low water the Aurelia stood on the bar.");
    page.keyboard().press("Enter");
    page.keyboard().type("## What the pilot said");
    page.keyboard().press("Enter");
    page.keyboard().type("He said nothing.");

    button(page, "Publish").click();
    var publish =
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Publish now")));
    publish.click();
    assertThat(page.getByText("Published").first()).isVisible();

    var reader = journey.browser().open();
    reader.navigate(journey.site().origin() + "/");
    reader
        .getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Ferry runs aground on the bar"))
        .first()
        .click();
    assertThat(reader.locator("h1")).hasText("Ferry runs aground on the bar");
    assertThat(reader.getByRole(AriaRole.HEADING, named("What the pilot said"))).isVisible();
    assertThat(reader.getByText("He said nothing.")).isVisible();
  }

  private void comeIn(Page page) {
    var link = URI.create(journey.site().firstSignIn().orElseThrow());
    page.navigate(journey.site().origin() + link.getPath());
    page.getByLabel("Name").fill("Nell Tarrant");
    page.getByLabel("Mail address").fill("nell@gazette.example");
    page.locator("input[autocomplete=new-password]").fill("four words by the quay");
    button(page, "Open the newsroom").click();
    assertThat(page.getByRole(AriaRole.HEADING, named("All stories"))).isVisible();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name)).first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
