package standfirst.staff;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.base.account.OneTimeLinks;
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
 * The newsroom's accounts: who is there, and every change by somebody else than the person. Each
 * change is one transaction with its entry in the audit log. How a person comes in is {@link
 * SignIn}.
 */
public final class StaffAccounts {
  private final NewsroomDb db;
  private final InstantSource clock;
  private final Audit audit;
  private final Passwords passwords;
  private final OneTimeLinks links;
  private final StaffAccess access;
  private final StaffLinks addresses;
  private final StaffLetters letters;

  /** The accounts of that database. */
  public StaffAccounts(
      NewsroomDb db,
      InstantSource clock,
      Audit audit,
      Passwords passwords,
      Sessions sessions,
      OneTimeLinks links,
      StaffLinks addresses,
      Mail mail) {
    this.db = db;
    this.clock = clock;
    this.audit = audit;
    this.passwords = passwords;
    this.links = links;
    this.access = new StaffAccess(sessions, links, clock);
    this.addresses = addresses;
    this.letters = new StaffLetters(mail, addresses);
  }

  /**
   * A link that was made for somebody.
   *
   * @param address of the link; a secret, shown to the one who made it and never kept
   * @param mailed whether it went to the person; otherwise it has to be handed over
   */
  public record Invitation(Staff staff, String address, boolean mailed) {}

  /** Everybody, those who have left at the end. */
  public List<Person> list() {
    return db.read(tx -> StaffStore.list(tx, clock.instant()));
  }

  /** The account of that id. */
  public Optional<Staff> find(UUID id) {
    return db.read(tx -> StaffStore.find(tx, id));
  }

  /** The account of a mail address, however it was typed. */
  public Optional<Staff> findByAddress(String typed) {
    return MailAddress.of(typed).flatMap(address -> db.read(tx -> StaffStore.find(tx, address)));
  }

  /** Whether anybody can administer the site. */
  public boolean hasAdministrator() {
    return db.read(StaffStore::countAdministrators) > 0;
  }

  /**
   * Adds an account.
   *
   * @param password null to let the person choose one by a link
   * @throws StaffRefusal when the role may not, the address is known or is none, or name or
   *     password do not do
   */
  public Staff add(
      Actor by, String typedAddress, String typedName, Role role, @Nullable String password) {
    StaffRules.administrator(by);
    var address = StaffRules.address(typedAddress);
    var name = StaffRules.name(typedName);
    if (password != null) {
      StaffRules.password(password, address, name);
    }
    var staff = new Staff(Ids.next(clock.instant()), address.text(), name, role, false);
    var hash = password == null ? null : passwords.hash(password);
    return db.inTransaction(tx -> insert(tx, by, staff, hash));
  }

  /**
   * Adds an account and sends, or else shows, the link by which the person chooses a password.
   *
   * @throws StaffRefusal as {@link #add}
   */
  public Invitation invite(Actor by, String typedAddress, String typedName, Role role) {
    var staff = add(by, typedAddress, typedName, role, null);
    return makeLink(by, staff.id(), letters::invite);
  }

  /**
   * Makes a link that lets somebody in, and sends it where mail reaches people.
   *
   * @throws StaffRefusal when the role may not, or the account is not there or disabled
   */
  public Invitation makeLink(Actor by, UUID id) {
    return makeLink(by, id, letters::link);
  }

  /**
   * Changes a name.
   *
   * @throws StaffRefusal when the role may not, the account is not there, or the name does not do
   */
  public Staff rename(Actor by, UUID id, String typedName) {
    StaffRules.administrator(by);
    var name = StaffRules.name(typedName);
    return db.inTransaction(
        tx -> {
          var staff = load(tx, id);
          StaffStore.rename(tx, id, name);
          audit.record(tx, by, "rename", staff.subject(), staff.name() + " → " + name);
          return load(tx, id);
        });
  }

  /**
   * Changes a role; the person signs in again, and old API tokens are over.
   *
   * @throws StaffRefusal when the role may not, the account is not there, or nobody would be left
   *     to administer the site
   */
  public Staff changeRole(Actor by, UUID id, Role role) {
    StaffRules.administrator(by);
    return db.inTransaction(
        tx -> {
          StaffStore.lockAdministrators(tx);
          var staff = load(tx, id);
          if (staff.role() == role) {
            return staff;
          }
          if (role != Role.ADMINISTRATOR) {
            leavesOne(tx, staff);
          }
          StaffStore.changeRole(tx, id, role);
          access.close(tx, id);
          audit.record(
              tx, by, "change-role", staff.subject(), staff.role().word() + " → " + role.word());
          return load(tx, id);
        });
  }

  /**
   * Shuts somebody out who has left. The account stays, for the history of what was written.
   *
   * @throws StaffRefusal as {@link #changeRole}
   */
  public Staff disable(Actor by, UUID id) {
    StaffRules.administrator(by);
    return db.inTransaction(
        tx -> {
          StaffStore.lockAdministrators(tx);
          var staff = load(tx, id);
          if (staff.disabled()) {
            return staff;
          }
          leavesOne(tx, staff);
          StaffStore.disable(tx, id, clock.instant());
          access.close(tx, id);
          audit.record(tx, by, "disable", staff.subject(), "");
          return load(tx, id);
        });
  }

  /**
   * Lets somebody back in.
   *
   * @throws StaffRefusal when the role may not, or the account is not there
   */
  public Staff enable(Actor by, UUID id) {
    StaffRules.administrator(by);
    return db.inTransaction(
        tx -> {
          var staff = load(tx, id);
          if (!staff.disabled()) {
            return staff;
          }
          StaffStore.disable(tx, id, null);
          audit.record(tx, by, "enable", staff.subject(), "");
          return load(tx, id);
        });
  }

  private Staff insert(Tx tx, Actor by, Staff staff, @Nullable String hash) {
    StaffStore.lockAdministrators(tx);
    if (!StaffStore.add(tx, staff, hash, clock.instant())) {
      throw knownAddress(staff);
    }
    audit.record(tx, by, "add", staff.subject(), staff.role().word());
    return staff;
  }

  private Invitation makeLink(Actor by, UUID id, Sending letter) {
    StaffRules.administrator(by);
    record Made(Staff staff, String secret) {}
    var made =
        db.inTransaction(
            tx -> {
              var staff = load(tx, id);
              if (staff.disabled()) {
                throw new StaffRefusal(
                    Reason.UNKNOWN, "The account is disabled. Let the person back in first.");
              }
              var purpose =
                  StaffStore.findPassword(tx, id).isPresent() ? Purpose.SIGN_IN : Purpose.PASSWORD;
              var secret = links.make(tx, purpose, id);
              audit.record(tx, by, "make-link", staff.subject(), "");
              return new Made(staff, secret);
            });
    var mailed = letter.send(made.staff(), made.secret());
    return new Invitation(made.staff(), addresses.address(made.secret()), mailed);
  }

  private static void leavesOne(Tx tx, Staff staff) {
    var counts = staff.role() == Role.ADMINISTRATOR && !staff.disabled();
    if (counts && StaffStore.countAdministrators(tx) == 1) {
      throw new StaffRefusal(
          Reason.LAST_ADMINISTRATOR,
          "%s is the only administrator. Make somebody else one first.".formatted(staff.name()));
    }
  }

  private static Staff load(Tx tx, UUID id) {
    return StaffStore.findForUpdate(tx, id)
        .orElseThrow(() -> new StaffRefusal(Reason.UNKNOWN, "There is no such account."));
  }

  static StaffRefusal knownAddress(Staff staff) {
    return new StaffRefusal(
        Reason.KNOWN_ADDRESS, "An account with the address %s exists.".formatted(staff.email()));
  }

  private interface Sending {
    boolean send(Staff to, String secret);
  }
}
