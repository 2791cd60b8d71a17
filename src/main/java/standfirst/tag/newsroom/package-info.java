/**
 * The settings of tags, for chief editors: a list to search, and one tag to rename, describe or
 * merge into another. Start at {@link standfirst.tag.newsroom.TagRoutes}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.tag.newsroom;
