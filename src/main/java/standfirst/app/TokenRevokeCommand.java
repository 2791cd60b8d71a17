package standfirst.app;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import standfirst.staff.Actor;
import standfirst.staff.ApiTokens;

/** Revokes a token of the staff API. */
@Command(
    name = "revoke",
    description = "Revokes a token: the next request with it fails.",
    sortOptions = false)
public final class TokenRevokeCommand extends DataCommand {
  @Parameters(
      index = "0",
      paramLabel = "TOKEN",
      description = "Its id, as token list shows it, or the token itself.")
  String token = "";

  @Override
  void run(Services services) {
    var id =
        token.startsWith(ApiTokens.PREFIX)
            ? services.tokens.authenticate(token).map(ApiTokens.Bearer::token)
            : uuid(token);
    if (id.isEmpty() || !services.tokens.revoke(Actor.PROGRAM, id.get())) {
      throw new CommandProblem("there is no such token, or it is revoked already");
    }
    done("revoked " + id.get(), Map.of("id", id.get(), "revoked", true));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
