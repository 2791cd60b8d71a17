package standfirst.base.process;

import java.io.IOException;
import java.time.Duration;

/** A child program did not end in time; it and its children have been killed. */
public final class ChildProcessTimeout extends IOException {
  private static final long serialVersionUID = 1;

  ChildProcessTimeout(String program, Duration time) {
    super(program + " did not end within " + time.toMillis() + " ms and was stopped");
  }
}
