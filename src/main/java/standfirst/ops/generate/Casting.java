package standfirst.ops.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import standfirst.author.Author;
import standfirst.author.Authors;
import standfirst.base.db.NewsroomDb;
import standfirst.base.db.Tx;
import standfirst.edition.Edition;
import standfirst.edition.Editions;
import standfirst.section.Sections;
import standfirst.staff.Actor;
import standfirst.tag.Tag;
import standfirst.tag.Tag.Type;
import standfirst.tag.Tags;

/** Finds or makes the sections, tags and authors that invented stories need. */
final class Casting {
  private static final int PERSONS = 60;
  private static final int AUTHORS = 40;

  private final NewsroomDb db;
  private final Editions editions;
  private final Sections sections;
  private final Tags tags;
  private final Authors authors;

  Casting(NewsroomDb db, Editions editions, Sections sections, Tags tags, Authors authors) {
    this.db = db;
    this.editions = editions;
    this.sections = sections;
    this.tags = tags;
    this.authors = authors;
  }

  /** The casts of all editions, the default first; an empty site gets an edition. */
  List<Cast> casts(long seed, List<UUID> pictures) {
    if (editions.list().isEmpty()) {
      found();
    }
    return editions.list().stream().map(edition -> cast(edition, seed, pictures)).toList();
  }

  private void found() {
    editions.nameSite(Actor.PROGRAM, "The Trial Gazette", null, true);
    editions.add(
        Actor.PROGRAM,
        new Editions.EditionForm("The Trial Gazette", "", "en", "ltr", "Etc/UTC", "", null));
  }

  private Cast cast(Edition edition, long seed, List<UUID> pictures) {
    if (sections.list(edition.id()).isEmpty()) {
      for (var name : List.of("Town", "Harbour", "Trade", "Culture", "Sport", "Opinion")) {
        sections.add(Actor.PROGRAM, edition.id(), name, "", "", "slate");
      }
    }
    var grammar = Grammar.of(edition.language());
    var random = new SplittableRandom(seed);
    var people = names(grammar, random, PERSONS + AUTHORS);
    return db.inTransaction(
        tx ->
            new Cast(
                edition,
                grammar,
                sections.list(edition.id()),
                tags(tx, edition, Type.TOPIC, grammar.words("topic")),
                tags(tx, edition, Type.PERSON, people.subList(0, PERSONS)),
                tags(tx, edition, Type.PLACE, grammar.words("place")),
                tags(tx, edition, Type.ORGANISATION, withoutArticle(grammar)),
                tags(tx, edition, Type.SERIES, grammar.words("series")),
                writers(tx, edition, people.subList(PERSONS, people.size())),
                pictures));
  }

  private static List<String> names(Grammar grammar, SplittableRandom random, int count) {
    var first = grammar.words("first");
    var last = grammar.words("last");
    var names = new LinkedHashSet<String>();
    while (names.size() < count) {
      names.add(
          first.get(random.nextInt(first.size())) + " " + last.get(random.nextInt(last.size())));
    }
    return List.copyOf(names);
  }

  private static List<String> withoutArticle(Grammar grammar) {
    return grammar.words("organisation").stream()
        .map(name -> name.startsWith("the ") ? name.substring("the ".length()) : name)
        .toList();
  }

  private List<Tag> tags(Tx tx, Edition edition, Type type, List<String> names) {
    var all = new ArrayList<Tag>();
    names.forEach(name -> all.add(tags.findOrAdd(tx, edition.id(), type, name, "")));
    return all;
  }

  private List<Author> writers(Tx tx, Edition edition, List<String> names) {
    return names.stream().map(name -> authors.findOrAdd(tx, edition.id(), name)).toList();
  }
}
