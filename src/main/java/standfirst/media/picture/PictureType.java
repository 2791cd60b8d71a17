package standfirst.media.picture;

/** The kinds of picture files that are taken, known by their content alone. */
public enum PictureType {
  JPEG("image/jpeg", "jpeg_pipe", "mjpeg"),
  PNG("image/png", "png_pipe", "png,apng"),
  WEBP("image/webp", "webp_pipe", "webp,vp8,vp8l"),
  GIF("image/gif", "gif", "gif"),
  AVIF("image/avif", "mov", "libaom-av1,libdav1d,av1"),
  HEIC("image/heic", "mov", "hevc");

  private final String mediaType;
  private final String demuxer;
  private final String decoders;

  PictureType(String mediaType, String demuxer, String decoders) {
    this.mediaType = mediaType;
    this.demuxer = demuxer;
    this.decoders = decoders;
  }

  /** As in {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The reader of ffmpeg; named, so that a file cannot choose another for itself. */
  String demuxer() {
    return demuxer;
  }

  /** The decoders of ffmpeg that may touch it, separated by commas. */
  String decoders() {
    return decoders;
  }
}
