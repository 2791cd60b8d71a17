package standfirst.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import standfirst.staff.Role;
import standfirst.testing.Journey;
import standfirst.testing.SiteServer;

/** Somebody at their desk: a window in which one is signed in, and what one does there. */
final class Desk {
  final Page page;
  private final SiteServer site;
  private final BrowserContext context;

  private Desk(SiteServer site, BrowserContext context) {
    this.site = site;
    this.context = context;
    this.page = context.newPage();
  }

  /** A browser of its own, signed in. */
  static Desk of(Journey journey, Role role) {
    return of(journey.site(), journey.browser().context(), role);
  }

  /** The same in a profile that a test has made. */
  static Desk of(SiteServer site, BrowserContext context, Role role) {
    context.addCookies(
        List.of(new Cookie("session", site.as(role).cookie("session")).setUrl(site.origin())));
    return new Desk(site, context);
  }

  /** Begins a story and waits until it is kept. */
  Desk write(String headline, String text) {
    page.navigate(site.origin() + "/newsroom/articles/new");
    page.getByLabel("Headline").fill(headline);
    body().click();
    page.keyboard().type(text);
    page.keyboard().press("Control+s");
    page.waitForURL(Pattern.compile("/newsroom/articles/[0-9a-f-]{36}$"));
    return saved();
  }

  Desk open(String address) {
    page.navigate(address);
    assertThat(body()).isVisible();
    return this;
  }

  /** Types at the beginning of the text. */
  Desk typeFirst(String words) {
    body().locator("p").first().click();
    page.keyboard().press("Control+Home");
    page.keyboard().type(words);
    return this;
  }

  /** The same, and waits until the server has answered that it keeps them. */
  void save(String words) {
    page.waitForResponse(
        answer ->
            answer.request().method().equals("PATCH")
                && answer.ok()
                && answer.request().postData().contains(words),
        () -> typeFirst(words));
  }

  /** Waits until the server has all of it. */
  Desk saved() {
    page.keyboard().press("Control+s");
    assertThat(status()).containsText("Saved");
    return this;
  }

  Desk publish() {
    page.keyboard().press("Control+Enter");
    button("Publish now").click();
    assertThat(page.getByText("The story is live.")).isVisible();
    return this;
  }

  void online(boolean online) {
    context.setOffline(!online);
  }

  Locator body() {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Body"));
  }

  Locator status() {
    return page.locator("story-editor > .status");
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  String address() {
    return page.url();
  }
}
