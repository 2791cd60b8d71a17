package standfirst.staff;

import java.text.Normalizer;
import standfirst.base.account.PasswordRule;
import standfirst.base.mail.MailAddress;
import standfirst.staff.StaffRefusal.Reason;

/** What an account has to fulfil, and who may change one. */
final class StaffRules {
  private static final int LONGEST_NAME = 100;

  private StaffRules() {}

  static void administrator(Actor by) {
    if (!by.role().atLeast(Role.ADMINISTRATOR)) {
      throw new StaffRefusal(Reason.ROLE, "People are the business of administrators.");
    }
  }

  static MailAddress address(String typed) {
    return MailAddress.of(typed)
        .orElseThrow(
            () ->
                new StaffRefusal(
                    Reason.ADDRESS, "This is not a mail address, as in name@paper.example."));
  }

  static String name(String typed) {
    var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    if (name.isEmpty()) {
      throw new StaffRefusal(Reason.NAME, "The name is missing.");
    }
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new StaffRefusal(
          Reason.NAME, "The name may have at most %d characters.".formatted(LONGEST_NAME));
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new StaffRefusal(Reason.NAME, "The name holds a character that is no text.");
    }
    return name;
  }

  static void password(String typed, MailAddress address, String name) {
    PasswordRule.fault(typed, address.text(), name)
        .ifPresent(
            fault -> {
              throw new StaffRefusal(Reason.PASSWORD, fault);
            });
  }
}
