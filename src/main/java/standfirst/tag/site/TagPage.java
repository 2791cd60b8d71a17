package standfirst.tag.site;

import standfirst.card.CardList;
import standfirst.site.SitePage;

/**
 * The stories about something: the model of {@code tag/site/tag.jte}.
 *
 * @param site the shell
 * @param type the word for what kind of thing it is: topic, person, place, organisation, series
 * @param name as readers know it
 * @param description a sentence about it; empty when there is none
 * @param address the path of the page, below which its feed lies
 * @param stories one page of them
 */
public record TagPage(
    SitePage site,
    String type,
    String name,
    String description,
    String address,
    CardList stories) {}
