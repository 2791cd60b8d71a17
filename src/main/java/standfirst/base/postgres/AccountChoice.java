package standfirst.base.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which account the server runs under, see {@link ServerAccount}. */
final class AccountChoice {
  private static final Logger LOG = LoggerFactory.getLogger(AccountChoice.class);

  private AccountChoice() {}

  /**
   * Finds the account and lets it pass to the server's folder.
   *
   * @param postgres the folder that holds all that is the server's
   * @throws PostgresProblem CANNOT_RUN when there is none
   */
  static ServerAccount of(DataFolder data, Path postgres) throws IOException {
    if (!OurAccount.isRoot()) {
      return new ServerAccount.Ourselves(data.owner());
    }
    var other = findOther(data.owner());
    if (other.isPresent()) {
      letPass(data, postgres, other.get());
      if (other.get().reaches(postgres)) {
        return other.get();
      }
      closeAgain(data, postgres);
    }
    return namespace(data, other);
  }

  private static void letPass(DataFolder data, Path postgres, ServerAccount.Other account)
      throws IOException {
    if (account.files().uid() == data.owner().uid()) {
      return;
    }
    if (data.hasOurMode()) {
      FileOwner.letPass(data.path(), account.files().gid());
    }
    FileOwner.letPass(postgres, account.files().gid());
  }

  private static void closeAgain(DataFolder data, Path postgres) throws IOException {
    if (data.hasOurMode()) {
      data.owner().makeFolder(data.path());
    }
    data.owner().makeFolder(postgres);
  }

  private static Optional<ServerAccount.Other> findOther(FileOwner folder) throws IOException {
    if (!Tools.has("setpriv") || !Tools.has("getent")) {
      return Optional.empty();
    }
    // A number that no name belongs to is no use: PostgreSQL's initdb wants the name.
    var names =
        Stream.concat(
            folder.uid() == 0 ? Stream.<String>empty() : Stream.of("" + folder.uid()),
            Stream.of("standfirst", "nobody"));
    for (var name : names.toList()) {
      var entry = Tools.run(List.of("getent", "passwd", name));
      var fields = entry.text().strip().split(":", -1);
      if (entry.succeeded() && fields.length >= 4 && !fields[2].equals("0")) {
        var files = new FileOwner(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true);
        return Optional.of(new ServerAccount.Other(fields[0], files));
      }
    }
    return Optional.empty();
  }

  private static ServerAccount namespace(DataFolder data, Optional<ServerAccount.Other> other)
      throws IOException {
    var account = new ServerAccount.Namespace(new FileOwner(0, 0, true));
    if (!Tools.has("unshare") || !Tools.run(account.command(List.of("true"))).succeeded()) {
      throw new PostgresProblem(
          PostgresProblem.Kind.CANNOT_RUN,
          "PostgreSQL does not run as root, and %s cannot reach %s. Nothing was changed. Run Standfirst as an ordinary user, or put the data folder where others may pass, with --data."
              .formatted(
                  other.map(found -> "the user " + found.name()).orElse("no other user"),
                  data.path()));
    }
    LOG.warn(
        "The database runs as root without rights, since {} cannot reach {}. An ordinary user for Standfirst is safer.",
        other.map(ServerAccount.Other::name).orElse("no other user"),
        data.path());
    return account;
  }
}
