package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.card.Kind;
import standfirst.staff.Role;
import standfirst.testing.Journey;

/** What an administrator sets up, and what readers have of it at once. */
class SettingsJourneyTest {
  @RegisterExtension static final Journey journey = new Journey();

  @Test
  void aTagIsRenamedAndThenMergedIntoAnother() {
    var site = journey.site();
    var harbour = site.section("harbour");
    var story = site.publish(harbour, Kind.STORY, "Two ferries", List.of("Feries"), List.of());
    site.publish(harbour, Kind.STORY, "The old ferry", List.of("Ferry boats"), List.of());
    var page = settings("/tags");
    link(page, "Feries").click();
    page.getByLabel("Name", exactly()).fill("Ferries");
    button(page, "Keep");
    Assertions.assertThat(site.reader().get("/" + story.path()).body()).contains(">Ferries<");

    link(page, "Ferry boats").click();
    page.getByLabel("Merge into another tag").fill("Ferries");
    button(page, "Merge…");
    assertThat(page.locator(".settings-panel")).containsText("Ferry boats becomes Ferries.");
    button(page, "Merge them");
    assertThat(page.locator(".settings-said")).not().isEmpty();
    assertThat(link(page, "Ferry boats")).hasCount(0);
    Assertions.assertThat(site.reader().get("/tags/ferry-boats").location())
        .isEqualTo(
            site.reader().get("/" + story.path()).page().select("a[href^=/tags/]").attr("href"));
  }

  @Test
  void theOrderOfSectionsIsMadeByKeysAsFastAsTheyAreStruck() {
    var page = settings("/sections");
    var row = page.locator(".sections tbody th a");
    row.first().focus();
    page.keyboard().down("Alt");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().up("Alt");
    assertThat(row).hasText(new String[] {"Town Hall", "Sport", "Harbour"});
    assertThat(row.last()).isFocused();
    assertThat(page.locator("[data-moved]"))
        .hasText("Harbour is number 3 of 3. Readers see it now.");
    Assertions.assertThat(
            journey.site().reader().get("/").texts("nav a[href=/sport], nav a[href=/harbour]"))
        .startsWith("Sport", "Harbour");
  }

  @Test
  void whoIsInvitedChoosesAPasswordAndIsIn() {
    var page = settings("/people");
    page.getByLabel("Invite by mail").fill("not an address");
    page.locator("#name").fill("Petra Lund");
    page.locator("#role").selectOption("reporter");
    button(page, "Invite");
    assertThat(page.locator("#email:invalid")).isFocused();
    page.getByLabel("Invite by mail").fill("petra@gazette.example");
    button(page, "Invite");
    assertThat(page.getByText("Petra Lund is invited; the link went to")).isVisible();
    assertThat(page.getByText("has no password yet")).isVisible();

    var letter = journey.site().letters().getLast().text();
    var petra = journey.browser().open();
    petra.navigate(
        journey.site().origin() + letter.replaceFirst("(?s).*(/newsroom/link/\\S+).*", "$1"));
    assertThat(petra.locator("main")).containsText("For Petra Lund.");
    petra.locator("#password").fill("the tide turns at noon");
    button(petra, "Keep it and sign in");
    assertThat(petra.locator("h1")).hasText("All stories");
  }

  @Test
  void aPortraitIsOnTheAuthorsPageAtOnce() throws IOException {
    var site = journey.site();
    site.publish(site.section("harbour"), Kind.STORY, "Signed", List.of(), List.of("Mara Lind"));
    var page = settings("/authors");
    link(page, "Mara Lind").click();
    page.getByLabel("Role").fill("Harbour reporter");
    page.locator("#file").setInputFiles(new FilePayload("notes.png", "image/png", new byte[99]));
    button(page, "Keep");
    assertThat(page.locator("#file-wrong")).isVisible();
    assertThat(page.getByLabel("Role")).hasValue("Harbour reporter");
    page.locator("#file").setInputFiles(new FilePayload("mara.png", "image/png", png()));
    button(page, "Keep");
    assertThat(page.locator(".settings-rows img.avatar")).hasCount(1);
    var readers = site.reader().get("/authors/mara-lind");
    Assertions.assertThat(readers.body()).contains("Harbour reporter");
    var portrait = readers.page().select("main img").attr("src");
    Assertions.assertThat(site.reader().get(portrait).status()).isEqualTo(200);
  }

  private static Page settings(String part) {
    var page = Desk.of(journey, Role.ADMINISTRATOR).page;
    page.navigate(journey.site().origin() + "/newsroom/settings" + part);
    return page;
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static byte[] png() throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
