package standfirst.staff;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import standfirst.base.account.OneTimeLinks;
import standfirst.base.account.Passwords;
import standfirst.base.account.Sessions;
import standfirst.base.db.NewsroomDb;
import standfirst.base.mail.Letter;
import standfirst.base.mail.Mail;

/** The accounts of a newsroom with a clock that is moved by hand and letters that are kept. */
public final class TestAccounts implements InstantSource, Mail {
  /** A password that does. */
  public static final String PASSWORD = "harbour kettle ninety gulls";

  public final NewsroomDb db;
  public final List<Letter> letters = new ArrayList<>();
  public final Audit audit;
  public final Sessions sessions;
  public final OneTimeLinks links;
  public final StaffAccounts accounts;
  public final SignIn signIn;
  public final ApiTokens tokens;

  /** Whether letters reach people. */
  public boolean reaches = true;

  private Instant now = Instant.parse("2026-11-24T22:41:00Z");

  public TestAccounts(NewsroomDb db) {
    this.db = db;
    this.audit = new Audit(this);
    this.sessions = new Sessions(db, this, Sessions.Lifetime.WORKING_DAY);
    this.links = new OneTimeLinks(this);
    var passwords = new Passwords(2);
    var addresses = new StaffLinks(URI.create("https://gazette.example"));
    this.accounts = new StaffAccounts(db, this, audit, passwords, sessions, links, addresses, this);
    this.signIn =
        new SignIn(db, this, audit, passwords, sessions, links, addresses, this, Runnable::run);
    this.tokens = new ApiTokens(db, this, audit);
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void later(Duration time) {
    now = now.plus(time);
  }

  /** Somebody with {@link #PASSWORD}. */
  public Staff person(String name, Role role) {
    var address = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@gazette.example";
    return accounts.add(Actor.PROGRAM, address, name, role, PASSWORD);
  }

  @Override
  public void send(Letter letter) {
    letters.add(letter);
  }

  @Override
  public boolean reachesPeople() {
    return reaches;
  }

  /** The secret in the only link of a text. */
  public static String secretIn(String text) {
    var from = text.indexOf(StaffLinks.PATH) + StaffLinks.PATH.length();
    return text.substring(from, from + 43);
  }
}
