package standfirst.app;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import standfirst.article.State;
import standfirst.article.StoryQuery;
import standfirst.newsroom.Menu;
import standfirst.newsroom.Shell.Entry;
import standfirst.newsroom.Shell.Group;
import standfirst.staff.Actor;
import standfirst.staff.Role;

/** What stands in the newsroom's left bar. */
final class NewsroomMenu implements Menu {
  private static final String STORIES = "/newsroom/articles";
  private static final String MEDIA = "/newsroom/media";
  private static final String IMPORTS = "/newsroom/imports";
  private static final String SETTINGS = "/newsroom/settings";

  private final Services services;

  NewsroomMenu(Services services) {
    this.services = services;
  }

  @Override
  public List<Group> groups(Actor who, String place) {
    var path = entryOf(place);
    var desk = new ArrayList<Entry>();
    desk.add(entry("All stories", STORIES, "list", path, null));
    desk.add(entry("Mine", STORIES + "?mine=yes", "user", path, null));
    desk.add(entry("In review", STORIES + "?state=review", "message-square", path, waiting(who)));
    desk.add(entry("Going out", STORIES + "?state=scheduled", "clock", path, null));
    var site = new ArrayList<Entry>();
    site.add(entry("Media", MEDIA, "images", path, null));
    if (who.role().atLeast(Role.EDITOR)) {
      site.add(entry("Imports", IMPORTS, "archive-restore", path, null));
    }
    if (who.role().atLeast(Role.CHIEF_EDITOR)) {
      site.add(entry("Settings", SETTINGS, "sliders-horizontal", path, null));
    }
    var groups = new ArrayList<Group>();
    groups.add(new Group("Desk", desk));
    groups.add(new Group("Sections", sections(path)));
    groups.add(new Group("Site", site));
    return groups;
  }

  /** The address of the entry under which a place stands: an open story is one of all stories. */
  private static String entryOf(String place) {
    for (var root : List.of(STORIES, MEDIA, IMPORTS, SETTINGS)) {
      if (place.startsWith(root + "/") || !root.equals(STORIES) && place.startsWith(root + "?")) {
        return root;
      }
    }
    return place;
  }

  private List<Entry> sections(String path) {
    return services.editions.list().stream()
        .limit(1)
        .flatMap(edition -> services.sections.list(edition.id()).stream())
        .map(
            section ->
                new Entry(
                    section.name(),
                    STORIES + "?section=" + section.id(),
                    null,
                    section.tint(),
                    null,
                    path.equals(STORIES + "?section=" + section.id())))
        .toList();
  }

  private @Nullable Long waiting(Actor who) {
    var asked = new StoryQuery(State.REVIEW, null, null, null, (UUID) null, false, null, 1);
    var count = services.articles.count(who, asked);
    return count == 0 ? null : count;
  }

  private static Entry entry(
      String name, String address, String icon, String path, @Nullable Long count) {
    return new Entry(name, address, icon, null, count, path.equals(address));
  }
}
