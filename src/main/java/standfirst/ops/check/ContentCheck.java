package standfirst.ops.check;

import java.util.List;
import standfirst.article.HistoryCheck;
import standfirst.base.db.NewsroomDb;
import standfirst.media.AssetCheck;
import standfirst.staff.Audit;

/** What the site keeps: stories with their revisions, pictures with their files, the audit log. */
public final class ContentCheck {
  private static final int NAMED = 5;
  private static final String PICTURES = "pictures";

  private ContentCheck() {}

  /** Looks whether each story has all of its revisions, 1 to n. */
  public static Finding stories(HistoryCheck histories) {
    var broken = histories.findBroken();
    return broken.isEmpty()
        ? Finding.fine("stories", "every story has all of its revisions")
        : Finding.wrong(
            "stories",
            "revisions are missing from " + first(broken),
            "bring the latest backup back beside this one and compare");
  }

  /**
   * Looks whether pictures and files belong together, and whether each picture that a text names is
   * here.
   *
   * @param all whether each original is read and compared, not a sample alone
   */
  public static Finding pictures(AssetCheck assets, boolean all) {
    var result = assets.look(all);
    if (!result.damage().isEmpty()) {
      return Finding.wrong(
          PICTURES,
          "pictures are missing or damaged: " + first(result.damage()),
          "bring media/ of the latest backup back, or upload these pictures again");
    }
    return result.wanting().isEmpty()
        ? Finding.fine(
            PICTURES,
            "%,d pictures have their files; %,d were read and are as they came"
                .formatted(result.assets(), result.read()))
        : Finding.note(
            PICTURES,
            "drafts name pictures that are not here: " + first(result.wanting()),
            "open these stories, and put other pictures in or take them out");
  }

  /** Looks whether each entry of the audit log follows from the one before. */
  public static Finding audit(Audit audit, NewsroomDb db) {
    var broken = db.read(audit::firstBroken);
    return broken == 0
        ? Finding.fine("audit log", "each entry follows from the one before")
        : Finding.wrong(
            "audit log",
            "entry " + broken + " was altered, or one before it was taken out",
            "compare with the latest backup: somebody has written to the database by hand");
  }

  private static String first(List<String> broken) {
    var some = String.join(", ", broken.subList(0, Math.min(NAMED, broken.size())));
    return broken.size() <= NAMED ? some : some + " and " + (broken.size() - NAMED) + " more";
  }
}
