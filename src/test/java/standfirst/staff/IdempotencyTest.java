package standfirst.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.staff.Idempotency.Claim;
import standfirst.staff.Idempotency.Header;
import standfirst.staff.Idempotency.Kept;
import standfirst.testing.TestDatabase;

class IdempotencyTest {
  private static final byte[] REQUEST = {1, 2, 3};
  private static final byte[] OTHER = {3, 2, 1};

  private TestDatabase database;
  private TestAccounts clock;
  private Idempotency idempotency;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    clock = new TestAccounts(database.database().newsroom());
    idempotency = new Idempotency(database.database().newsroom(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void remembersTheAnswerForADay() {
    var answer =
        new Kept(201, "application/json", "{\"a\":\"ü\"}", List.of(new Header("ETag", "\"7\"")));
    assertThat(idempotency.claim("me", "k", REQUEST)).isEqualTo(new Claim.First());
    assertThat(idempotency.claim("me", "k", REQUEST)).isEqualTo(new Claim.UnderWay());
    idempotency.keep("me", "k", answer);
    assertThat(idempotency.claim("me", "k", REQUEST)).isEqualTo(new Claim.Done(answer));
    assertThat(idempotency.claim("me", "k", OTHER)).isEqualTo(new Claim.Another());
    assertThat(idempotency.claim("you", "k", OTHER)).isEqualTo(new Claim.First());
    clock.later(Duration.ofHours(25));
    assertThat(idempotency.claim("me", "k", OTHER)).isEqualTo(new Claim.First());
    assertThat(idempotency.claim("me", "k", OTHER)).isEqualTo(new Claim.UnderWay());
  }

  @Test
  void letsTheSameRequestTryAgainWhenTheFirstDied() {
    idempotency.claim("me", "k", REQUEST);
    clock.later(Duration.ofSeconds(14));
    assertThat(idempotency.claim("me", "k", REQUEST)).isEqualTo(new Claim.UnderWay());
    clock.later(Duration.ofSeconds(2));
    assertThat(idempotency.claim("me", "k", OTHER)).isEqualTo(new Claim.Another());
    assertThat(idempotency.claim("me", "k", REQUEST)).isEqualTo(new Claim.First());
  }

  @Test
  void givesBackAtTheStartWhatDiedWithTheProcess() {
    idempotency.claim("me", "dead", REQUEST);
    idempotency.claim("me", "done", REQUEST);
    idempotency.keep("me", "done", new Kept(204, "", "", List.of()));
    idempotency.releaseAbandoned();
    assertThat(idempotency.claim("me", "dead", OTHER)).isEqualTo(new Claim.First());
    assertThat(idempotency.claim("me", "done", REQUEST)).isInstanceOf(Claim.Done.class);
  }

  @Test
  void forgetsWhatIsOld() {
    idempotency.claim("me", "k", REQUEST);
    clock.later(Duration.ofHours(25));
    idempotency.forgetOld();
    var rows =
        clock.db.read(
            tx ->
                tx.query("SELECT count(*)::integer AS n FROM idempotency_keys")
                    .one(row -> row.integer("n")));
    assertThat(rows).isZero();
  }
}
