package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.testing.Journey;

/** Coming in and being put out: nothing that was typed is lost by it. */
class SessionJourneyTest {
  private static final String PASSWORD = "seven gulls on the mole";

  @RegisterExtension static final Journey journey = new Journey();

  @Test
  void whoseSessionEndsGoesOnTypingAndSignsInBesideTheText() {
    var page = signIn("tobias@gazette.example", "Tobias Fenn");
    page.navigate(journey.site().origin() + "/newsroom/articles/new");
    page.getByLabel("Headline").fill("In mid-sentence");
    page.locator(".body").click();
    page.keyboard().type("Before. ");
    page.waitForURL(Pattern.compile("/newsroom/articles/[0-9a-f-]{36}$"));
    page.keyboard().press("Control+s");
    page.context().clearCookies();
    page.keyboard().type("While signed out. ");
    var dialog = page.locator("dialog.session-dialog");
    assertThat(dialog).isVisible();
    page.keyboard().type("Still typing.");
    assertThat(page.locator(".body")).hasText("Before. While signed out. Still typing.");

    dialog.getByTitle("Close").click();
    assertThat(dialog).hasCount(0);
    page.locator(".status-save button").click();
    dialog.locator("input[type=password]").fill("not this one");
    page.keyboard().press("Enter");
    assertThat(dialog).containsText("That is not the password.");
    dialog.locator("input[type=password]").fill(PASSWORD);
    page.keyboard().press("Enter");
    assertThat(dialog).hasCount(0);
    assertThat(page.locator(".status-save")).containsText("Saved");
    page.reload();
    assertThat(page.locator(".body")).hasText("Before. While signed out. Still typing.");
  }

  @Test
  void aWrongPasswordIsSaidAndTheAddressStays() {
    var page = journey.browser().open();
    add("ana@gazette.example", "Ana Pell");
    enter(page, "ana@gazette.example", "wrong words entirely");
    assertThat(page.getByText("The mail address or the password is not right.")).isVisible();
    assertThat(page.locator("[autocomplete=username]")).hasValue("ana@gazette.example");
    page.locator("[autocomplete=current-password]").fill(PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/newsroom/articles");
  }

  private static Page signIn(String address, String name) {
    add(address, name);
    var page = journey.browser().open();
    enter(page, address, PASSWORD);
    page.waitForURL("**/newsroom/articles");
    return page;
  }

  private static void add(String address, String name) {
    journey.site().services().accounts().add(Actor.PROGRAM, address, name, Role.EDITOR, PASSWORD);
  }

  private static void enter(Page page, String address, String password) {
    page.navigate(journey.site().origin() + "/newsroom/articles");
    page.locator("[autocomplete=username]").fill(address);
    page.locator("[autocomplete=current-password]").fill(password);
    page.keyboard().press("Enter");
  }
}
