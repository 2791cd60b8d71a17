package standfirst.site;

/**
 * A page that says no: nothing at this address (404), taken down (410), or a fault of ours (500).
 *
 * @param site the shell; its head is {@link Head#unlisted}
 * @param kicker the small line over the title: the status, or that it was withdrawn
 * @param title the large line
 * @param text what happened and what to do. Of a killed story the notice alone: whoever fills this
 *     has nothing else of it
 * @param reference the number under which the log has the cause; empty when there is none
 */
public record ErrorPage(SitePage site, String kicker, String title, String text, String reference) {
  /** The usual words for a status; a killed story has its notice instead: {@link #withdrawn}. */
  public static ErrorPage of(SiteFrame frame, int status, String reference) {
    var known = status == 404 || status == 410 || status >= 500;
    var key = "site.error." + (known ? Math.min(status, 500) : 400);
    var title = frame.say(key + ".title");
    var kicker = frame.say("site.error.kicker", String.valueOf(status));
    return new ErrorPage(shell(frame, title), kicker, title, frame.say(key + ".text"), reference);
  }

  /**
   * The page of a killed story.
   *
   * @param notice what the newsroom says about it
   */
  public static ErrorPage withdrawn(SiteFrame frame, String notice) {
    var title = frame.say("site.error.410.title");
    return new ErrorPage(
        shell(frame, title), frame.say("site.error.410.kicker"), title, notice, "");
  }

  private static SitePage shell(SiteFrame frame, String title) {
    return new SitePage(frame, Head.unlisted(title), null);
  }
}
