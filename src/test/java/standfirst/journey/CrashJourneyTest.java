package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import standfirst.staff.Role;
import standfirst.testing.BrowserProcess;
import standfirst.testing.SiteServer;
import standfirst.testing.TestFolder;

/**
 * The whole browser is killed in mid-sentence and started again on the same profile: at most the
 * last second of typing is lost, with a network and without.
 */
class CrashJourneyTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int WORDS = 25;

  private final SiteServer site = SiteServer.gazette();
  private final TestFolder profile = TestFolder.make();

  @AfterEach
  void end() {
    site.close();
    profile.close();
  }

  @Test
  void aKilledBrowserLosesAtMostASecondOfWhatWasTyped() {
    String address;
    String kept;
    try (var browser = BrowserProcess.start(profile.path())) {
      var desk = sit(browser).write("Written on line", "Before.");
      address = desk.address();
      kept = typeAndKill(browser, desk);
    }
    assertThatIsThere(address, kept);
  }

  @Test
  void soDoesOneThatHadNoNetworkForAllOfIt() {
    String address;
    String kept;
    try (var browser = BrowserProcess.start(profile.path())) {
      var desk = sit(browser).write("Written off line", "Before.");
      address = desk.address();
      desk.online(false);
      kept = typeAndKill(browser, desk);
    }
    assertThatIsThere(address, kept);
  }

  @Test
  void aNewStoryThatNeverReachedTheServerIsOffered() {
    String kept;
    try (var browser = BrowserProcess.start(profile.path())) {
      var desk = sit(browser).open(site.origin() + "/newsroom/articles/new");
      desk.online(false);
      desk.page.getByLabel("Headline").fill("Never sent");
      kept = typeAndKill(browser, desk);
    }
    try (var browser = BrowserProcess.start(profile.path())) {
      var desk = sit(browser).open(site.origin() + "/newsroom/articles/new");
      assertThat(desk.page.getByText("was never sent: “Never sent”")).isVisible();
      desk.button("Open it").click();
      assertThat(desk.body()).containsText(kept);
      assertThat(desk.status()).containsText("Saved");
    }
  }

  /** Types word after word without a pause, kills, and answers what may not be lost. */
  private static String typeAndKill(BrowserProcess browser, Desk desk) {
    record Typed(String text, long at) {}
    var steps = new ArrayList<Typed>();
    var text = new StringBuilder();
    desk.body().click();
    desk.page.keyboard().press("Control+End");
    for (var number = 1; number <= WORDS; number++) {
      var word = " word" + number;
      desk.page.keyboard().type(word, new Keyboard.TypeOptions().setDelay(15));
      text.append(word);
      steps.add(new Typed(text.toString().strip(), System.nanoTime()));
    }
    var bound = System.nanoTime() - SECOND;
    browser.kill();
    return steps.stream().filter(step -> step.at() <= bound).toList().getLast().text();
  }

  private void assertThatIsThere(String address, String kept) {
    try (var browser = BrowserProcess.start(profile.path())) {
      var desk = sit(browser).open(address);
      assertThat(desk.body()).containsText(kept);
      desk.saved();
    }
    var id = address.substring(address.lastIndexOf('/') + 1);
    var story = site.script(Role.EDITOR).get("/api/staff/articles/" + id).body();
    Assertions.assertThat(story).contains(kept);
  }

  private Desk sit(BrowserProcess browser) {
    return Desk.of(site, browser.context(), Role.EDITOR);
  }
}
