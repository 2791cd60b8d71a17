package standfirst.app;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import standfirst.base.mail.Mail;
import standfirst.base.mail.MailAddress;
import standfirst.base.mail.Outbox;
import standfirst.base.mail.SmtpMail;
import standfirst.base.mail.SmtpSettings;

/** How letters go out; without a mail server they wait in the data folder for the operator. */
final class MailOptions {
  @Option(names = "--smtp-host", paramLabel = "HOST", description = "The mail server.")
  @Nullable String host;

  @Option(
      names = "--smtp-port",
      paramLabel = "N",
      defaultValue = "587",
      description = "Its port. Default: ${DEFAULT-VALUE}.")
  int port;

  @Option(names = "--smtp-user", paramLabel = "USER", description = "Who we are to it.")
  @Nullable String user;

  @Option(
      names = "--smtp-password",
      paramLabel = "PASSWORD",
      description = "The password; better in the environment as STANDFIRST_SMTP_PASSWORD.")
  @Nullable String password;

  @Option(
      names = "--smtp-security",
      paramLabel = "tls|starttls|none",
      defaultValue = "starttls",
      description = "How the connection is kept private. Default: ${DEFAULT-VALUE}.")
  String security = "starttls";

  @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "Whom letters come from.")
  @Nullable String from;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  /**
   * How letters go out.
   *
   * @throws ParameterException in one line, when the options make no sense
   */
  Mail mail(DataOptions data) {
    if (host == null) {
      return new Outbox(data.data().resolve("outbox"), Clock.systemUTC());
    }
    if (from == null) {
      throw wrong("--smtp-host needs --mail-from: whom the letters come from");
    }
    var login =
        user == null
            ? Optional.<SmtpSettings.Login>empty()
            : Optional.of(new SmtpSettings.Login(user, password == null ? "" : password));
    SmtpSettings.Security kept;
    try {
      kept = SmtpSettings.Security.valueOf(security.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw wrong("--smtp-security is tls, starttls or none, not " + security);
    }
    var sender =
        MailAddress.of(from).orElseThrow(() -> wrong("--mail-from is no mail address: " + from));
    return new SmtpMail(new SmtpSettings(host, port, login, kept, sender), Clock.systemUTC());
  }

  private ParameterException wrong(String line) {
    return new ParameterException(spec.commandLine(), line);
  }
}
