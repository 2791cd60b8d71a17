package standfirst.app;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether somebody looks at stderr, and what they are told. */
final class Terminal {
  private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);

  /** Set by {@code bin/standfirst}: Java itself cannot ask whether stderr is a terminal. */
  private static final boolean LOOKED_AT = Boolean.getBoolean("standfirst.terminal");

  private Terminal() {}

  static boolean isLookedAt() {
    return LOOKED_AT;
  }

  /** Tells how far something has come: on a terminal, and in the log in any case. */
  static Consumer<String> progress(PrintWriter err, boolean silent) {
    return line -> {
      LOG.info("{}", line);
      if (!silent && isLookedAt()) {
        err.println(line);
        err.flush();
      }
    };
  }
}
