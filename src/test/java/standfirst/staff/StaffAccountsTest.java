package standfirst.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import standfirst.staff.StaffRefusal.Reason;
import standfirst.testing.TestDatabase;

class StaffAccountsTest {
  private static final Actor CHIEF = new Actor(UUID.randomUUID(), "Chief", Role.CHIEF_EDITOR);

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
  void addsEachAddressOnceHoweverItIsTyped() {
    newsroom.person("Mara Lind", Role.EDITOR);
    refuses(
        Reason.KNOWN_ADDRESS,
        () ->
            newsroom.accounts.add(
                Actor.PROGRAM, " MARA.lind@Gazette.example", "M", Role.EDITOR, null));
    assertThat(newsroom.accounts.findByAddress("Mara.Lind@gazette.EXAMPLE")).isPresent();
    assertThat(newsroom.accounts.list()).hasSize(1);
  }

  @Test
  void refusesWhatIsNoAddressNameOrPassword() {
    var accounts = newsroom.accounts;
    refuses(Reason.ADDRESS, () -> accounts.add(Actor.PROGRAM, "mara", "M", Role.EDITOR, null));
    refuses(Reason.NAME, () -> accounts.add(Actor.PROGRAM, "m@g.example", "  ", Role.EDITOR, null));
    refuses(
        Reason.NAME,
        () -> accounts.add(Actor.PROGRAM, "m@g.example", "x".repeat(101), Role.EDITOR, null));
    refuses(
        Reason.NAME, () -> accounts.add(Actor.PROGRAM, "m@g.example", "M\nN", Role.EDITOR, null));
    refuses(
        Reason.PASSWORD,
        () -> accounts.add(Actor.PROGRAM, "m@g.example", "M", Role.EDITOR, "password1"));
    assertThat(accounts.list()).isEmpty();
  }

  @Test
  void isTheBusinessOfAdministrators() {
    var mara = newsroom.person("Mara Lind", Role.EDITOR);
    var accounts = newsroom.accounts;
    refuses(Reason.ROLE, () -> accounts.add(CHIEF, "x@g.example", "X", Role.REPORTER, null));
    refuses(Reason.ROLE, () -> accounts.invite(CHIEF, "x@g.example", "X", Role.REPORTER));
    refuses(Reason.ROLE, () -> accounts.changeRole(CHIEF, mara.id(), Role.ADMINISTRATOR));
    refuses(Reason.ROLE, () -> accounts.rename(CHIEF, mara.id(), "X"));
    refuses(Reason.ROLE, () -> accounts.disable(CHIEF, mara.id()));
    refuses(Reason.ROLE, () -> accounts.enable(CHIEF, mara.id()));
    refuses(Reason.ROLE, () -> accounts.makeLink(CHIEF, mara.id()));
    refuses(Reason.ROLE, () -> newsroom.tokens.create(CHIEF, mara.id(), "X"));
    refuses(Reason.ROLE, () -> newsroom.tokens.revoke(CHIEF, UUID.randomUUID()));
    assertThat(newsroom.accounts.list()).singleElement().extracting(Person::staff).isEqualTo(mara);
  }

  @Test
  void keepsTheLastAdministrator() {
    var owen = newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    var accounts = newsroom.accounts;
    refuses(Reason.LAST_ADMINISTRATOR, () -> accounts.disable(owen.actor(), owen.id()));
    refuses(
        Reason.LAST_ADMINISTRATOR,
        () -> accounts.changeRole(owen.actor(), owen.id(), Role.CHIEF_EDITOR));
    var lene = newsroom.person("Lene Korr", Role.ADMINISTRATOR);
    assertThat(accounts.disable(lene.actor(), owen.id()).disabled()).isTrue();
    refuses(Reason.LAST_ADMINISTRATOR, () -> accounts.disable(lene.actor(), lene.id()));
    assertThat(accounts.enable(lene.actor(), owen.id()).disabled()).isFalse();
  }

  @Test
  void leavesOneAdministratorWhenAllRemoveEachOtherAtOnce() throws Exception {
    var all =
        IntStream.range(0, 6)
            .mapToObj(i -> newsroom.person("Admin " + i, Role.ADMINISTRATOR))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(
          all.stream()
              .<Callable<Staff>>map(one -> () -> newsroom.accounts.disable(one.actor(), one.id()))
              .toList());
    }
    assertThat(newsroom.accounts.list())
        .filteredOn(person -> !person.staff().disabled())
        .hasSize(1);
  }

  @Test
  void closesEveryWayInWhenRoleOrAccountChanges() {
    var owen = newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    var mara = newsroom.person("Mara Lind", Role.EDITOR);
    var changes =
        java.util.List.<Runnable>of(
            () -> newsroom.accounts.changeRole(owen.actor(), mara.id(), Role.REPORTER),
            () -> newsroom.accounts.changeRole(owen.actor(), mara.id(), Role.CHIEF_EDITOR),
            () -> newsroom.accounts.disable(owen.actor(), mara.id()));
    for (var change : changes) {
      var session =
          newsroom.signIn.byPassword(mara.email(), TestAccounts.PASSWORD, "192.0.2.1").session();
      var token = newsroom.tokens.create(owen.actor(), mara.id(), "desk").secret();
      var link = newsroom.accounts.makeLink(owen.actor(), mara.id()).address();
      assertThat(newsroom.signIn.find(session)).isPresent();
      assertThat(newsroom.tokens.authenticate(token)).isPresent();

      change.run();

      assertThat(newsroom.signIn.find(session)).isEmpty();
      assertThat(newsroom.tokens.authenticate(token)).isEmpty();
      assertThat(newsroom.signIn.findOffer(TestAccounts.secretIn(link))).isEmpty();
    }
  }

  @Test
  void invitesByALinkThatSetsThePassword() {
    var invitation =
        newsroom.accounts.invite(Actor.PROGRAM, "jon@gazette.example", "Jon Marl", Role.REPORTER);
    assertThat(invitation.mailed()).isTrue();
    assertThat(invitation.address()).startsWith("https://gazette.example/newsroom/link/");
    assertThat(newsroom.letters)
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.to().text()).isEqualTo("jon@gazette.example");
              assertThat(letter.text()).contains(invitation.address());
            });
    assertThat(newsroom.accounts.list())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.hasPassword()).isFalse();
              assertThat(person.linked()).isEqualTo(newsroom.instant());
            });
    refuses(
        Reason.SIGN_IN, () -> newsroom.signIn.byPassword("jon@gazette.example", "", "192.0.2.1"));
    var secret = TestAccounts.secretIn(invitation.address());
    var entry = newsroom.signIn.byLink(secret, TestAccounts.PASSWORD);
    assertThat(newsroom.signIn.find(entry.session())).contains(invitation.staff());
  }

  @Test
  void writesOneAuditEntryAChange() {
    var owen = newsroom.person("Owen Pell", Role.ADMINISTRATOR);
    var mara = newsroom.person("Mara Lind", Role.EDITOR);
    newsroom.accounts.rename(owen.actor(), mara.id(), "Mara Lund");
    newsroom.accounts.changeRole(owen.actor(), mara.id(), Role.CHIEF_EDITOR);
    newsroom.accounts.changeRole(owen.actor(), mara.id(), Role.CHIEF_EDITOR);
    newsroom.accounts.disable(owen.actor(), mara.id());
    newsroom.accounts.disable(owen.actor(), mara.id());
    var entries = newsroom.db.read(tx -> newsroom.audit.list(tx, mara.subject(), 10));
    assertThat(entries)
        .extracting(Audit.Entry::action)
        .containsExactly("disable", "change-role", "rename", "add");
    assertThat(entries.get(1).actor()).isEqualTo("Owen Pell");
    assertThat(newsroom.db.<Long>read(newsroom.audit::firstBroken)).isZero();
  }

  private static void refuses(Reason reason, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            StaffRefusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
