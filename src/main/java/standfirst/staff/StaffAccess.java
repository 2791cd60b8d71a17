package standfirst.staff;

import java.time.InstantSource;
import java.util.UUID;
import standfirst.base.account.OneTimeLinks;
import standfirst.base.account.Sessions;
import standfirst.base.db.Tx;

/** All the ways in that an account has open. */
record StaffAccess(Sessions sessions, OneTimeLinks links, InstantSource clock) {
  /**
   * Closes them: sessions, links and API tokens. Whatever changes what an account may do, or how
   * its owner comes in, does this, so that neither a stolen session nor a forgotten token outlives
   * it, and none gains rights that it was not given.
   */
  void close(Tx tx, UUID account) {
    sessions.endAll(tx, account);
    links.revokeAll(tx, account);
    ApiTokenStore.revokeAll(tx, account, clock.instant());
  }
}
