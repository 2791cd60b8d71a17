/** Authors as bylines name them, with a page of their own. They need no account. */
@org.jspecify.annotations.NullMarked
package standfirst.author;
