/** What readers see of a tag. */
@org.jspecify.annotations.NullMarked
package standfirst.tag.site;
