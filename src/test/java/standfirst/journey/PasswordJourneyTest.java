package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.staff.Staff;
import standfirst.testing.Journey;
import standfirst.testing.SiteServer;

/** One's own password: changed, forgotten, and what is said of each mistake on the way. */
class PasswordJourneyTest {
  private static final String OLD = "seven gulls on the mole";
  private static final String FRESH = "the tide turns at noon";
  private static final Pattern HOME = Pattern.compile("/newsroom/articles$");
  private static final Pattern LINK = Pattern.compile("/newsroom/link/\\S+");

  @RegisterExtension static final Journey journey = new Journey();

  @AfterEach
  void eveningAgain() {
    journey.site().clock().set(SiteServer.EVENING);
  }

  @Test
  void aChangedPasswordEndsEveryOtherSession() {
    var ana = person("Ana Pell");
    var desk = signIn(ana, OLD);
    var phone = signIn(ana, OLD);
    desk.navigate(journey.site().origin() + "/newsroom/you");
    change(desk, "not the old one", FRESH);
    assertThat(alert(desk)).hasText("The current password is another.");
    change(desk, OLD, "password1");
    assertThat(alert(desk))
        .hasText("This password is one of those that are tried first. Choose another.");
    change(desk, OLD, "ANA PELL");
    assertThat(alert(desk)).hasText("The password must not be your own name or address.");
    change(desk, OLD, "short");
    assertThat(desk.locator("#password:invalid")).isFocused();
    change(desk, OLD, FRESH);
    assertThat(desk.getByRole(AriaRole.STATUS))
        .hasText("The password is changed. Everywhere else you are signed out.");

    phone.reload();
    assertThat(phone.getByText("You were signed out at 22:41")).isVisible();
    enter(phone, ana, OLD);
    assertThat(alert(phone)).hasText("The mail address or the password is not right.");
    enter(phone, ana, FRESH);
    phone.waitForURL(HOME);
  }

  @Test
  void aLostPasswordIsChosenAnewByAMailedLinkThatWorksOnce() {
    var ben = person("Ben Orrey");
    var before = signIn(ben, OLD);
    var page = journey.browser().open();
    page.navigate(journey.site().origin() + "/newsroom/sign-in");
    page.getByText("Send me a link instead").click();
    page.getByLabel("Mail address").fill(ben.email());
    button(page, "Send the link").click();
    assertThat(page.locator("h1")).hasText("Look into your mail");
    var path = mailedTo(ben, page);

    page.navigate(journey.site().origin() + path);
    assertThat(page.locator("main")).containsText("For Ben Orrey");
    choose(page, "gazette.example", "Keep it and sign in");
    page.waitForURL(HOME);
    before.reload();
    assertThat(before.locator("h1")).hasText("Sign in");
    signIn(ben, "gazette.example");

    page.navigate(journey.site().origin() + path);
    assertThat(page.locator("main")).containsText("This link was used already, or is too old.");
    page.getByLabel("Mail address").fill(ben.email());
    button(page, "Send the link").click();
    assertThat(page.locator("h1")).hasText("Look into your mail");
  }

  @Test
  void aPrintedLinkLetsInWithTheOldPasswordOrANewOne() {
    var cleo = person("Cleo Marsh");
    var page = journey.browser().open();
    page.navigate(journey.site().origin() + printedFor(cleo));
    assertThat(page.locator("h1")).hasText("Sign in as Cleo Marsh");
    button(page, "Sign in").click();
    page.waitForURL(HOME);
    signIn(cleo, OLD);

    page.navigate(journey.site().origin() + printedFor(cleo));
    choose(page, "qwertyuiop", "Sign in");
    assertThat(alert(page)).containsText("tried first");
    choose(page, FRESH, "Sign in");
    page.waitForURL(HOME);
    signIn(cleo, FRESH);
  }

  @Test
  void aLinkIsOverAfterADay() {
    var dora = person("Dora Finn");
    var path = printedFor(dora);
    journey.site().clock().pass(Duration.ofHours(24).plusSeconds(1));
    var page = journey.browser().open();
    page.navigate(journey.site().origin() + path);
    assertThat(page.locator("main")).containsText("Ask for another one.");
    assertThat(button(page, "Send the link")).isVisible();
  }

  @Test
  void whoGuessesTooOftenIsToldHowLongToWait() {
    var egon = person("Egon Vale");
    var page = journey.browser().open();
    page.navigate(journey.site().origin() + "/newsroom/sign-in");
    for (var guess = 0; guess < 10; guess++) {
      enter(page, egon, "guess " + guess);
      assertThat(alert(page)).hasText("The mail address or the password is not right.");
    }
    enter(page, egon, OLD);
    assertThat(alert(page)).hasText(Pattern.compile("Too many tries. Try again in \\d+ minutes?."));
    journey.site().clock().pass(Duration.ofHours(1));
    enter(page, egon, OLD);
    page.waitForURL(HOME);
  }

  private static Staff person(String name) {
    var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@gazette.example";
    return journey.site().services().accounts().add(Actor.PROGRAM, address, name, Role.EDITOR, OLD);
  }

  private static String printedFor(Staff staff) {
    var made = journey.site().services().accounts().makeLink(Actor.PROGRAM, staff.id());
    return URI.create(made.address()).getPath();
  }

  /** A letter is written after the answer, so as not to tell whether there is an account. */
  private static String mailedTo(Staff staff, Page waiting) {
    var letters = journey.site().letters();
    waiting.waitForCondition(
        () -> letters.stream().anyMatch(letter -> letter.to().text().equals(staff.email())));
    var link = LINK.matcher(letters.getLast().text());
    if (!link.find()) {
      throw new AssertionError("no link in " + letters.getLast());
    }
    return link.group();
  }

  private static Page signIn(Staff staff, String password) {
    var page = journey.browser().open();
    page.navigate(journey.site().origin() + "/newsroom/articles");
    enter(page, staff, password);
    page.waitForURL(HOME);
    return page;
  }

  private static void enter(Page page, Staff staff, String password) {
    page.getByLabel("Mail address").fill(staff.email());
    page.locator("#password").fill(password);
    button(page, "Sign in").click();
  }

  private static void change(Page page, String current, String fresh) {
    page.locator("#current").fill(current);
    choose(page, fresh, "Change the password");
  }

  private static void choose(Page page, String password, String button) {
    page.locator("#password").fill(password);
    button(page, button).click();
  }

  private static Locator alert(Page page) {
    return page.getByRole(AriaRole.ALERT);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
