package standfirst.section.site;

import standfirst.card.CardList;
import standfirst.site.SectionLink;
import standfirst.site.SitePage;

/**
 * The stories of a section: the model of {@code section/site/section.jte}.
 *
 * @param site the shell; its place is the section's address
 * @param section its name and colour
 * @param description a sentence about it; empty when there is none
 * @param stories one page of them
 */
public record SectionPage(
    SitePage site, SectionLink section, String description, CardList stories) {}
