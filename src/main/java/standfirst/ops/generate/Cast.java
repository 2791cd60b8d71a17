package standfirst.ops.generate;

import java.util.List;
import java.util.UUID;
import standfirst.author.Author;
import standfirst.edition.Edition;
import standfirst.section.Section;
import standfirst.tag.Tag;

/**
 * Who and what the stories of an edition are about: rows that are there before the stories come.
 *
 * @param persons tags of this type, and so on; the first of each list is written about most
 * @param pictures ids of assets that may stand over a story; may be empty
 */
record Cast(
    Edition edition,
    Grammar grammar,
    List<Section> sections,
    List<Tag> topics,
    List<Tag> persons,
    List<Tag> places,
    List<Tag> organisations,
    List<Tag> series,
    List<Author> authors,
    List<UUID> pictures) {
  Cast {
    sections = List.copyOf(sections);
    topics = List.copyOf(topics);
    persons = List.copyOf(persons);
    places = List.copyOf(places);
    organisations = List.copyOf(organisations);
    series = List.copyOf(series);
    authors = List.copyOf(authors);
    pictures = List.copyOf(pictures);
  }
}
