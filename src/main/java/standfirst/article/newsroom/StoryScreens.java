package standfirst.article.newsroom;

import java.time.InstantSource;
import java.util.Set;
import standfirst.article.Article;
import standfirst.article.Articles;
import standfirst.article.Publishing;
import standfirst.article.site.ArticlePages;
import standfirst.author.Authors;
import standfirst.base.http.Router;
import standfirst.edition.Editions;
import standfirst.newsroom.Screens;
import standfirst.section.Sections;
import standfirst.staff.Actor;
import standfirst.tag.Tags;

/** All screens of stories, tied together. */
public final class StoryScreens {
  private final Articles articles;
  private final EditorRoutes editor;
  private final DeskEvents desks;
  private final Presence presence;
  private final DraftRoutes drafts;
  private final PublicationRoutes publications;
  private final HistoryRoutes history;
  private final LookupRoutes lookups;
  private final StoryListRoutes list;
  private final PreviewRoutes previews;

  /**
   * The screens over the services.
   *
   * @param media how the editor shows pictures
   * @param pages the readers' page of a story, for previews; with the newsroom's pictures
   * @param host the host of the site, for the preview of a shared link
   */
  public StoryScreens(
      Articles articles,
      Publishing publishing,
      Editions editions,
      Sections sections,
      Tags tags,
      Authors authors,
      EditorMedia media,
      ArticlePages pages,
      Screens screens,
      String host,
      InstantSource clock) {
    this.articles = articles;
    var json = new StoryJson(articles, publishing, editions, clock);
    presence = new Presence(clock);
    lookups = new LookupRoutes(articles, editions, sections, tags, authors);
    editor = new EditorRoutes(articles, editions, sections, json, lookups, media, screens, host);
    desks = new DeskEvents(articles);
    drafts = new DraftRoutes(articles, editions, json, presence, desks);
    publications = new PublicationRoutes(articles, publishing, json, presence, desks);
    history = new HistoryRoutes(articles, json, presence);
    previews = new PreviewRoutes(articles, publishing, editions, sections, pages, screens, clock);
    list =
        new StoryListRoutes(
            articles, editions, sections, presence, desks, new DeskTimes(clock), screens);
  }

  /** Takes the keys of a commit, for the lists and the stories that are open. */
  public void hear(Set<String> keys) {
    for (var id : DeskEvents.published(keys)) {
      desks.changed(id);
      presence.published(id);
    }
    for (var id : DeskEvents.saved(keys)) {
      articles.find(Actor.PROGRAM, id).ifPresent(article -> saved(Actor.PROGRAM, article));
    }
  }

  /** Takes a save that was not made on these screens: a script's. */
  public void saved(Actor by, Article article) {
    desks.changed(article.id());
    presence.saved(article.id(), by, article.revision(), article.changed());
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    editor.addTo(router);
    drafts.addTo(router);
    publications.addTo(router);
    history.addTo(router);
    lookups.addTo(router);
    list.addTo(router);
    previews.addTo(router);
  }
}
