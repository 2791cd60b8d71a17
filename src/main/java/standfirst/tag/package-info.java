/** Typed tags: what stories are about. An unknown name becomes a topic when it is first used. */
@org.jspecify.annotations.NullMarked
package standfirst.tag;
