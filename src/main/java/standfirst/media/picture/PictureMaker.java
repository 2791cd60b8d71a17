package standfirst.media.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import standfirst.base.process.ChildProcessTimeout;
import standfirst.base.process.Result;
import standfirst.media.picture.MediaProblem.Reason;

/**
 * Makes what readers get of an original: WebP in a few widths and one JPEG for link previews, all
 * encoded anew, so that nothing of the original's bytes, places or hidden passengers is left.
 */
public final class PictureMaker {
  /** The name of the original in its folder. */
  public static final String ORIGINAL = "original";

  /** The name of the JPEG for link previews: 1,200 pixels wide, or as wide as the picture is. */
  public static final String PREVIEW = "1200.jpg";

  private static final Duration WAIT = Duration.ofSeconds(60);

  private final Ffmpeg ffmpeg;
  private final Semaphore places;

  /** A maker that works on at most so many pictures at a time. */
  public PictureMaker(Ffmpeg ffmpeg, int atOnce) {
    this.ffmpeg = ffmpeg;
    this.places = new Semaphore(atOnce, true);
  }

  /**
   * Makes the files of the original in this folder, beside it.
   *
   * @return what was made, the narrowest WebP first, the JPEG last
   * @throws MediaProblem when the picture cannot be decoded, or not now
   * @throws IOException when a file cannot be written
   */
  public List<MadeFile> make(Path folder, PictureFacts facts)
      throws IOException, InterruptedException {
    var sizes = Sizes.of(facts.uprightWidth(), facts.uprightHeight());
    var names = names(sizes);
    inTurn(
        () -> {
          var prepared = new Preparation(folder, facts, sizes.lying(facts)).prepare(run(folder));
          var graph = new Filters(facts, sizes, prepared.colourTable()).graph();
          run(folder).run(arguments(prepared.input(), graph, names));
        });
    for (var left : Preparation.LEFT) {
      Files.deleteIfExists(folder.resolve(left));
    }
    return made(folder, sizes, names);
  }

  private Preparation.Run run(Path folder) {
    return arguments -> check(ffmpeg.run(arguments, folder));
  }

  private void inTurn(Work work) throws IOException, InterruptedException {
    if (!places.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new MediaProblem(
          Reason.UNAVAILABLE, "Many pictures are being made. Send it again in a minute.");
    }
    try {
      work.work();
    } catch (ChildProcessTimeout e) {
      throw new MediaProblem(
          Reason.UNREADABLE, "The picture takes too long to decode. Save it anew, smaller.", e);
    } finally {
      places.release();
    }
  }

  @FunctionalInterface
  private interface Work {
    void work() throws IOException, InterruptedException;
  }

  private static void check(Result result) {
    if (result.succeeded()) {
      return;
    }
    if (result.errors().contains("No space left")) {
      throw new MediaProblem(Reason.NO_ROOM, "The disk of the site is full.");
    }
    throw damaged(new IOException("ffmpeg: " + result.status() + ": " + result.errors().strip()));
  }

  private static MediaProblem damaged(IOException why) {
    return new MediaProblem(
        Reason.UNREADABLE, "The picture is damaged: it could not be decoded.", why);
  }

  private static List<String> names(Sizes sizes) {
    var names = new ArrayList<String>();
    sizes.webp().forEach(size -> names.add(size.width() + ".webp"));
    names.add(PREVIEW);
    return names;
  }

  private static List<String> arguments(Input input, String graph, List<String> names) {
    var arguments = new ArrayList<>(input.arguments());
    arguments.addAll(List.of("-filter_complex_threads", "1", "-filter_complex", graph));
    for (int i = 0; i < names.size(); i++) {
      boolean preview = i == names.size() - 1;
      arguments.addAll(List.of("-map", Filters.label(i), "-frames:v", "1", "-map_metadata", "-1"));
      arguments.addAll(List.of("-threads", "1", "-flags", "+bitexact"));
      arguments.addAll(
          preview
              ? List.of("-c:v", "mjpeg", "-q:v", "4", "-f", "mjpeg")
              : List.of("-c:v", "libwebp", "-quality", "78", "-f", "webp"));
      arguments.add(names.get(i));
    }
    return arguments;
  }

  /** Believes nothing: each file is there, and it is as large as it should be. */
  private static List<MadeFile> made(Path folder, Sizes sizes, List<String> names)
      throws IOException {
    var made = new ArrayList<MadeFile>();
    for (int i = 0; i < names.size(); i++) {
      var size = i < sizes.webp().size() ? sizes.webp().get(i) : sizes.preview();
      var file = folder.resolve(names.get(i));
      if (!Files.exists(file)) {
        throw damaged(new IOException("ffmpeg made no " + names.get(i)));
      }
      var facts = PictureHeader.read(file);
      if (facts.width() != size.width() || facts.height() != size.height()) {
        throw damaged(new IOException("ffmpeg made " + names.get(i) + " in another size"));
      }
      made.add(
          new MadeFile(
              names.get(i),
              facts.type().mediaType(),
              size.width(),
              size.height(),
              Files.size(file)));
    }
    return made;
  }
}
