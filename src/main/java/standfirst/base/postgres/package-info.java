/**
 * The minded PostgreSQL: a database server of our own in the data folder, so that nobody has to
 * install one. The package unpacks it, starts it under an account that may run it, watches it,
 * brings it back when it dies, stops it, and sees to it that never two programs use one data
 * folder. Nothing is reachable without the generated password, and only from this machine.
 *
 * <p>Which tables and roles are inside is left to {@code base.db} and the features; connections are
 * pooled there too. Start reading at {@link standfirst.base.postgres.EmbeddedPostgres}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.base.postgres;
