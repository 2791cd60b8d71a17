/**
 * Pictures as the staff see them: sent in, listed, and shown whatever the state of their stories.
 * It asks {@code standfirst.media} for everything.
 */
@org.jspecify.annotations.NullMarked
package standfirst.media.newsroom;
