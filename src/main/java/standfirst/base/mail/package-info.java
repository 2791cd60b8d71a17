/**
 * Mail that leaves the house. What is written and to whom is the business of the feature that sends
 * it; here it is handed over. Without a mail server letters go to a folder that the operator reads.
 * Start at {@link standfirst.base.mail.Mail}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.base.mail;
