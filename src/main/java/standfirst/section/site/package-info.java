/** What readers see of a section. */
@org.jspecify.annotations.NullMarked
package standfirst.section.site;
