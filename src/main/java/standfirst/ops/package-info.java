/**
 * Looking after a running site: is it up, is it ready, what does it count, is everything in order.
 * It asks what the features below offer and owns no content of its own. Start at {@link
 * standfirst.ops.OpsRoutes}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.ops;
