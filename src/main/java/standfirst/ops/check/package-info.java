/**
 * Looks whether a site is in order: its folder, its database, what the public may read, stories,
 * pictures and the audit log. It changes nothing. Each look gives {@link
 * standfirst.ops.check.Finding}s, one line each; what a feature alone can know of itself it asks
 * the feature. Start at {@link standfirst.ops.check.Finding}, then {@link
 * standfirst.ops.check.DoorCheck}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.ops.check;
