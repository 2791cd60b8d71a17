package standfirst.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import standfirst.base.db.Database;

class TestDatabaseTest {
  private static final String COUNT =
      "SELECT count(*)::integer AS many FROM newsroom.secrets WHERE name = 'only-here'";

  @Test
  void eachFreshDatabaseIsMigratedAndKnowsNothingOfTheOthers() {
    try (var one = TestDatabase.fresh();
        var other = TestDatabase.fresh()) {
      one.database()
          .newsroom()
          .inTransaction(
              tx ->
                  tx.update("INSERT INTO secrets (name, value) VALUES ('only-here', 'word')")
                      .run());

      assertThat(count(one.database())).isEqualTo(1);
      assertThat(count(other.database())).isZero();
    }
  }

  @Test
  void anEmptyDatabaseCanBeMigrated() {
    try (var database = Database.open(TestDatabase.freshEmpty(), null, 2)) {
      assertThat(count(database)).isZero();
    }
  }

  private static int count(Database database) {
    return database.newsroom().read(tx -> tx.query(COUNT).one(row -> row.integer("many")));
  }
}
