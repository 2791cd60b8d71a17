package standfirst.base.mail;

/** Hands letters over. */
public interface Mail {
  /** Sends nothing: for those who print what they would have sent. */
  Mail NONE =
      new Mail() {
        @Override
        public void send(Letter letter) {}

        @Override
        public boolean reachesPeople() {
          return false;
        }
      };

  /**
   * Hands a letter over; when this returns it is with the mail server, or in the folder.
   *
   * @throws NotSent when it could not be handed over; nothing went out
   */
  void send(Letter letter);

  /** Whether letters reach the people they are for, or wait for the operator to read them. */
  boolean reachesPeople();

  /** A letter could not be handed over. The message is for the log and names no recipient. */
  final class NotSent extends RuntimeException {
    /** With what went wrong. */
    public NotSent(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
