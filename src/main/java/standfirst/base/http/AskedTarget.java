package standfirst.base.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Remembers what a request line has asked for. Jetty refuses an address with a broken or forbidden
 * escape before there is a request, and names another path in its place; {@link LastResort} has to
 * know the real one to answer scripts and people each in their way.
 */
final class AskedTarget {
  private AskedTarget() {}

  /** HTTP/1.1 on connections that remember. */
  static HttpConnectionFactory http1(HttpConfiguration configuration) {
    return new HttpConnectionFactory(configuration) {
      @Override
      public Connection newConnection(Connector connector, EndPoint endPoint) {
        var connection = new Remembering(configuration, connector, endPoint);
        connection.setUseInputDirectByteBuffers(isUseInputDirectByteBuffers());
        connection.setUseOutputDirectByteBuffers(isUseOutputDirectByteBuffers());
        return configure(connection, connector, endPoint);
      }
    };
  }

  /** The target of the latest request line as it came; empty where there was none. */
  static Optional<String> of(Request request) {
    return request.getConnectionMetaData().getConnection() instanceof Remembering connection
        ? Optional.ofNullable(connection.asked)
        : Optional.ofNullable(request.getHttpURI().getPath());
  }

  private static final class Remembering extends HttpConnection {
    /** Jetty's stand-in for a request line that it could not take. */
    private static final String NONE = "BAD";

    private volatile @org.jspecify.annotations.Nullable String asked;

    Remembering(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
      super(configuration, connector, endPoint);
    }

    @Override
    protected HttpStreamOverHTTP1 newHttpStream(String method, String uri, HttpVersion version) {
      if (!method.equals(NONE)) {
        asked = uri;
      }
      return super.newHttpStream(method, uri, version);
    }
  }
}
