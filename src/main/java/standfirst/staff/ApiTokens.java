package standfirst.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import standfirst.base.account.Secrets;
import standfirst.base.db.Ids;
import standfirst.base.db.NewsroomDb;
import standfirst.staff.StaffRefusal.Reason;

/**
 * Tokens of the staff API. One speaks for its account, with the role that the account has at each
 * request, until it is revoked or the account's role or password changes.
 */
public final class ApiTokens {
  /** How every token begins, so that secret scanners and people know one when they see it. */
  public static final String PREFIX = "sf_";

  private static final Duration USED_EVERY = Duration.ofMinutes(1);

  private final NewsroomDb db;
  private final InstantSource clock;
  private final Audit audit;

  /** The tokens of that database. */
  public ApiTokens(NewsroomDb db, InstantSource clock, Audit audit) {
    this.db = db;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * A new token.
   *
   * @param secret what goes into the header; shown once and never kept
   */
  public record Created(UUID id, String secret) {}

  /**
   * Who a request of the API comes from.
   *
   * @param token by which token; idempotency keys belong to it
   */
  public record Bearer(Staff staff, UUID token) {}

  /**
   * Makes a token.
   *
   * @param staff whom it speaks for
   * @param typedName what it is for
   * @throws StaffRefusal when the role may not, there is no such account, or the name does not do
   */
  public Created create(Actor by, UUID staff, String typedName) {
    StaffRules.administrator(by);
    var name = StaffRules.name(typedName);
    var now = clock.instant();
    var created = new Created(Ids.next(now), PREFIX + Secrets.random());
    return db.inTransaction(
        tx -> {
          // Held, so that no change of the role slips between the look and the token.
          var owner =
              StaffStore.findForUpdate(tx, staff)
                  .filter(found -> !found.disabled())
                  .orElseThrow(() -> new StaffRefusal(Reason.UNKNOWN, "There is no such account."));
          ApiTokenStore.add(
              tx, created.id(), Secrets.digest(created.secret()), owner.id(), name, now);
          audit.record(tx, by, "create-token", owner.subject(), name);
          return created;
        });
  }

  /** All tokens, the newest first. */
  public List<ApiToken> list() {
    return db.read(ApiTokenStore::list);
  }

  /**
   * Revokes a token: the next request with it fails.
   *
   * @return false when there is none of that id, or it was revoked before
   * @throws StaffRefusal when the role may not
   */
  public boolean revoke(Actor by, UUID id) {
    StaffRules.administrator(by);
    return db.inTransaction(
        tx -> {
          var token = ApiTokenStore.find(tx, id);
          var revoked = token.isPresent() && ApiTokenStore.revoke(tx, id, clock.instant());
          if (revoked) {
            audit.record(
                tx, by, "revoke-token", "staff:" + token.get().staff(), token.get().name());
          }
          return revoked;
        });
  }

  /** Who a token speaks for, if it is good. */
  public Optional<Bearer> authenticate(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    var now = clock.instant();
    var good = db.read(tx -> ApiTokenStore.findGood(tx, Secrets.digest(secret)));
    if (good.isPresent() && isStale(good.get().used(), now)) {
      db.inTransaction(
          tx -> {
            ApiTokenStore.noteUsed(tx, good.get().token(), now);
            return true;
          });
    }
    return good.map(found -> new Bearer(found.staff(), found.token()));
  }

  private static boolean isStale(Optional<Instant> used, Instant now) {
    return used.map(at -> at.plus(USED_EVERY).isBefore(now)).orElse(true);
  }
}
