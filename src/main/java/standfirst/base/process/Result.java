package standfirst.base.process;

import java.nio.charset.StandardCharsets;

/**
 * What a child program left behind.
 *
 * @param status its exit status; 128 and more means that a signal ended it
 * @param output the first bytes of its standard output
 * @param errors the last part of its standard error, since the reason of a failure comes last
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over once, compared never.
public record Result(int status, byte[] output, String errors) {
  /** Whether the program ended with status 0. */
  public boolean succeeded() {
    return status == 0;
  }

  /** The standard output as text. */
  public String text() {
    return new String(output, StandardCharsets.UTF_8);
  }
}
