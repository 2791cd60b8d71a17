package standfirst.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import standfirst.staff.Actor;
import standfirst.staff.Role;

/** Adds somebody to the newsroom. */
@Command(
    name = "add",
    description = {
      "Adds somebody to the newsroom.",
      "Without --password-stdin it prints a link by which the person chooses a password."
    },
    sortOptions = false)
public final class UserAddCommand extends DataCommand {
  private static final int MOST_BYTES = 4_096;

  @Option(names = "--email", paramLabel = "E", required = true, description = "The mail address.")
  String email = "";

  @Option(
      names = "--name",
      paramLabel = "N",
      required = true,
      description = "The name, as the newsroom shows it.")
  String name = "";

  @Option(
      names = "--role",
      paramLabel = "R",
      required = true,
      description = "contributor, reporter, editor, chief-editor or administrator.")
  String role = "";

  @Option(names = "--password-stdin", description = "Reads the password from standard input.")
  boolean passwordStdin;

  @Override
  void check() {
    if (Role.of(role).isEmpty()) {
      var roles = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
      throw wrongUse("--role must be one of " + roles + ", not " + role);
    }
  }

  @Override
  void run(Services services) {
    var password = passwordStdin ? password(System.in) : null;
    var becomes = Role.of(role).orElseThrow();
    var staff = services.accounts.add(Actor.PROGRAM, email, name, becomes, password);
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("id", staff.id());
    fields.put("email", staff.email());
    fields.put("name", staff.name());
    fields.put("role", staff.role().word());
    if (password == null) {
      var link = services.accounts.makeLink(Actor.PROGRAM, staff.id()).address();
      fields.put("link", link);
      result(link, fields);
    } else {
      done("added %s as %s".formatted(staff.email(), staff.role().word()), fields);
    }
  }

  /** The whole of standard input but the line feed at its end. */
  static String password(InputStream in) {
    try {
      var bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new CommandProblem("the password is too long");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .replaceFirst("\\r?\\n\\z", "");
    } catch (CharacterCodingException e) {
      throw new CommandProblem("the password is not UTF-8");
    } catch (IOException e) {
      throw new CommandProblem("the password cannot be read from standard input");
    }
  }
}
