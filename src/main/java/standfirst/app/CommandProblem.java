package standfirst.app;

/** A command cannot do what it was asked; the message is one line for the terminal. */
public final class CommandProblem extends RuntimeException {
  /** With the line. */
  public CommandProblem(String line) {
    super(line);
  }
}
