/** The staff API of editions and their sections: where a story can stand. */
@org.jspecify.annotations.NullMarked
package standfirst.section.api;
