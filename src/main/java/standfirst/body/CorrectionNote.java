package standfirst.body;

import gg.jte.Content;
import java.time.Instant;
import standfirst.base.html.Markup;
import standfirst.site.SiteFrame;

/**
 * A correction of a story: the same dated note that a body may hold, for corrections that were
 * published beside it.
 *
 * @param text what was wrong
 * @param at when it was corrected
 */
public record CorrectionNote(String text, Instant at) {
  /** The note as a part of a page. */
  public Content html(SiteFrame frame) {
    return output -> BodyHtml.correction(new Markup(output), frame, text, at);
  }
}
