package standfirst.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import standfirst.article.Articles;
import standfirst.article.Publishing;
import standfirst.author.Authors;
import standfirst.base.account.OneTimeLinks;
import standfirst.base.account.Passwords;
import standfirst.base.account.Sessions;
import standfirst.base.change.ChangeFeed;
import standfirst.base.db.Database;
import standfirst.base.file.BlobStore;
import standfirst.base.mail.Mail;
import standfirst.edition.Editions;
import standfirst.media.Assets;
import standfirst.media.picture.Ffmpeg;
import standfirst.media.picture.PictureMaker;
import standfirst.section.Sections;
import standfirst.section.SetUp;
import standfirst.staff.ApiTokens;
import standfirst.staff.Audit;
import standfirst.staff.Idempotency;
import standfirst.staff.SignIn;
import standfirst.staff.StaffAccounts;
import standfirst.staff.StaffLinks;
import standfirst.tag.Tags;

/**
 * The services over one database, tied by hand: the same for the site, the staff API and the
 * command line.
 */
public final class Services {
  private static final int PICTURES_AT_ONCE = 2;

  final Database database;
  final ChangeFeed changes;
  final Audit audit;
  final Editions editions;
  final Sections sections;
  final SetUp setUp;
  final Tags tags;
  final Authors authors;
  final Articles articles;
  final Publishing publishing;
  final BlobStore blobs;
  final Assets media;
  final StaffAccounts accounts;
  final SignIn signIn;
  final ApiTokens tokens;
  final Idempotency idempotency;
  final Sessions sessions;
  final InstantSource clock;

  /**
   * Ties them.
   *
   * @param origin the public origin, for links in mails
   * @param data the data folder, where files are kept
   * @param afterwards carries out what must not make an answer slower
   */
  public Services(
      Database database,
      InstantSource clock,
      URI origin,
      Path data,
      Mail mail,
      Executor afterwards) {
    var db = database.newsroom();
    this.database = database;
    this.clock = clock;
    changes = new ChangeFeed(db, clock);
    audit = new Audit(clock);

    editions = new Editions(db, changes, audit, clock);
    sections = new Sections(db, changes, audit, clock);
    setUp = new SetUp(changes, editions, sections);
    tags = new Tags(db, changes, audit, clock);
    authors = new Authors(db, changes, audit, clock);
    blobs = new BlobStore(data.resolve("media"));
    var pictures = new PictureMaker(new Ffmpeg(data.resolve("tools")), PICTURES_AT_ONCE);
    media = new Assets(db, audit, blobs, pictures, clock);
    articles = new Articles(db, tags, authors, sections, media, audit, clock);
    publishing = new Publishing(db, changes, sections, tags, audit, clock);

    var passwords = new Passwords(Math.max(2, Runtime.getRuntime().availableProcessors()));
    sessions = new Sessions(db, clock, Sessions.Lifetime.WORKING_DAY);
    var links = new OneTimeLinks(clock);
    var addresses = new StaffLinks(origin);
    accounts = new StaffAccounts(db, clock, audit, passwords, sessions, links, addresses, mail);
    signIn = new SignIn(db, clock, audit, passwords, sessions, links, addresses, mail, afterwards);
    tokens = new ApiTokens(db, clock, audit);
    idempotency = new Idempotency(db, clock);
  }
}
