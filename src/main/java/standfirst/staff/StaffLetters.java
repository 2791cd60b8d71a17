package standfirst.staff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import standfirst.base.mail.Letter;
import standfirst.base.mail.Mail;
import standfirst.base.mail.MailAddress;

/** What the newsroom writes to its people. */
final class StaffLetters {
  private static final Logger LOG = LoggerFactory.getLogger(StaffLetters.class);

  private final Mail mail;
  private final StaffLinks links;

  StaffLetters(Mail mail, StaffLinks links) {
    this.mail = mail;
    this.links = links;
  }

  /** Sends an invitation; false when it did not go to the person. */
  boolean invite(Staff to, String secret) {
    return send(
        to,
        "Your place in the newsroom",
        """
        Hello %s,

        you have an account in the newsroom of %s. Choose a password here:

        %s

        The link works once, for 24 hours.
        """
            .formatted(to.name(), links.origin(), links.address(secret)));
  }

  /** Sends a link to somebody who asked for one; false when it did not go to the person. */
  boolean link(Staff to, String secret) {
    return send(
        to,
        "Your link to the newsroom",
        """
        Hello %s,

        this link lets you into the newsroom of %s and lets you choose a new password:

        %s

        It works once, for 24 hours. If you did not ask for it, do nothing: your password stays.
        """
            .formatted(to.name(), links.origin(), links.address(secret)));
  }

  private boolean send(Staff to, String subject, String text) {
    try {
      mail.send(new Letter(new MailAddress(to.email()), subject, text));
      return mail.reachesPeople();
    } catch (Mail.NotSent e) {
      LOG.warn("a letter to {} was not sent", to.subject(), e);
      return false;
    }
  }
}
