/**
 * The site and its editions: a language, its words, its zone and its address. Start at {@link
 * standfirst.edition.Edition}; pages ask {@link standfirst.edition.PublicEditions}, the newsroom
 * {@link standfirst.edition.Editions}.
 */
@org.jspecify.annotations.NullMarked
package standfirst.edition;
