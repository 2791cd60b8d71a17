package standfirst.base.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * What one needs to connect: kept in a file that only the data folder's owner can read.
 *
 * @param port the port on 127.0.0.1
 * @param password the superuser's password, 256 random bits
 */
public record Login(int port, String password) {
  private static final String USER = "standfirst";
  private static final String DATABASE = "standfirst";
  private static final SecureRandom RANDOM = new SecureRandom();

  static Login onPort(int port) {
    var secret = new byte[32];
    RANDOM.nextBytes(secret);
    return new Login(port, HexFormat.of().formatHex(secret));
  }

  /** The superuser's name, which owns the database. */
  public String user() {
    return USER;
  }

  /** The database that holds everything. */
  public String database() {
    return DATABASE;
  }

  /** The JDBC address of {@link #database()}. */
  public String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  /**
   * The JDBC address of a database of this server. It accepts SCRAM only, so that a program that
   * took the port of a dead server cannot ask for the password in clear.
   */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256"
        .formatted(port, database);
  }

  /** Opens one connection to a database of this server. */
  Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "60");
    return DriverManager.getConnection(jdbcUrl(database), properties);
  }

  Login withPort(int other) {
    return new Login(other, password);
  }

  /** Reads the file; empty when there is none or it makes no sense. */
  static Optional<Login> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    var port = properties.getProperty("port", "");
    var password = properties.getProperty("password", "");
    return port.matches("[1-9][0-9]{0,4}") && !password.isEmpty()
        ? Optional.of(new Login(Integer.parseInt(port), password))
        : Optional.empty();
  }

  void write(Path file, FileOwner owner) throws IOException {
    owner.writePrivately(
        file,
        """
        # The password of Standfirst's own database. Keep it to yourself.
        port=%d
        user=%s
        database=%s
        password=%s
        """
            .formatted(port, USER, DATABASE, password));
  }

  /** Leaves the password out, since records end up in logs. */
  @Override
  public String toString() {
    return "Login[%s]".formatted(jdbcUrl());
  }
}
