package standfirst.site;

/**
 * Words that lead somewhere.
 *
 * @param name what is read
 * @param address a path of this site, or an absolute address
 */
public record Link(String name, String address) {}
