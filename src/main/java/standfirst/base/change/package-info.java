/**
 * The change feed: what a commit changed, in commit order, for everybody who keeps something that
 * was made of it: the page cache, later search and other nodes. The feed is a table; NOTIFY is only
 * its bell. Start at {@link standfirst.base.change.ChangeFeed}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.base.change;
