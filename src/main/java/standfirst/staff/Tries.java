package standfirst.staff;

import java.time.Duration;
import java.time.InstantSource;
import standfirst.base.account.RateLimit;

/**
 * How often something may be tried for one account and from one place. Both are counted before the
 * try, so that a hundred at the same time are not all let through, and given back when it was
 * rightful. An account is counted whether it exists or not.
 */
final class Tries {
  private final RateLimit byAccount;
  private final RateLimit byClient;

  private Tries(RateLimit byAccount, RateLimit byClient) {
    this.byAccount = byAccount;
    this.byClient = byClient;
  }

  /** Guesses of a password. A whole newsroom may sit behind one address. */
  static Tries ofPassword(InstantSource clock) {
    var period = Duration.ofMinutes(15);
    return new Tries(new RateLimit(10, period, clock), new RateLimit(60, period, clock));
  }

  /** Letters that somebody asks for. */
  static Tries ofLetters(InstantSource clock) {
    var period = Duration.ofHours(1);
    return new Tries(new RateLimit(3, period, clock), new RateLimit(20, period, clock));
  }

  /**
   * Takes a try.
   *
   * @throws StaffRefusal when there is none left
   */
  void take(String account, String client) {
    require(byClient.take(RateLimit.client(client)));
    require(byAccount.take(account));
  }

  void giveBack(String account, String client) {
    byClient.giveBack(RateLimit.client(client));
    byAccount.giveBack(account);
  }

  private static void require(Duration wait) {
    if (!wait.isZero()) {
      throw StaffRefusal.tooOften(wait);
    }
  }
}
