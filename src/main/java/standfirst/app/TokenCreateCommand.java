package standfirst.app;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import standfirst.staff.Actor;

/** Makes a token of the staff API. */
@Command(
    name = "create",
    description = "Prints a new token, which speaks for somebody. It is shown this once.",
    sortOptions = false)
public final class TokenCreateCommand extends DataCommand {
  @Option(names = "--email", paramLabel = "E", required = true, description = "Whom it speaks for.")
  String email = "";

  @Option(
      names = "--name",
      paramLabel = "N",
      defaultValue = "command line",
      description = "What it is for. Default: ${DEFAULT-VALUE}.")
  String name = "";

  @Override
  void run(Services services) {
    var staff =
        services
            .accounts
            .findByAddress(email)
            .orElseThrow(() -> new CommandProblem("there is no account with the address " + email));
    var made = services.tokens.create(Actor.PROGRAM, staff.id(), name);
    result(
        made.secret(),
        Map.of("id", made.id(), "email", staff.email(), "name", name, "token", made.secret()));
  }
}
