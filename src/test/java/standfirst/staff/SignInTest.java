package standfirst.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static standfirst.staff.TestAccounts.PASSWORD;
import static standfirst.staff.TestAccounts.secretIn;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.base.account.Sessions.Cause;
import standfirst.staff.StaffRefusal.Reason;
import standfirst.testing.TestDatabase;

class SignInTest {
  private static final String CLIENT = "192.0.2.1";
  private static final String OTHER = "new words for the door";

  private TestDatabase database;
  private TestAccounts newsroom;
  private SignIn signIn;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    newsroom = new TestAccounts(database.database().newsroom());
    signIn = newsroom.signIn;
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void letsInByAddressAndPassword() {
    var mara = newsroom.person("Mara Lind", Role.EDITOR);
    var entry = signIn.byPassword(" Mara.Lind@GAZETTE.example ", PASSWORD, CLIENT);
    assertThat(signIn.find(entry.session())).contains(mara);
    assertThat(signIn.byPassword(mara.email(), PASSWORD, CLIENT).session())
        .isNotEqualTo(entry.session());
    signIn.out(entry.session());
    assertThat(signIn.find(entry.session())).isEmpty();
  }

  @Test
  void saysTheSameOfWrongUnknownDisabledAndInvited() {
    newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    newsroom.person("Mara Lind", Role.EDITOR);
    var gone = newsroom.person("Hugo Venn", Role.REPORTER);
    newsroom.accounts.disable(Actor.PROGRAM, gone.id());
    newsroom.accounts.add(Actor.PROGRAM, "petra@gazette.example", "Petra", Role.REPORTER, null);
    for (var address :
        new String[] {
          "mara.lind@gazette.example",
          "nobody@gazette.example",
          "hugo.venn@gazette.example",
          "petra@gazette.example",
          "no address",
          ""
        }) {
      var password = address.startsWith("hugo") ? PASSWORD : "not the password";
      assertThatThrownBy(() -> signIn.byPassword(address, password, CLIENT))
          .isInstanceOf(StaffRefusal.class)
          .hasMessage("The mail address or the password is not right.");
    }
  }

  @Test
  void takesAsLongForAnAccountThatIsNotThere() {
    newsroom.person("Mara Lind", Role.EDITOR);
    var known = new long[40];
    var unknown = new long[40];
    for (int i = 0; i < known.length; i++) {
      newsroom.later(Duration.ofMinutes(15));
      known[i] = timed("mara.lind@gazette.example");
      unknown[i] = timed("nobody@gazette.example");
    }
    Arrays.sort(known);
    Arrays.sort(unknown);
    // Without the hash for nobody the ratio is above ten.
    assertThat((double) known[20] / unknown[20]).isBetween(0.6, 1.7);
  }

  private long timed(String address) {
    var start = System.nanoTime();
    refuses(Reason.SIGN_IN, () -> signIn.byPassword(address, "not the password", CLIENT));
    return System.nanoTime() - start;
  }

  @Test
  void stopsGuessingAtOneAccountHoweverItIsWrittenAndFromWherever() {
    newsroom.person("Mara Lind", Role.EDITOR);
    var spellings =
        new String[] {
          "mara.lind@gazette.example",
          "MARA.LIND@GAZETTE.EXAMPLE",
          " mara.lind@gazette.example\t",
          "Mara.Lind@gazette.example"
        };
    for (int i = 0; i < 10; i++) {
      var address = spellings[i % spellings.length];
      var client = "198.51.100." + i;
      refuses(Reason.SIGN_IN, () -> signIn.byPassword(address, "guess number x", client));
    }
    for (var address : spellings) {
      refuses(Reason.TOO_OFTEN, () -> signIn.byPassword(address, PASSWORD, CLIENT));
    }
    newsroom.later(Duration.ofMinutes(2));
    assertThat(signIn.byPassword("mara.lind@gazette.example", PASSWORD, CLIENT)).isNotNull();
  }

  @Test
  void stopsOneCallerWhoTriesManyAccounts() {
    for (int i = 0; i < 60; i++) {
      var address = "someone" + i + "@gazette.example";
      refuses(Reason.SIGN_IN, () -> signIn.byPassword(address, "guess number x", CLIENT));
    }
    newsroom.person("Mara Lind", Role.EDITOR);
    refuses(
        Reason.TOO_OFTEN, () -> signIn.byPassword("mara.lind@gazette.example", PASSWORD, CLIENT));
    assertThat(signIn.byPassword("mara.lind@gazette.example", PASSWORD, "192.0.2.2")).isNotNull();
  }

  @Test
  void endsASessionByAgeAndByIdleness() {
    newsroom.person("Mara Lind", Role.EDITOR);
    var session = signIn.byPassword("mara.lind@gazette.example", PASSWORD, CLIENT).session();
    for (int hour = 1; hour < 12; hour++) {
      newsroom.later(Duration.ofHours(1));
      assertThat(signIn.find(session)).isPresent();
    }
    newsroom.later(Duration.ofHours(1));
    assertThat(signIn.find(session)).isEmpty();
    assertThat(newsroom.sessions.findEnded(session).orElseThrow().cause()).isEqualTo(Cause.AGE);

    var idle = signIn.byPassword("mara.lind@gazette.example", PASSWORD, CLIENT).session();
    newsroom.later(Duration.ofHours(4));
    assertThat(signIn.find(idle)).isEmpty();
    assertThat(newsroom.sessions.findEnded(idle).orElseThrow().cause()).isEqualTo(Cause.IDLE);
    assertThat(newsroom.sessions.findEnded("unknown")).isEmpty();
  }

  @Test
  void changesOnesOwnPasswordAndClosesEverythingElse() {
    var owen = newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    var phone = signIn.byPassword(owen.email(), PASSWORD, CLIENT).session();
    var desk = signIn.byPassword(owen.email(), PASSWORD, CLIENT).session();
    var token = newsroom.tokens.create(owen.actor(), owen.id(), "script").secret();
    refuses(
        Reason.CURRENT_PASSWORD,
        () -> signIn.changePassword(owen, "not the password", OTHER, CLIENT));
    refuses(Reason.PASSWORD, () -> signIn.changePassword(owen, PASSWORD, "short", CLIENT));
    assertThat(signIn.find(phone)).isPresent();

    var fresh = signIn.changePassword(owen, PASSWORD, OTHER, CLIENT).session();

    assertThat(signIn.find(phone)).isEmpty();
    assertThat(signIn.find(desk)).isEmpty();
    assertThat(newsroom.tokens.authenticate(token)).isEmpty();
    assertThat(signIn.find(fresh)).contains(owen);
    refuses(Reason.SIGN_IN, () -> signIn.byPassword(owen.email(), PASSWORD, CLIENT));
    assertThat(signIn.byPassword(owen.email(), OTHER, CLIENT)).isNotNull();
  }

  @Test
  void sendsALinkToAKnownAddressAndNothingToAnother() {
    var mara = newsroom.person("Mara Lind", Role.EDITOR);
    signIn.askForLink("nobody@gazette.example", CLIENT);
    refuses(Reason.ADDRESS, () -> signIn.askForLink("no address", CLIENT));
    assertThat(newsroom.letters).isEmpty();
    signIn.askForLink("Mara.Lind@gazette.example", CLIENT);
    var letter = newsroom.letters.getFirst();
    assertThat(letter.to().text()).isEqualTo(mara.email());
    assertThat(letter.text()).contains("https://gazette.example/newsroom/link/");

    var secret = secretIn(letter.text());
    refuses(Reason.PASSWORD, () -> signIn.byLink(secret, null));
    refuses(Reason.PASSWORD, () -> signIn.byLink(secret, "short"));
    assertThat(signIn.byLink(secret, OTHER).staff()).isEqualTo(mara);
    refuses(Reason.LINK, () -> signIn.byLink(secret, OTHER));
    assertThat(signIn.byPassword(mara.email(), OTHER, CLIENT)).isNotNull();
  }

  @Test
  void sendsNoMoreThanAFewLettersToOnePerson() {
    newsroom.person("Mara Lind", Role.EDITOR);
    for (int i = 0; i < 3; i++) {
      signIn.askForLink("mara.lind@gazette.example", CLIENT);
    }
    refuses(Reason.TOO_OFTEN, () -> signIn.askForLink("Mara.Lind@gazette.example", CLIENT));
    assertThat(newsroom.letters).hasSize(3);
    // Only the last one is good.
    assertThat(newsroom.letters)
        .extracting(letter -> signIn.findOffer(secretIn(letter.text())).isPresent())
        .containsExactly(false, false, true);
  }

  @Test
  void sendsNothingToSomebodyWhoHasLeft() {
    newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    var gone = newsroom.person("Hugo Venn", Role.REPORTER);
    newsroom.accounts.disable(Actor.PROGRAM, gone.id());
    signIn.askForLink(gone.email(), CLIENT);
    assertThat(newsroom.letters).isEmpty();
    refuses(Reason.UNKNOWN, () -> newsroom.accounts.makeLink(Actor.PROGRAM, gone.id()));
  }

  @Test
  void usesASignInLinkOnceWithOrWithoutANewPassword() {
    var owen = newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    var link = secretIn(newsroom.accounts.makeLink(Actor.PROGRAM, owen.id()).address());
    assertThat(signIn.byLink(link, null).staff()).isEqualTo(owen);
    refuses(Reason.LINK, () -> signIn.byLink(link, null));
    var second = secretIn(newsroom.accounts.makeLink(Actor.PROGRAM, owen.id()).address());
    signIn.byLink(second, OTHER);
    assertThat(signIn.byPassword(owen.email(), OTHER, CLIENT)).isNotNull();
  }

  @Test
  void endsALinkAfterADay() {
    var owen = newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    var link = secretIn(newsroom.accounts.makeLink(Actor.PROGRAM, owen.id()).address());
    newsroom.later(Duration.ofHours(24).minusSeconds(1));
    assertThat(signIn.findOffer(link)).isPresent();
    newsroom.later(Duration.ofSeconds(1));
    assertThat(signIn.findOffer(link)).isEmpty();
    refuses(Reason.LINK, () -> signIn.byLink(link, null));
  }

  @Test
  void letsOneInWhenManyUseALinkAtOnce() throws Exception {
    var owen = newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    var link = secretIn(newsroom.accounts.makeLink(Actor.PROGRAM, owen.id()).address());
    assertThat(together(() -> signIn.byLink(link, null))).isEqualTo(1);
  }

  @Test
  void makesTheFirstAdministratorOnce() throws Exception {
    var first = secretIn(signIn.firstAdministratorLink().orElseThrow());
    var second = secretIn(signIn.firstAdministratorLink().orElseThrow());
    assertThat(signIn.findOffer(first)).isEmpty();
    refuses(Reason.LINK, () -> signIn.byLink(second, OTHER));
    refuses(Reason.NAME, () -> signIn.firstAdministrator(second, "a@g.example", "", PASSWORD));
    refuses(Reason.ADDRESS, () -> signIn.firstAdministrator(second, "a@g", "A", PASSWORD));
    refuses(
        Reason.PASSWORD, () -> signIn.firstAdministrator(second, "a@g.example", "A", "12345678"));
    var made =
        together(() -> signIn.firstAdministrator(second, "a@g.example", "Ada Brook", PASSWORD));
    assertThat(made).isEqualTo(1);
    assertThat(newsroom.accounts.hasAdministrator()).isTrue();
    assertThat(signIn.firstAdministratorLink()).isEmpty();
    assertThat(signIn.byPassword("a@g.example", PASSWORD, CLIENT).staff().role())
        .isEqualTo(Role.ADMINISTRATOR);
  }

  @Test
  void takesTheFirstAdministratorsLinkBackWhenTheCommandLineMadeOne() {
    var link = secretIn(signIn.firstAdministratorLink().orElseThrow());
    newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    assertThat(signIn.findOffer(link)).isEmpty();
    refuses(Reason.LINK, () -> signIn.firstAdministrator(link, "a@g.example", "Ada", PASSWORD));
  }

  @Test
  void keepsNoSecretInTheDatabase() {
    var owen = newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    var session = signIn.byPassword(owen.email(), PASSWORD, CLIENT).session();
    var link = secretIn(newsroom.accounts.makeLink(Actor.PROGRAM, owen.id()).address());
    var token = newsroom.tokens.create(owen.actor(), owen.id(), "script").secret();
    for (var table :
        new String[] {"staff", "sessions", "one_time_links", "api_tokens", "audit_log"}) {
      var rows =
          newsroom.db.read(
              tx ->
                  tx.query("SELECT t::text AS line FROM " + table + " t")
                      .list(r -> r.text("line")));
      assertThat(String.join("\n", rows)).doesNotContain(session, link, token, PASSWORD);
    }
    assertThat(signIn.byPassword(owen.email(), PASSWORD, CLIENT).toString())
        .isEqualTo(owen.subject());
  }

  /** How many of twenty who try at the same time succeed. */
  private static int together(Callable<SignIn.Entry> what) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries = threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> what).toList());
      return (int) tries.stream().filter(t -> t.state() == Future.State.SUCCESS).count();
    }
  }

  private static void refuses(Reason reason, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            StaffRefusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
