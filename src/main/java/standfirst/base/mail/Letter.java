package standfirst.base.mail;

/**
 * A letter of plain text.
 *
 * @param to one person; nobody ever sees another's address
 * @param subject one line
 * @param text lines divided by {@code \n}
 */
public record Letter(MailAddress to, String subject, String text) {
  public Letter {
    // A line feed in a subject would begin a header of the attacker's own.
    if (subject.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a subject is one line");
    }
  }
}
