/** Pictures for readers: the files of assets that a reader may see, through the public's door. */
@org.jspecify.annotations.NullMarked
package standfirst.media.site;
