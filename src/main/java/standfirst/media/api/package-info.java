/** The staff API of pictures: the service of {@code standfirst.media} as JSON. */
@org.jspecify.annotations.NullMarked
package standfirst.media.api;
