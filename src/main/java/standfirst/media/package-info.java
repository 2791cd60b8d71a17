/**
 * Media assets and their renditions. What a page shows of one is a {@link
 * standfirst.media.Picture}; start reading there.
 */
@org.jspecify.annotations.NullMarked
package standfirst.media;
