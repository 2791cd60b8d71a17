package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.base.db.Json;
import standfirst.staff.Role;
import standfirst.testing.Journey;

/** An administrator gives the paper a logo; readers and search engines have it at once. */
class LogoJourneyTest {
  @RegisterExtension static final Journey journey = new Journey();

  @Test
  void aLogoIsOnTheSiteAndAWrongFileChangesNothing() throws IOException {
    var site = journey.site();
    var story = "/" + site.publish(site.section("harbour"), "Ferry runs aground").path();
    var page = Desk.of(journey, Role.ADMINISTRATOR).page;
    page.navigate(site.origin() + "/newsroom/settings/site");

    choose(page, "logo.png", png());
    assertThat(page.getByText("Kept. Readers see it now.")).isVisible();
    var logo = logoOfReaders();
    assertThat(site.reader().get(logo).status()).isEqualTo(200);
    assertThat(publisherLogo(story)).endsWith(logo);

    page.getByLabel("Name of the site").fill("The Harbour Gazette and Tide Table");
    choose(page, "notes.png", "This is no picture.".getBytes(StandardCharsets.UTF_8));
    assertThat(page.getByText("This is not a picture file that is known here.")).isVisible();
    assertThat(page.getByLabel("Name of the site")).hasValue("The Harbour Gazette and Tide Table");
    assertThat(logoOfReaders()).isEqualTo(logo);

    choose(page, "poster.png", new byte[41 << 20]);
    assertThat((String) page.locator("#logo").evaluate("input => input.validationMessage"))
        .isEqualTo("The file has more than 40 MB. Save it smaller.");
    assertThat(page.getByLabel("Name of the site")).hasValue("The Harbour Gazette and Tide Table");
  }

  private static void choose(Page page, String name, byte[] file) {
    page.locator("#logo").setInputFiles(new FilePayload(name, "image/png", file));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep").setExact(true))
        .click();
  }

  private static String logoOfReaders() {
    var picture = journey.site().reader().get("/").page().selectFirst(".masthead__logo");
    assertThat(picture).as("a logo in the masthead").isNotNull();
    assertThat(picture.attr("alt")).isEqualTo("The Harbour Gazette");
    return picture.attr("src");
  }

  private static String publisherLogo(String story) {
    var data =
        journey.site().reader().get(story).page().selectFirst("script[type=application/ld+json]");
    assertThat(data).as("data for search engines").isNotNull();
    return Json.tree(data.data()).at("/0/publisher/logo/url").asString();
  }

  private static byte[] png() throws IOException {
    var picture = new BufferedImage(640, 160, BufferedImage.TYPE_INT_ARGB);
    var drawing = picture.createGraphics();
    drawing.fillRect(20, 20, 600, 120);
    drawing.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }
}
