package standfirst.media.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import standfirst.media.picture.PictureFacts.Frame;
import standfirst.media.picture.PictureFacts.Ink;
import standfirst.media.picture.PictureFacts.Light;
import standfirst.media.picture.Sizes.Size;

/**
 * What a picture needs before all sizes can be made of it in one run of ffmpeg: the frame of an
 * animation by itself, a table for its colours, light of its inks. It leaves files in the folder,
 * named by {@link #LEFT}.
 */
final class Preparation {
  private static final String FRAME = "frame.webp";
  private static final String TABLE = "colour.cube";
  private static final String INKS = "inks.jpg";
  private static final String PLANES = "inks.raw";
  private static final String PIXELS = "light.raw";

  /** The files that are of no use afterwards. */
  static final List<String> LEFT = List.of(FRAME, TABLE, INKS, PLANES, PIXELS);

  private final Path folder;
  private final PictureFacts facts;
  private final Size lying;

  /** A run of ffmpeg in the folder, which throws when it fails. */
  @FunctionalInterface
  interface Run {
    void run(List<String> arguments) throws IOException, InterruptedException;
  }

  /** What is to be read, and the table for its colours. */
  record Prepared(Input input, Optional<String> colourTable) {}

  /** Prepares the original in the folder, whose largest size before its turns is given. */
  Preparation(Path folder, PictureFacts facts, Size lying) {
    this.folder = folder;
    this.facts = facts;
    this.lying = lying;
  }

  Prepared prepare(Run ffmpeg) throws IOException, InterruptedException {
    return switch (facts.colour()) {
      case Ink ink -> new Prepared(light(ink, ffmpeg), Optional.empty());
      case Light(Optional<byte[]> profile) -> new Prepared(still(), table(profile));
    };
  }

  private Input still() throws IOException {
    if (!(facts.item() instanceof Frame frame)) {
      return Input.of(PictureMaker.ORIGINAL, facts.type());
    }
    try (OutputStream file = Files.newOutputStream(folder.resolve(FRAME))) {
      WebpFrame.write(folder.resolve(PictureMaker.ORIGINAL), frame, facts, file);
    }
    return Input.of(FRAME, facts.type());
  }

  private Optional<String> table(Optional<byte[]> profile) throws IOException {
    var table = profile.flatMap(ColourTable::toScreen);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Files.writeString(folder.resolve(TABLE), table.get(), StandardCharsets.US_ASCII);
    return Optional.of(TABLE);
  }

  /** Decoded and scaled by ffmpeg as four planes; made light of here, in strips. */
  private Input light(Ink ink, Run ffmpeg) throws IOException, InterruptedException {
    InkCopy.write(folder.resolve(PictureMaker.ORIGINAL), folder.resolve(INKS));
    var arguments = new ArrayList<>(Input.of(INKS, facts.type()).arguments());
    var scale =
        "scale=%d:%d:in_range=full:out_range=full:flags=lanczos,format=yuva444p"
            .formatted(lying.width(), lying.height());
    arguments.addAll(List.of("-frames:v", "1", "-vf", scale, "-color_range", "pc"));
    arguments.addAll(List.of("-c:v", "rawvideo", "-f", "rawvideo", PLANES));
    ffmpeg.run(arguments);
    var planes = folder.resolve(PLANES);
    if (!Files.exists(planes) || Files.size(planes) != 4L * lying.width() * lying.height()) {
      throw MediaProblem.unreadable("The picture is damaged: it could not be decoded.");
    }
    new InkToLight(ink).convert(planes, folder.resolve(PIXELS), lying);
    return Input.pixels(PIXELS, lying);
  }
}
