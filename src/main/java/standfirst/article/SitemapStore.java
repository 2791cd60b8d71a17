package standfirst.article;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import standfirst.article.PublicationLists.Place;
import standfirst.base.db.Tx;

/**
 * SQL that keeps count of the sitemap's months: how many stories first came out in one, and when
 * its file last changed. Counted at each publication, so that nobody counts the archive to read it.
 */
final class SitemapStore {
  private record Month(UUID edition, YearMonth month) {}

  // Always in the same order, so that two publications never wait for each other in a circle.
  private static final Comparator<Month> ORDER =
      Comparator.comparing(Month::edition).thenComparing(Month::month);

  /** Counts a story that stood in one place and stands in another. */
  void move(Tx tx, Optional<Place> before, Optional<Place> after, Instant at) {
    var moves = new TreeMap<Month, Integer>(ORDER);
    before.ifPresent(place -> moves.merge(month(place), -1, Integer::sum));
    after.ifPresent(place -> moves.merge(month(place), 1, Integer::sum));
    moves.forEach((month, stories) -> add(tx, month, stories, at));
  }

  private static void add(Tx tx, Month month, int stories, Instant at) {
    tx.update(
            """
            INSERT INTO sitemap_months AS m (edition_id, month, stories, changed)
            VALUES (:edition, :month, :stories, :at)
            ON CONFLICT (edition_id, month) DO UPDATE
            SET stories = m.stories + excluded.stories,
                changed = greatest(m.changed, excluded.changed)
            """)
        .bind("edition", month.edition())
        .bind("month", month.month().atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC))
        .bind("stories", stories)
        .bind("at", at)
        .run();
  }

  private static Month month(Place place) {
    return new Month(place.edition(), SitemapKeys.monthOf(place.firstPublished()));
  }
}
