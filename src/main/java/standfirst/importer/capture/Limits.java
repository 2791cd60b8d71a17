package standfirst.importer.capture;

/**
 * How much of a capture is taken into memory at once; bytes after decompression.
 *
 * @param page the longest HTML page or text that is read; longer ones are skipped and named
 * @param picture the longest picture that is handed out
 */
public record Limits(int page, int picture) {
  /** 12 MB for a page, 40 MB for a picture. */
  public static final Limits DEFAULT = new Limits(12 << 20, 40 << 20);
}
