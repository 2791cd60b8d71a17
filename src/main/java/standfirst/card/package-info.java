/**
 * The public summary of any piece, and the words for pieces that everybody shares: what an article
 * contains sits below it, what is made of articles above it, and both speak of these.
 */
@org.jspecify.annotations.NullMarked
package standfirst.card;
