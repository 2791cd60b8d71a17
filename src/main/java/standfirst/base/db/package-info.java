/**
 * The two doors to the data. {@link standfirst.base.db.NewsroomDb} sees everything; {@link
 * standfirst.base.db.PublicDb} logs in as a role that may read the public views and nothing else,
 * so that a draft cannot leak from code that holds it. Stores and services use these; pages never
 * do. Start at {@link standfirst.base.db.Tx}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.base.db;
