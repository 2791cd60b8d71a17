package standfirst.front.site;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import standfirst.card.Card;
import standfirst.site.SitePage;

/**
 * The front page of an edition: the model of {@code front/site/front.jte}. {@link FrontLayout}
 * makes one of the latest stories, until editors do.
 *
 * @param site the shell; its place is the edition's home
 * @param date the day of the issue: of its latest story, since a kept page cannot know today; null
 *     while there is no story
 * @param lead the story that leads; null on an empty front
 * @param seconds the stories beside it
 * @param bands the sections below, in order
 */
public record FrontPage(
    SitePage site,
    @Nullable LocalDate date,
    @Nullable Card lead,
    List<Card> seconds,
    List<Band> bands) {
  /** Keeps its own copies. */
  public FrontPage {
    seconds = List.copyOf(seconds);
    bands = List.copyOf(bands);
  }
}
