/**
 * What accounts are made of, for the newsroom's people and for readers alike: passwords, sessions,
 * one-time links, and the limit on how often somebody may try. Who the people are and what they may
 * do is the business of {@code staff} and {@code reader}. Secrets are 256 random bits; the database
 * holds their SHA-256 alone. Start reading at {@link standfirst.base.account.Sessions}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.base.account;
