/**
 * Files that the program keeps, on disk and whole: {@link standfirst.base.file.BlobStore}. What
 * they are and who may have them is left to those who keep them here; rows of the database point at
 * them and are written after them.
 */
@org.jspecify.annotations.NullMarked
package standfirst.base.file;
