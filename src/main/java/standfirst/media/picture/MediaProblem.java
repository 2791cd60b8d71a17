package standfirst.media.picture;

/** A file that cannot be taken, in words for the one who sent it. Nothing of it has been kept. */
public final class MediaProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong, and the HTTP status that says it. */
  public enum Reason {
    /** It is no picture, or of a kind that is not taken. */
    UNSUPPORTED(415, "Not a picture that can be used"),
    /** More bytes or pixels than are taken. */
    TOO_LARGE(413, "Too large"),
    /** It is damaged, cut off or not what its header says. */
    UNREADABLE(422, "The picture cannot be read"),
    /** The disk is full. */
    NO_ROOM(507, "No room"),
    /** Too many pictures are being made, or there is no program to make them with. */
    UNAVAILABLE(503, "Pictures cannot be made now");

    private final int status;
    private final String title;

    Reason(int status, String title) {
      this.status = status;
      this.title = title;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }

    /** The kind of problem in a few words, the same each time. */
    public String title() {
      return title;
    }
  }

  private final Reason reason;
  private final String detail;

  /** A problem with what is wrong this time and what would help. */
  public MediaProblem(Reason reason, String message) {
    super(message);
    this.reason = reason;
    this.detail = message;
  }

  /** A problem with its cause, which is for the log. */
  public MediaProblem(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.detail = message;
  }

  static MediaProblem unsupported(String message) {
    return new MediaProblem(Reason.UNSUPPORTED, message);
  }

  static MediaProblem tooLarge(String message) {
    return new MediaProblem(Reason.TOO_LARGE, message);
  }

  static MediaProblem unreadable(String message) {
    return new MediaProblem(Reason.UNREADABLE, message);
  }

  /** What is wrong this time and what would help, for who sent the file. */
  public String detail() {
    return detail;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }
}
