package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.article.Publication.Order;
import standfirst.card.ArticleId;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.testing.Journey;
import standfirst.testing.SiteServer;

/** What happens to reporters and editors on a day of work. */
class NewsroomJourneyTest {
  private static final String FROM_WORD =
      """
      <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
      <h2 style="color:#2F5496">What the pilot said<o:p></o:p></h2>
      <p class=MsoNormal style='margin:0'>He said <b style='mso-bidi-font-weight:normal'>nothing</b>.<o:p></o:p></p>
      <p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>One ferry<o:p></o:p></p>
      <p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Two tugs<o:p></o:p></p>
      </body></html>
      """;

  @RegisterExtension static final Journey journey = new Journey();

  @Test
  void anEmptySiteComesToItsFirstStoryByClicksAlone() {
    try (var empty = SiteServer.empty()) {
      var page = journey.browser().open();
      page.navigate(empty.origin() + URI.create(empty.firstSignIn().orElseThrow()).getPath());
      page.getByLabel("Name").fill("Nell Tarrant");
      page.getByLabel("Mail address").fill("nell@gazette.example");
      page.locator("input[autocomplete=new-password]").fill("four words by the quay");
      button(page, "Open the newsroom").click();
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
          .fill("The Saltgate Post");
      button(page, "Open the newsroom").click();
      page.waitForURL("**/newsroom/articles/new");

      page.keyboard().type("We begin today");
      page.keyboard().press("Enter");
      page.keyboard().type("A paper for the harbour.");
      page.keyboard().press("Enter");
      page.keyboard().type("This is the first story.");
      button(page, "Publish").click();
      button(page, "Publish now").click();
      var reader = page.waitForPopup(() -> page.getByText("View on site").last().click());
      reader.waitForLoadState();
      reader.navigate(reader.url().replaceFirst("^https?://[^/]+", empty.origin()));
      assertThat(reader.locator("h1")).hasText("We begin today");
      assertThat(reader.getByText("This is the first story.")).isVisible();
    }
  }

  @Test
  void whatIsPastedFromAWordProcessorComesInClean() {
    var desk = Desk.of(journey, Role.EDITOR).write("Pasted", "Before. ");
    desk.page.keyboard().press("Enter");
    desk.page.evaluate(
        """
        html => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/html", html);
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """,
        FROM_WORD);
    assertThat(desk.body().locator("h2")).hasText("What the pilot said");
    assertThat(desk.body().locator("strong")).hasText("nothing");
    assertThat(desk.body().locator("li")).hasText(new String[] {"One ferry", "Two tugs"});
    assertThat(desk.body().locator("[style]")).hasCount(0);
  }

  @Test
  void twoPeopleWhoChangeTheSamePlaceAreShownBothTexts() {
    var idris = Desk.of(journey, Role.EDITOR).write("Two at one desk", "The tide was low.");
    var maren = Desk.of(journey, Role.CHIEF_EDITOR).open(idris.address());
    assertThat(idris.page.locator(".bar-people")).containsText("Maren");
    assertThat(idris.page.locator(".bar-people")).containsText("is here since");

    maren.online(false);
    maren.typeFirst("At noon: ");
    assertThat(maren.status()).containsText("kept on this device");
    idris.save("At dusk: ");
    maren.online(true);
    assertThat(maren.page.getByText("changed the same place")).isVisible();
    assertThat(maren.page.getByText("At noon: The tide was low.")).isVisible();
    assertThat(maren.page.getByText("At dusk: The tide was low.")).isVisible();
    assertThat(idris.body()).containsText("At dusk: The tide was low.");
  }

  @Test
  void whatIsTypedWithoutANetworkIsSentWhenItIsBack() {
    var desk = Desk.of(journey, Role.EDITOR).write("On the train", "Platform two.");
    desk.online(false);
    desk.typeFirst("In the tunnel. ");
    assertThat(desk.status()).containsText("kept on this device");
    desk.online(true);
    assertThat(desk.status()).containsText("Saved");
    var elsewhere = Desk.of(journey, Role.CHIEF_EDITOR).open(desk.address());
    assertThat(elsewhere.body()).containsText("In the tunnel. Platform two.");
  }

  @Test
  void aCorrectionIsSeenByReadersAndInTheEditor() {
    var desk =
        Desk.of(journey, Role.EDITOR).write("The mole is long", "It is 900 metres.").publish();
    button(desk.page, "Correction…").click();
    desk.page.locator("dialog textarea").fill("It is 905 metres long.");
    button(desk.page, "Publish the correction").click();
    assertThat(desk.page.locator(".notes")).containsText("It is 905 metres long.");
    var reader = journey.browser().open();
    reader.navigate(journey.site().origin() + "/");
    reader.getByText("The mole is long").first().click();
    assertThat(reader.getByText("It is 905 metres long.")).isVisible();
  }

  @Test
  void anEarlierTextComesBackFromTheHistory() {
    var desk = Desk.of(journey, Role.EDITOR).write("Before and after", "The first text.");
    journey.site().clock().pass(Duration.ofMinutes(10));
    desk.save("A second sitting. ");
    desk.page.keyboard().press("Control+Enter");
    desk.page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("History")).click();
    desk.page.locator(".sitting").last().click();
    button(desk.page, "Set the draft back to this").click();
    assertThat(desk.body()).not().containsText("A second sitting.");
    assertThat(desk.body()).containsText("The first text.");
  }

  @Test
  void aScheduleIsMetWithinASecondOfItsTime() {
    var desk = Desk.of(journey, Role.EDITOR).write("At six sharp", "Good morning.");
    var id = desk.address().substring(desk.address().lastIndexOf('/') + 1);
    var story = ArticleId.parse(id).orElseThrow();
    var at = journey.site().clock().instant().plus(Duration.ofMinutes(30));
    journey
        .site()
        .services()
        .publishing()
        .publish(Actor.PROGRAM, story, new Order(at, null, "", "", null));
    desk.page.reload();
    assertThat(desk.page.locator(".bar-state")).containsText("Scheduled");
    var reader = journey.browser().open();
    reader.navigate(journey.site().origin() + "/");
    assertThat(reader.getByText("At six sharp")).hasCount(0);

    journey.site().clock().set(at);
    var second = new LocatorAssertions.ContainsTextOptions().setTimeout(1_500);
    assertThat(desk.page.locator(".bar-state")).containsText("Published", second);
    reader.reload();
    assertThat(reader.getByText("At six sharp").first()).isVisible();
  }

  @Test
  void severalStoriesGoToTheTrashTogetherAndComeBack() {
    var desk = Desk.of(journey, Role.EDITOR);
    desk.write("Bundle one", "Text.");
    desk.write("Bundle two", "Text.");
    desk.page.navigate(journey.site().origin() + "/newsroom/articles?q=bundle");
    var rows = desk.page.locator(".rows tbody tr");
    assertThat(rows).hasCount(2);
    desk.page.keyboard().press("ArrowDown");
    desk.page.keyboard().press("x");
    desk.page.keyboard().press("ArrowDown");
    desk.page.keyboard().press("Shift+X");
    assertThat(desk.page.getByText("2 selected")).isVisible();
    desk.page.keyboard().press("Delete");
    assertThat(desk.page.getByText("2 stories are in the trash.")).isVisible();
    assertThat(rows).hasCount(0);
    button(desk.page, "Undo").click();
    assertThat(rows).hasCount(2);
  }

  @Test
  void theDeskSaysWhatHasChangedAndShowsItWhenAsked() {
    var desk = Desk.of(journey, Role.EDITOR);
    desk.page.navigate(journey.site().origin() + "/newsroom/articles");
    assertThat(desk.page.getByText("Live", new Page.GetByTextOptions().setExact(true))).isVisible();
    Desk.of(journey, Role.CHIEF_EDITOR).write("Just now", "News.");
    assertThat(desk.page.getByText(Pattern.compile("newer changes? waits?"))).isVisible();
    assertThat(desk.page.getByText("Just now")).hasCount(0);
    desk.page.keyboard().press("r");
    assertThat(desk.page.getByText("Just now")).isVisible();
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).last();
  }
}
