package standfirst.ops;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import standfirst.base.http.Answer;
import standfirst.base.http.Gate;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Request;

/**
 * Lets in who asks from this machine itself, or everybody where the operator has opened it. A
 * request that a proxy hands on is not from this machine, whatever its headers say: they may have
 * been sent by a stranger.
 */
public final class OperatorGate implements Gate {
  private static final List<String> HANDED_ON =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

  private final boolean open;

  /**
   * A gate.
   *
   * @param open whether everybody may come
   */
  public OperatorGate(boolean open) {
    this.open = open;
  }

  @Override
  public Optional<Answer> refuse(Request request) {
    if (open || isFromHere(request)) {
      return Optional.empty();
    }
    throw HttpProblem.forbidden("This is answered on the machine itself alone.");
  }

  private static boolean isFromHere(Request request) {
    return HANDED_ON.stream().allMatch(name -> request.header(name).isEmpty())
        && isLoopback(request.client());
  }

  private static boolean isLoopback(String client) {
    try {
      // An address in digits, so nothing is looked up; a name would be no address of a client.
      return client.matches("[0-9a-fA-F:.\\[\\]]+")
          && InetAddress.getByName(client).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
