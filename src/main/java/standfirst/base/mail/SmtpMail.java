package standfirst.base.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;

/** Hands letters to a mail server by SMTP (RFC 5321). */
public final class SmtpMail implements Mail {
  private static final String PATIENCE_MILLIS = "10000";

  private final SmtpSettings settings;
  private final InstantSource clock;
  private final Session session;

  /** Mail by way of that server. */
  public SmtpMail(SmtpSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
  }

  @Override
  public void send(Letter letter) {
    try (Transport transport = session.getTransport("smtp")) {
      var login = settings.login();
      transport.connect(
          settings.host(),
          settings.port(),
          login.map(SmtpSettings.Login::user).orElse(null),
          login.map(SmtpSettings.Login::password).orElse(null));
      var message = message(letter);
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw new NotSent("the mail server " + settings.host() + " did not take a letter", e);
    }
  }

  @Override
  public boolean reachesPeople() {
    return true;
  }

  private MimeMessage message(Letter letter) throws MessagingException {
    var message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from().text(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().text(), true));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setText(letter.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    // RFC 3834: no holiday notes in answer to this.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private static Properties properties(SmtpSettings settings) {
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
    properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.security()) {
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case NONE -> {}
    }
    return properties;
  }
}
