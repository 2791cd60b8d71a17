package standfirst.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Addresses of a site's pages by kind, found as a search engine finds them. */
final class Addresses {
  private static final Pattern LOC = Pattern.compile("<loc>https?://[^/]+([^<]+)</loc>");
  private static final Pattern TAG = Pattern.compile("href=\"([^\"]+)\" rel=\"tag\"");
  private static final Pattern AUTHOR = Pattern.compile("href=\"([^\"]+)\" rel=\"author\"");
  private static final Pattern LATER = Pattern.compile("href=\"([^\"]+\\?after=[^\"]+)\"");
  private static final int PAGES_READ = 150;
  private static final int TENTH = 10;

  private Addresses() {}

  /**
   * Articles (at most so many, from all years), fronts, sections and their tenth pages, tags,
   * authors.
   */
  static Map<String, List<String>> of(OneConnection site, int articles) throws IOException {
    var sections = new ArrayList<String>();
    var fronts = new ArrayList<String>();
    var stories = new ArrayList<String>();
    for (var map : all(LOC, site.get("/sitemap.xml").body())) {
      var pages = all(LOC, site.get(map).body());
      if (map.contains("sections")) {
        pages.forEach(page -> (page.endsWith("/") ? fronts : sections).add(page));
      } else {
        pages.stream().filter(page -> !page.contains("/pages/")).forEach(stories::add);
      }
    }
    Collections.shuffle(stories, new Random(1));
    var tags = new LinkedHashSet<String>();
    var authors = new LinkedHashSet<String>();
    for (var story : stories.subList(0, Math.min(PAGES_READ, stories.size()))) {
      var body = site.get(story).body();
      tags.addAll(all(TAG, body));
      authors.addAll(all(AUTHOR, body));
    }
    var tenth = new ArrayList<String>();
    for (var section : sections) {
      tenth(site, section, tenth);
    }
    var kinds = new LinkedHashMap<String, List<String>>();
    kinds.put("article", stories.subList(0, Math.min(articles, stories.size())));
    kinds.put("front", fronts);
    kinds.put("section", full(site, sections));
    kinds.put("tenth page", tenth);
    kinds.put("tag", full(site, tags));
    kinds.put("author", full(site, authors));
    return kinds;
  }

  /** The tenth page, or the last full one of a section that has fewer. */
  private static void tenth(OneConnection site, String section, List<String> into)
      throws IOException {
    var page = section;
    for (int number = 1; number < TENTH; number++) {
      var next = next(site, page);
      if (next.isEmpty() || next(site, next.get()).isEmpty()) {
        break;
      }
      page = next.get();
    }
    if (!page.equals(section)) {
      into.add(page);
    }
  }

  /** Lists that fill a page: a shorter one is less work, whatever the size of the archive. */
  private static List<String> full(OneConnection site, Collection<String> lists)
      throws IOException {
    var full = new ArrayList<String>();
    for (var list : lists) {
      if (next(site, list).isPresent()) {
        full.add(list);
      }
    }
    return full;
  }

  private static Optional<String> next(OneConnection site, String page) throws IOException {
    var links = all(LATER, site.get(page).body());
    return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast().replace("&amp;", "&"));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
