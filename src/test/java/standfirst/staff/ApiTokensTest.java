package standfirst.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.testing.TestDatabase;

class ApiTokensTest {
  private TestDatabase database;
  private TestAccounts newsroom;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    newsroom = new TestAccounts(database.database().newsroom());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void speaksForItsAccountUntilItIsRevoked() {
    var mara = newsroom.person("Mara Lind", Role.EDITOR);
    var made = newsroom.tokens.create(Actor.PROGRAM, mara.id(), "import script");
    assertThat(made.secret()).matches("sf_[A-Za-z0-9_-]{43}");
    var bearer = newsroom.tokens.authenticate(made.secret()).orElseThrow();
    assertThat(bearer.staff()).isEqualTo(mara);
    assertThat(bearer.token()).isEqualTo(made.id());
    assertThat(newsroom.tokens.revoke(Actor.PROGRAM, made.id())).isTrue();
    assertThat(newsroom.tokens.authenticate(made.secret())).isEmpty();
    assertThat(newsroom.tokens.revoke(Actor.PROGRAM, made.id())).isFalse();
    assertThat(newsroom.tokens.revoke(Actor.PROGRAM, UUID.randomUUID())).isFalse();
  }

  @Test
  void listsTokensWithTheirLastUse() {
    var mara = newsroom.person("Mara Lind", Role.EDITOR);
    var first = newsroom.tokens.create(Actor.PROGRAM, mara.id(), "first");
    newsroom.later(Duration.ofMinutes(5));
    var second = newsroom.tokens.create(Actor.PROGRAM, mara.id(), "second");
    newsroom.tokens.authenticate(first.secret());
    assertThat(newsroom.tokens.list())
        .extracting(ApiToken::id)
        .containsExactly(second.id(), first.id());
    assertThat(newsroom.tokens.list().get(1).used()).isEqualTo(newsroom.instant());
    assertThat(newsroom.tokens.list().get(0).used()).isNull();
  }

  @Test
  void takesNothingThatIsNoToken() {
    for (var text :
        new String[] {"", "sf_", "sf_" + "A".repeat(43), "sf_\u0000", "x".repeat(9000)}) {
      assertThat(newsroom.tokens.authenticate(text)).isEmpty();
    }
  }

  @Test
  void isMadeForNobodyWhoIsNotThere() {
    assertThatThrownBy(() -> newsroom.tokens.create(Actor.PROGRAM, UUID.randomUUID(), "script"))
        .isInstanceOf(StaffRefusal.class);
  }
}
