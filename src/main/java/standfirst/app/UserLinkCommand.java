package standfirst.app;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import standfirst.staff.Actor;

/** Lets somebody in who has lost the password. */
@Command(
    name = "link",
    description = "Prints a new link by which somebody signs in, once, within 24 hours.",
    sortOptions = false)
public final class UserLinkCommand extends DataCommand {
  @Option(names = "--email", paramLabel = "E", required = true, description = "The mail address.")
  String email = "";

  @Override
  void run(Services services) {
    var staff =
        services
            .accounts
            .findByAddress(email)
            .orElseThrow(() -> new CommandProblem("there is no account with the address " + email));
    var link = services.accounts.makeLink(Actor.PROGRAM, staff.id()).address();
    result(link, Map.of("email", staff.email(), "link", link));
  }
}
