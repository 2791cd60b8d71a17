package standfirst.base.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Request;

/** Believes forwarded addresses, but only those that a configured proxy forwards. */
final class TrustedProxies extends ForwardedRequestCustomizer {
  private record Network(byte[] address, int bits) {
    boolean contains(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if (((address[bit >> 3] ^ other[bit >> 3]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Network> networks;

  /**
   * Trusts these networks.
   *
   * @param cidrs {@code 10.0.0.0/8}, {@code ::1/128} or a single address
   * @throws IllegalArgumentException naming one that is none
   */
  TrustedProxies(List<String> cidrs) {
    this.networks = cidrs.stream().map(TrustedProxies::network).toList();
  }

  /**
   * Looks whether these are networks.
   *
   * @throws IllegalArgumentException naming one that is none
   */
  static void check(List<String> cidrs) {
    cidrs.forEach(TrustedProxies::network);
  }

  private static Network network(String cidr) {
    int slash = cidr.indexOf('/');
    String address = slash < 0 ? cidr : cidr.substring(0, slash);
    try {
      // Digits, dots and colons alone: a name would be looked up.
      if (!address.matches("[0-9a-fA-F:.]+") || address.matches("[0-9a-fA-F]*")) {
        throw new UnknownHostException(address);
      }
      byte[] bytes = InetAddress.getByName(address).getAddress();
      int most = bytes.length * 8;
      int bits = slash < 0 ? most : Integer.parseInt(cidr.substring(slash + 1));
      if (bits < 0 || bits > most) {
        throw new NumberFormatException(cidr);
      }
      return new Network(bytes, bits);
    } catch (UnknownHostException | NumberFormatException wrong) {
      throw new IllegalArgumentException(
          "a trusted proxy must be a network such as 10.0.0.0/8, not " + cidr, wrong);
    }
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    return isTrusted(request) ? super.customize(request, responseHeaders) : request;
  }

  private boolean isTrusted(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress remote
        && remote.getAddress() != null
        && networks.stream().anyMatch(n -> n.contains(remote.getAddress().getAddress()));
  }
}
