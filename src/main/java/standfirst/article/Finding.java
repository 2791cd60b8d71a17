package standfirst.article;

import java.util.ArrayList;
import java.util.List;
import standfirst.body.Block;
import standfirst.body.BodyText;
import standfirst.card.Kind;

/**
 * Something that stops a publication or that an editor should weigh before it.
 *
 * @param field where it is mended
 * @param code a word by which screens and tests know it
 */
public record Finding(Level level, String field, String code, String text) {
  /** How much it weighs. */
  public enum Level {
    STOP,
    WEIGH
  }

  /** What is to be said of a draft, what stops it first. */
  static List<Finding> of(Draft draft) {
    var findings = new ArrayList<Finding>();
    if (draft.headline().isBlank()) {
      findings.add(stop("headline", "no-headline", "The headline is missing."));
    }
    if (draft.section() == null) {
      findings.add(stop("section", "no-section", "No section is chosen."));
    }
    if (isWithoutText(draft)) {
      findings.add(stop("body", "no-body", "The body is empty."));
    }
    var isPage = draft.kind() == Kind.PAGE;
    if (draft.standfirst().isBlank() && !isPage) {
      findings.add(weigh("standfirst", "no-standfirst", "There is no standfirst."));
    }
    if (draft.byline().isEmpty() && !isPage) {
      findings.add(weigh("byline", "no-byline", "Nobody stands in the byline."));
    }
    if (draft.picture() != null && draft.picture().alt().isBlank()) {
      findings.add(weigh("picture", "no-alt", "The lead picture has no alt text."));
    }
    for (var block : draft.body().blocks()) {
      if (block instanceof Block.Picture picture && picture.alt().isBlank()) {
        findings.add(weigh("body", "no-alt", "A picture in the text has no alt text."));
      }
    }
    // “TK” is what editors type where something is to come.
    if (BodyText.plain(draft.body()).matches("(?s).*\\bTK\\b.*")) {
      findings.add(weigh("body", "tk", "“TK” stands in the text."));
    }
    if (draft.headline().length() > 120) {
      findings.add(
          weigh("headline", "long-headline", "The headline is longer than 120 characters."));
    }
    return findings;
  }

  private static boolean isWithoutText(Draft draft) {
    return draft.body().blocks().stream()
            .allMatch(block -> block instanceof Block.Divider || block instanceof Block.Unknown)
        || (BodyText.plain(draft.body()).isBlank()
            && draft.body().blocks().stream().noneMatch(Finding::showsSomething));
  }

  private static boolean showsSomething(Block block) {
    return block instanceof Block.Picture || block instanceof Block.Embed;
  }

  private static Finding stop(String field, String code, String text) {
    return new Finding(Level.STOP, field, code, text);
  }

  private static Finding weigh(String field, String code, String text) {
    return new Finding(Level.WEIGH, field, code, text);
  }
}
