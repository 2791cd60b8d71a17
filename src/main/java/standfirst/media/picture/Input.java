package standfirst.media.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A file for ffmpeg to read, in its folder.
 *
 * @param file its name
 * @param demuxer the one reader that may open it; named, so that a file cannot choose another
 * @param decoders those that may touch it, separated by commas
 * @param form what the reader cannot see by itself
 */
record Input(String file, String demuxer, String decoders, List<String> form) {
  static Input of(String file, PictureType type) {
    return new Input(file, type.demuxer(), type.decoders(), List.of());
  }

  /** Pixels and nothing else: three bytes each, red, green, blue. */
  static Input pixels(String file, Sizes.Size size) {
    var form = List.of("-pixel_format", "rgb24", "-video_size", size.width() + "x" + size.height());
    return new Input(file, "rawvideo", "rawvideo", form);
  }

  /** The arguments that open it, and only it. */
  List<String> arguments() {
    var arguments = new ArrayList<String>();
    arguments.addAll(
        List.of(
            "-protocol_whitelist",
            "file,pipe",
            "-format_whitelist",
            demuxer,
            "-codec_whitelist",
            decoders,
            "-max_pixels",
            Long.toString(PictureHeader.MOST_PIXELS),
            "-threads",
            "1",
            "-noautorotate",
            "-f",
            demuxer));
    arguments.addAll(form);
    arguments.addAll(List.of("-i", file));
    return arguments;
  }
}
