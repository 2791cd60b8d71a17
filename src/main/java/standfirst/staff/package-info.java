/**
 * The newsroom's people: who they are, what their role is, how they come in, and the log of what
 * they did. What a role may do with a thing is decided by the policy of the feature that owns the
 * thing.
 */
@org.jspecify.annotations.NullMarked
package standfirst.staff;
