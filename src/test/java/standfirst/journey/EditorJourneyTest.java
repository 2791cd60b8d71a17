package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.staff.Role;
import standfirst.testing.Journey;

/** What comes into a text beside typed words. */
class EditorJourneyTest {
  private static final String TRANSFER =
      """
      ([kind, bytes]) => {
        const file = Uint8Array.from(atob(bytes), c => c.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([file], "quay.png", { type: "image/png" }));
        const text = document.querySelector(".ProseMirror");
        const box = text.firstElementChild.getBoundingClientRect();
        const how = { bubbles: true, cancelable: true };
        text.dispatchEvent(
          kind === "paste"
            ? new ClipboardEvent("paste", { clipboardData: data, ...how })
            : new DragEvent("drop",
                { dataTransfer: data, clientX: box.left + 4, clientY: box.bottom - 2, ...how }));
      }
      """;

  @RegisterExtension static final Journey journey = new Journey();

  @Test
  void severalPicturesComeInTheirOrder() {
    var desk = Desk.of(journey, Role.EDITOR).write("Three pictures", "Before.");
    var page = desk.page;
    var files =
        new FilePayload[] {picture("a.png", 320), picture("b.png", 480), picture("c.png", 640)};
    page.onFileChooser(chooser -> chooser.setFiles(files));
    page.keyboard().press("Enter");
    page.keyboard().type("/pic");
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    page.keyboard().press("Enter");
    var pictures = desk.body().locator("figure.picture img");
    assertThat(pictures).hasCount(3);
    page.keyboard().type("After.");
    assertThat(desk.body().locator("> *").last()).hasText("After.");
    Assertions.assertThat(pictures.evaluateAll("all => all.map(one => one.naturalWidth)"))
        .isEqualTo(List.of(320, 480, 640));
  }

  @Test
  void aPictureComesByDropAndByPasteAndKeepsItsWords() {
    var desk = Desk.of(journey, Role.EDITOR).write("Dropped", "Before.");
    var page = desk.page;
    var bytes = Base64.getEncoder().encodeToString(png(320));
    page.evaluate(TRANSFER, List.of("drop", bytes));
    assertThat(desk.body().locator("figure.picture")).hasCount(1);
    page.evaluate(TRANSFER, List.of("paste", bytes));
    assertThat(desk.body().locator("figure.picture")).hasCount(2);
    var first = desk.body().locator("figure.picture").first();
    for (var words :
        Map.of("alt", "A quay", "caption", "At low water", "credit", "Nell Tarrant").entrySet()) {
      first.locator(".block-field-" + words.getKey()).fill(words.getValue());
    }
    desk.saved().publish();
    var reader = journey.browser().open();
    reader.navigate(journey.site().origin() + page.getByTitle("View on site").getAttribute("href"));
    assertThat(reader.locator("figure img[alt='A quay']")).hasCount(1);
    assertThat(reader.locator("figcaption").first()).containsText("At low water");
    assertThat(reader.locator("figcaption").first()).containsText("Nell Tarrant");
  }

  @Test
  void aTableIsMadeFilledAndChangedByKeys() {
    var desk = Desk.of(journey, Role.EDITOR).write("The fleet", "Before.");
    var keys = desk.page.keyboard();
    keys.press("Enter");
    keys.type("/table");
    keys.press("Enter");
    for (var words : List.of("Boat", "Tons", "Crew", "Gull", "12")) {
      keys.type(words);
      keys.press("Tab");
    }
    var cells = desk.body().locator("td, th");
    assertThat(cells).hasCount(9);
    desk.button("Row below").click();
    assertThat(cells).hasCount(12);
    desk.button("Remove column").click();
    assertThat(cells).hasCount(8);
    keys.press("Control+z");
    assertThat(cells).hasCount(12);
    keys.press("Control+Shift+z");
    assertThat(cells).hasCount(8);
    assertThat(desk.body().locator("tr").first()).hasText("BoatTons");
  }

  @Test
  void anOwnStoryIsFoundAsCardAndAsLink() {
    journey.site().publish(journey.site().section("harbour"), "The pilot retires");
    var desk = Desk.of(journey, Role.EDITOR).write("With a card", "Before.");
    var keys = desk.page.keyboard();
    var found = desk.page.locator(".suggest").getByText("The pilot retires");
    keys.press("Enter");
    keys.type("@pilot");
    assertThat(found).isVisible();
    keys.press("Enter");
    assertThat(desk.body().locator(".related")).containsText("The pilot retires");
    keys.type("See also @pilot");
    assertThat(found).isVisible();
    keys.press("Enter");
    keys.type(" there.");
    assertThat(desk.body().locator("p a")).hasText("The pilot retires");
    assertThat(desk.body().locator("p").last()).hasText("See also The pilot retires there.");
  }

  @Test
  void anArabicStoryIsWrittenFromTheRight() {
    var desk = Desk.of(journey, Role.EDITOR);
    var edition = journey.site().edition("/ar/").id();
    desk.page.navigate(journey.site().origin() + "/newsroom/articles/new?edition=" + edition);
    desk.page.getByLabel("Headline").fill("جنوح العبّارة");
    desk.body().click();
    desk.page.keyboard().type("وقفت العبّارة على الحاجز.");
    desk.page.keyboard().press("Enter");
    desk.page.keyboard().type("/");
    assertThat(desk.body()).hasAttribute("dir", "rtl");
    assertThat(desk.page.locator(".suggest")).isVisible();
    var menu = desk.page.locator(".suggest").boundingBox();
    var line = desk.body().locator("p").last().boundingBox();
    Assertions.assertThat(menu.x + menu.width).isCloseTo(line.x + line.width, near(48));
    desk.page.keyboard().press("Escape");
    desk.page.keyboard().press("Backspace");
    desk.saved().publish();
    var address = desk.page.getByTitle("View on site").getAttribute("href");
    Assertions.assertThat(address).startsWith("/ar/");
    Assertions.assertThat(journey.site().reader().get(address).body()).contains("وقفت العبّارة");
  }

  private static Offset<Double> near(double pixels) {
    return Offset.offset(pixels);
  }

  private static FilePayload picture(String name, int width) {
    return new FilePayload(name, "image/png", png(width));
  }

  private static byte[] png(int width) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
