package standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import standfirst.base.cache.RowCaches;
import standfirst.base.db.PublicDb;
import standfirst.testing.TestDatabase;

/** What readers' pages know of the editions, through changes and through a database that fails. */
class PublicEditionsTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Connections connections = new Connections();
  private final RowCaches rows = new RowCaches();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void aChangeThatCouldNotBeReadAtOnceIsReadByTheNextPage() {
    var editions = new PublicEditions(new PublicDb(connections), rows);
    assertThat(editions.list()).isEmpty();
    assertThat(editions.locate("gazette.example", "/").edition()).isEqualTo("none");
    DATABASE
        .database()
        .newsroom()
        .inTransaction(
            tx ->
                tx.update(
                        """
                        INSERT INTO editions
                          (id, name, language, direction, time_zone, position)
                        VALUES
                          ('0190a5e0-0000-7000-8000-000000000000', 'Gazette', 'en', 'ltr',
                           'Europe/London', 0)
                        """)
                    .run());

    connections.away = true;
    var changed = Set.of(Editions.KEY);
    rows.drop(changed);
    assertThatThrownBy(() -> editions.hear(changed)).hasMessageContaining("away");
    assertThatThrownBy(editions::list).hasMessageContaining("away");
    // Where a request belongs is said without the database: as it was last known.
    assertThat(editions.locate("gazette.example", "/").edition()).isEqualTo("none");

    connections.away = false;
    assertThat(editions.list()).extracting(Edition::name).containsExactly("Gazette");
    assertThat(editions.locate("gazette.example", "/").edition()).startsWith("0190a5e0");
  }

  /** Connections that fail when they are told to. */
  private static final class Connections extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;
    private boolean away;

    Connections() {
      setUrl(DATABASE.login().jdbcUrl());
      setUser(DATABASE.login().user());
      setPassword(DATABASE.login().password());
      setCurrentSchema("door");
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (away) {
        throw new SQLException("the database is away");
      }
      return super.getConnection();
    }
  }
}
