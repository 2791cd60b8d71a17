/**
 * An invented archive for trials: stories of a realistic length over years, with everything that
 * lists and pages need, written in bulk. Its words are rules and lists in {@code
 * resources/generate}, all of them made up for it. Start at {@link
 * standfirst.ops.generate.InventedArchive}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.ops.generate;
