/** What readers see of an author. */
@org.jspecify.annotations.NullMarked
package standfirst.author.site;
