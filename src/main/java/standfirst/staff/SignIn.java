package standfirst.staff;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import standfirst.base.account.OneTimeLinks;
import standfirst.base.account.OneTimeLinks.Link;
import standfirst.base.account.OneTimeLinks.Purpose;
import standfirst.base.account.Passwords;
import standfirst.base.account.Sessions;
import standfirst.base.db.Ids;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.Tx;
import standfirst.base.mail.Mail;
import standfirst.base.mail.MailAddress;
import standfirst.staff.StaffRefusal.Reason;

/**
 * How people come into the newsroom and out of it: by password, by one-time link, and the first
 * administrator. What it answers and how long that takes does not tell which accounts there are.
 * Each way in begins a session of its own, so that nobody can be made to use one that an attacker
 * knows.
 */
public final class SignIn {
  private final NewsroomDb db;
  private final InstantSource clock;
  private final Audit audit;
  private final Passwords passwords;
  private final Sessions sessions;
  private final OneTimeLinks links;
  private final StaffAccess access;
  private final StaffLinks addresses;
  private final StaffLetters letters;
  private final Executor afterwards;
  private final Tries guesses;
  private final Tries asks;

  /**
   * The ways into that newsroom.
   *
   * @param afterwards does what must not make an answer slower for some than for others
   */
  public SignIn(
      NewsroomDb db,
      InstantSource clock,
      Audit audit,
      Passwords passwords,
      Sessions sessions,
      OneTimeLinks links,
      StaffLinks addresses,
      Mail mail,
      Executor afterwards) {
    this.db = db;
    this.clock = clock;
    this.audit = audit;
    this.passwords = passwords;
    this.sessions = sessions;
    this.links = links;
    this.access = new StaffAccess(sessions, links, clock);
    this.addresses = addresses;
    this.letters = new StaffLetters(mail, addresses);
    this.afterwards = afterwards;
    this.guesses = Tries.ofPassword(clock);
    this.asks = Tries.ofLetters(clock);
  }

  /**
   * Somebody who came in.
   *
   * @param session the secret of the new session, for the cookie
   */
  public record Entry(Staff staff, String session) {
    /** Without the secret. */
    @Override
    public String toString() {
      return staff.subject();
    }
  }

  /**
   * What a link that is still good offers.
   *
   * @param staff whose it is; null for the one of the first administrator
   */
  public record Offer(Link link, @Nullable Staff staff) {}

  /** Who is signed in with a session, as far as it lasts and the account is not disabled. */
  public Optional<Staff> find(String session) {
    return sessions
        .find(session)
        .flatMap(found -> db.read(tx -> StaffStore.find(tx, found.account())))
        .filter(staff -> !staff.disabled());
  }

  /**
   * Signs in by password.
   *
   * @param client the caller's address
   * @throws StaffRefusal with {@code SIGN_IN}, which does not say what was wrong, or {@code
   *     TOO_OFTEN}
   * @throws Passwords.TooBusy when too many are signing in
   */
  public Entry byPassword(String typedAddress, String password, String client) {
    var address = MailAddress.of(typedAddress);
    var account = address.map(MailAddress::text).orElseGet(() -> bounded(typedAddress));
    guesses.take(account, client);
    var staff =
        address
            .flatMap(known -> db.read(tx -> StaffStore.find(tx, known)))
            .filter(found -> !found.disabled());
    var stored =
        staff.flatMap(found -> db.read(tx -> StaffStore.findPassword(tx, found.id()))).orElse(null);
    if (!passwords.matches(password, stored) || staff.isEmpty() || stored == null) {
      throw wrong();
    }
    guesses.giveBack(account, client);
    var better = passwords.isOutdated(stored) ? passwords.hash(password) : null;
    return db.inTransaction(
        tx -> {
          // Between the look and now the account may have been disabled or the password changed.
          var now = StaffStore.findForUpdate(tx, staff.get().id()).orElseThrow(SignIn::wrong);
          var same = StaffStore.findPassword(tx, now.id()).filter(stored::equals).isPresent();
          if (now.disabled() || !same) {
            throw wrong();
          }
          if (better != null) {
            StaffStore.changePassword(tx, now.id(), better);
          }
          return enter(tx, now);
        });
  }

  /**
   * Changes one's own password; all other sessions, links and API tokens are over.
   *
   * @throws StaffRefusal when the current one is another, the new one does not do, or it was tried
   *     too often
   */
  public Entry changePassword(Staff staff, String current, String fresh, String client) {
    guesses.take(staff.email(), client);
    var stored = db.read(tx -> StaffStore.findPassword(tx, staff.id())).orElse(null);
    if (!passwords.matches(current, stored)) {
      throw new StaffRefusal(Reason.CURRENT_PASSWORD, "The current password is another.");
    }
    guesses.giveBack(staff.email(), client);
    StaffRules.password(fresh, new MailAddress(staff.email()), staff.name());
    var hash = passwords.hash(fresh);
    return db.inTransaction(
        tx -> {
          var now = present(tx, staff.id(), Reason.UNKNOWN);
          if (!StaffStore.findPassword(tx, now.id()).equals(Optional.ofNullable(stored))) {
            throw new StaffRefusal(Reason.CURRENT_PASSWORD, "The current password is another.");
          }
          return setPassword(tx, now, hash);
        });
  }

  /**
   * Sends a link to whom an address belongs, if it belongs to anybody. It answers before it looks.
   *
   * @throws StaffRefusal when it is no address, or it was asked for too often
   */
  public void askForLink(String typedAddress, String client) {
    var address = StaffRules.address(typedAddress);
    asks.take(address.text(), client);
    afterwards.execute(() -> sendLink(address));
  }

  /** What a link offers; empty when it was used, is too old, or never was. */
  public Optional<Offer> findOffer(String secret) {
    return db.read(tx -> links.find(tx, secret).flatMap(link -> offer(tx, link)));
  }

  /**
   * Comes in by a link, using it up.
   *
   * @param password a new one; null keeps the old one, where there is one
   * @throws StaffRefusal with {@code LINK} when it is not good, or {@code PASSWORD}
   */
  public Entry byLink(String secret, @Nullable String password) {
    var offer = findOffer(secret).orElseThrow(SignIn::over);
    var staff = offer.staff();
    if (staff == null) {
      throw over();
    }
    if (password == null && offer.link().purpose() == Purpose.PASSWORD) {
      throw new StaffRefusal(Reason.PASSWORD, "Choose a password.");
    }
    if (password != null) {
      StaffRules.password(password, new MailAddress(staff.email()), staff.name());
    }
    var hash = password == null ? null : passwords.hash(password);
    return db.inTransaction(
        tx -> {
          var now = present(tx, staff.id(), Reason.LINK);
          if (links.use(tx, secret).isEmpty()) {
            throw over();
          }
          return hash == null ? enter(tx, now) : setPassword(tx, now, hash);
        });
  }

  /**
   * Makes the link of the first administrator as long as there is none; the one before is over.
   *
   * @return its address, empty when there is an administrator
   */
  public Optional<String> firstAdministratorLink() {
    return db.inTransaction(
        tx -> {
          StaffStore.lockAdministrators(tx);
          return StaffStore.countAdministrators(tx) > 0
              ? Optional.empty()
              : Optional.of(addresses.address(links.make(tx, Purpose.ADMINISTRATOR, null)));
        });
  }

  /**
   * Makes the first administrator, using the link up.
   *
   * @throws StaffRefusal when the link is not good, there is an administrator, or address, name or
   *     password do not do
   */
  public Entry firstAdministrator(
      String secret, String typedAddress, String typedName, String password) {
    if (findOffer(secret).filter(offer -> offer.staff() == null).isEmpty()) {
      throw over();
    }
    var address = StaffRules.address(typedAddress);
    var name = StaffRules.name(typedName);
    StaffRules.password(password, address, name);
    var hash = passwords.hash(password);
    var staff =
        new Staff(Ids.next(clock.instant()), address.text(), name, Role.ADMINISTRATOR, false);
    return db.inTransaction(
        tx -> {
          StaffStore.lockAdministrators(tx);
          var used = links.use(tx, secret).filter(l -> l.purpose() == Purpose.ADMINISTRATOR);
          if (used.isEmpty() || StaffStore.countAdministrators(tx) > 0) {
            throw over();
          }
          if (!StaffStore.add(tx, staff, hash, clock.instant())) {
            throw StaffAccounts.knownAddress(staff);
          }
          audit.record(tx, staff.actor(), "add", staff.subject(), staff.role().word());
          return enter(tx, staff);
        });
  }

  /** Ends one session. */
  public void out(String session) {
    db.inTransaction(
        tx -> {
          sessions.end(tx, session);
          return true;
        });
  }

  /** Ends all sessions of somebody, on whatever machine. */
  public void outEverywhere(Staff staff) {
    db.inTransaction(
        tx -> {
          sessions.endAll(tx, staff.id());
          audit.record(tx, staff.actor(), "sign-out-everywhere", staff.subject(), "");
          return true;
        });
  }

  /** Forgets sessions and links that ended long ago. */
  public void forgetOld() {
    sessions.forgetOld();
    db.inTransaction(
        tx -> {
          links.forgetOld(tx);
          return true;
        });
  }

  private Entry setPassword(Tx tx, Staff staff, String hash) {
    StaffStore.changePassword(tx, staff.id(), hash);
    access.close(tx, staff.id());
    audit.record(tx, staff.actor(), "change-password", staff.subject(), "");
    return enter(tx, staff);
  }

  private Entry enter(Tx tx, Staff staff) {
    return new Entry(staff, sessions.start(tx, staff.id()));
  }

  private void sendLink(MailAddress address) {
    record Made(Staff staff, String secret) {}
    db.inTransaction(
            tx ->
                StaffStore.find(tx, address)
                    .filter(staff -> !staff.disabled())
                    .map(staff -> new Made(staff, links.make(tx, Purpose.PASSWORD, staff.id()))))
        .ifPresent(made -> letters.link(made.staff(), made.secret()));
  }

  private static Optional<Offer> offer(Tx tx, Link link) {
    if (link.purpose() == Purpose.ADMINISTRATOR) {
      return StaffStore.countAdministrators(tx) == 0
          ? Optional.of(new Offer(link, null))
          : Optional.empty();
    }
    return Optional.ofNullable(link.account())
        .flatMap(account -> StaffStore.find(tx, account))
        .filter(staff -> !staff.disabled())
        .map(staff -> new Offer(link, staff));
  }

  private static Staff present(Tx tx, UUID id, Reason otherwise) {
    return StaffStore.findForUpdate(tx, id)
        .filter(staff -> !staff.disabled())
        .orElseThrow(
            () ->
                otherwise == Reason.LINK
                    ? over()
                    : new StaffRefusal(otherwise, "There is no such account."));
  }

  private static StaffRefusal wrong() {
    return new StaffRefusal(Reason.SIGN_IN, "The mail address or the password is not right.");
  }

  private static StaffRefusal over() {
    return new StaffRefusal(
        Reason.LINK, "This link is over: it was used, or it is older than 24 hours.");
  }

  // What is no address is counted too, but must not fill the memory.
  private static String bounded(String typed) {
    return typed
        .strip()
        .toLowerCase(Locale.ROOT)
        .substring(0, Math.min(64, typed.strip().length()));
  }
}
