package standfirst.base.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
  private static final Instant NOW = Instant.parse("2026-11-24T22:41:00Z");
  private static final Letter LETTER =
      new Letter(
          new MailAddress("mara@paper.example"), "Ein Gruß", "Guten Tag,\nhier ist der Link.\n");

  @Test
  void handsALetterToTheMailServer() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      new SmtpMail(settings(server.getSmtp().getPort()), () -> NOW).send(LETTER);
      var received = server.getReceivedMessages();
      assertThat(received).hasSize(1);
      assertThat(received[0].getSubject()).isEqualTo("Ein Gruß");
      assertThat(received[0].getContent().toString()).contains("hier ist der Link.");
      assertThat(received[0].getRecipients(Message.RecipientType.TO)[0])
          .hasToString("mara@paper.example");
      assertThat(received[0].getSentDate()).isEqualTo(NOW);
    } finally {
      server.stop();
    }
  }

  @Test
  void saysWhenAMailServerDoesNotAnswer() {
    var mail = new SmtpMail(settings(1), () -> NOW);
    assertThatThrownBy(() -> mail.send(LETTER))
        .isInstanceOf(Mail.NotSent.class)
        .hasMessageNotContaining("mara");
  }

  @Test
  void keepsLettersForTheOperatorAlone(@TempDir Path data) throws Exception {
    var folder = data.resolve("outbox");
    new Outbox(folder, () -> NOW).send(LETTER);
    try (var letters = Files.list(folder)) {
      var letter = letters.findFirst().orElseThrow();
      assertThat(letter).content().contains("To: mara@paper.example", "hier ist der Link.");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letter)))
          .isEqualTo("rw-------");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void keepsTheLatestHundred(@TempDir Path data) throws Exception {
    var outbox = new Outbox(data, () -> NOW);
    for (int i = 0; i < 103; i++) {
      outbox.send(LETTER);
    }
    try (var letters = Files.list(data)) {
      assertThat(letters).hasSize(100);
    }
  }

  @Test
  void takesNoSubjectOfTwoLines() {
    assertThatThrownBy(() -> new Letter(LETTER.to(), "x\r\nBcc: all@paper.example", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SmtpSettings settings(int port) {
    return new SmtpSettings(
        "127.0.0.1",
        port,
        Optional.empty(),
        SmtpSettings.Security.NONE,
        new MailAddress("newsroom@paper.example"));
  }
}
