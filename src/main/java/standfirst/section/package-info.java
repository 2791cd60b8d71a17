/** The sections of an edition, in order: what the section bar shows and where stories stand. */
@org.jspecify.annotations.NullMarked
package standfirst.section;
