package standfirst.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import standfirst.base.mail.Mail;
import standfirst.testing.TestDatabase;
import standfirst.testing.TestFolder;

class DemoInstallerTest {
  @Test
  void aDemoThatWasKilledInTheMiddleIsBegunAnewAndAFinishedOneStays() {
    try (var database = TestDatabase.fresh();
        var folder = TestFolder.make()) {
      var services =
          new Services(
              database.database(),
              Clock.systemUTC(),
              URI.create("http://localhost:8080"),
              folder.path(),
              Mail.NONE,
              Runnable::run);
      DemoInstaller.install(services, line -> {});
      var whole = stories(database);
      assertThat(whole).isGreaterThan(20);

      // As a kill leaves it: begun, with some stories written, and the site without its name.
      new DemoMark(database.database().newsroom()).set();
      database.database().newsroom().inTransaction(tx -> tx.update("DELETE FROM site").run());
      DemoInstaller.install(services, line -> {});
      assertThat(stories(database)).isEqualTo(whole);
      assertThat(services.editions.findSite()).isPresent();

      var progress = new ArrayList<String>();
      DemoInstaller.install(services, progress::add);
      assertThat(progress).isEmpty();
      assertThat(stories(database)).isEqualTo(whole);
    }
  }

  private static long stories(TestDatabase database) {
    return database
        .database()
        .newsroom()
        .read(tx -> tx.query("SELECT count(*) AS n FROM articles").one(row -> row.number("n")));
  }
}
