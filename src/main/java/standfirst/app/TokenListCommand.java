package standfirst.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import standfirst.staff.ApiToken;

/** Lists the tokens of the staff API. */
@Command(
    name = "list",
    description = "Lists the tokens, the newest first: id, whom it speaks for, name, use.",
    sortOptions = false)
public final class TokenListCommand extends DataCommand {
  @Override
  void run(Services services) {
    var tokens = services.tokens.list();
    var lines = tokens.stream().map(TokenListCommand::line).collect(Collectors.joining("\n"));
    var fields = Map.of("items", tokens.stream().map(TokenListCommand::fields).toList());
    if (json || !tokens.isEmpty()) {
      result(lines, fields);
    }
  }

  private static String line(ApiToken token) {
    var use =
        token.revoked() != null
            ? "revoked " + time(token.revoked())
            : token.used() == null ? "never used" : "used " + time(token.used());
    return String.join(
        "\t",
        token.id().toString(),
        token.email(),
        token.name(),
        "created " + time(token.created()),
        use);
  }

  private static Map<String, @Nullable Object> fields(ApiToken token) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("id", token.id());
    fields.put("email", token.email());
    fields.put("name", token.name());
    fields.put("created", time(token.created()));
    fields.put("used", time(token.used()));
    fields.put("revoked", time(token.revoked()));
    return fields;
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : Objects.toString(at.truncatedTo(ChronoUnit.SECONDS));
  }
}
