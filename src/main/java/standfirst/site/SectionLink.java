package standfirst.site;

/**
 * A section as readers meet it: in the section bar, over a story, as the title of a band.
 *
 * @param name as readers know it
 * @param address its path, {@code /harbour}
 * @param tint the name of its colour: blue, brown, ochre, green, plum, red, slate or teal
 */
public record SectionLink(String name, String address, String tint) {}
