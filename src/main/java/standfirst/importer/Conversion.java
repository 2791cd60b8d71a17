package standfirst.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import standfirst.article.DraftChange;
import standfirst.article.LeadPicture;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.card.Kind;
import standfirst.importer.capture.Captures;
import standfirst.importer.extract.Extracted;
import standfirst.importer.extract.Finding;
import standfirst.importer.extract.FoundPicture;
import standfirst.media.Assets;
import standfirst.media.picture.MediaProblem;
import standfirst.staff.Actor;

/** Makes of an extracted story what the newsroom saves, its pictures stored where there are any. */
final class Conversion {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_NAMES = 20;

  private final Assets assets;
  private final Actor by;
  private final Captures captures;

  Conversion(Assets assets, Actor by, Captures captures) {
    this.assets = assets;
    this.by = by;
    this.captures = captures;
  }

  /** A change to save, and what is to be said of it. */
  record Converted(DraftChange change, List<Finding> findings) {}

  Converted convert(Extracted.Article article, UUID section, boolean store) {
    var findings = new ArrayList<>(article.findings());
    var stored = new HashMap<String, UUID>();
    if (store) {
      article.pictures().forEach(picture -> keep(picture, stored, findings));
    }
    var lead =
        article
            .leadPicture()
            .filter(picture -> stored.containsKey(picture.ref()))
            .map(picture -> lead(picture, stored));
    var change =
        new DraftChange(
            Kind.STORY,
            Optional.of(section),
            null,
            cut(article.title(), DraftChange.LONGEST_LINE),
            cut(article.standfirst().orElse(""), DraftChange.LONGEST_STANDFIRST),
            body(article.body(), stored),
            lead,
            names(article.tags()),
            names(article.authors()),
            null);
    return new Converted(change, findings);
  }

  private void keep(FoundPicture picture, Map<String, UUID> stored, List<Finding> findings) {
    try {
      var bytes = captures.picture(picture.url());
      if (bytes.isEmpty()) {
        findings.add(Finding.leftOut("picture", "not in the capture: " + picture.url()));
        return;
      }
      var asset = assets.store(by, new ByteArrayInputStream(bytes.get()), name(picture.url()));
      stored.put(picture.ref(), asset.id());
      findings.add(Finding.kept("picture", picture.url()));
    } catch (IOException | MediaProblem e) {
      findings.add(Finding.leftOut("picture", picture.url() + ": " + e.getMessage()));
    }
  }

  private static LeadPicture lead(FoundPicture picture, Map<String, UUID> stored) {
    return new LeadPicture(
        Objects.requireNonNull(stored.get(picture.ref())),
        cut(picture.alt(), DraftChange.LONGEST_STANDFIRST),
        cut(Objects.requireNonNullElse(picture.caption(), ""), DraftChange.LONGEST_STANDFIRST),
        cut(Objects.requireNonNullElse(picture.credit(), ""), DraftChange.LONGEST_STANDFIRST));
  }

  /** The body with its pictures named by asset; one that the capture does not hold goes out. */
  private static Body body(Body body, Map<String, UUID> stored) {
    var blocks = new ArrayList<Block>();
    for (var block : body.blocks()) {
      if (block instanceof Block.Picture picture) {
        var asset = stored.get(picture.asset());
        if (asset != null) {
          blocks.add(
              new Block.Picture(
                  asset.toString(), picture.alt(), picture.caption(), picture.credit()));
        }
      } else {
        blocks.add(block);
      }
    }
    return new Body(blocks);
  }

  private static List<String> names(List<String> found) {
    return found.stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  private static String cut(String text, int longest) {
    var clean = text.replace("\0", "");
    return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
  }

  private static String name(String url) {
    var path = url.startsWith("data:") ? "picture" : url.replaceFirst("[?#].*$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
