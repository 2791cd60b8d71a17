/**
 * What a picture file is and how it becomes what readers get: read from its header what it is and
 * how large ({@link standfirst.media.picture.PictureHeader}), refuse what is no picture or too much
 * of one, and let ffmpeg, as a confined child process, make small files of it ({@link
 * standfirst.media.picture.PictureMaker}). It knows no database and no address; assets are left to
 * {@code standfirst.media}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.media.picture;
