package standfirst.app;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import standfirst.article.Draft;
import standfirst.article.api.ArticleApi;
import standfirst.article.api.PublicationApi;
import standfirst.article.newsroom.StoryScreens;
import standfirst.article.site.ArticlePages;
import standfirst.base.db.Json;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;
import standfirst.base.http.Access;
import standfirst.base.http.ErrorPages;
import standfirst.base.http.Router;
import standfirst.body.Block;
import standfirst.card.ArticleId;
import standfirst.edition.Edition;
import standfirst.edition.Site;
import standfirst.importer.Imports;
import standfirst.importer.newsroom.ImportRoutes;
import standfirst.media.MediaJson;
import standfirst.media.StaffPictures;
import standfirst.media.api.MediaApi;
import standfirst.media.newsroom.MediaRoutes;
import standfirst.newsroom.BearerDoor;
import standfirst.newsroom.LinkRoutes;
import standfirst.newsroom.ScreenErrors;
import standfirst.newsroom.Screens;
import standfirst.newsroom.SetUpDoor;
import standfirst.newsroom.SignInRoutes;
import standfirst.newsroom.StaffDoor;
import standfirst.newsroom.YouRoutes;
import standfirst.section.api.EditionApi;
import tools.jackson.databind.node.ObjectNode;

/** The newsroom's side, tied by hand: screens and staff API over the same services. */
final class Newsroom {
  private final Services services;
  private final Screens screens;
  private final StoryScreens stories;
  private final Readers readers;
  private final Templates templates;
  private final URI origin;

  Newsroom(Services services, Readers readers, Assets assets, Templates templates, URI origin) {
    this.services = services;
    this.readers = readers;
    this.templates = templates;
    this.origin = origin;
    screens =
        new Screens(
            assets,
            templates,
            () -> services.editions.findSite().map(Site::name).orElse("Standfirst"),
            new NewsroomMenu(services));
    stories =
        new StoryScreens(
            services.articles,
            services.publishing,
            services.editions,
            services.sections,
            services.tags,
            services.authors,
            this::media,
            new ArticlePages(readers.cards, new StaffPictures(services.media), readers.frames),
            screens,
            origin.getHost(),
            services.clock);
  }

  /** Errors of the newsroom's screens in their frame, those of readers' pages in the site's. */
  ErrorPages errors() {
    return new ScreenErrors(screens, templates, readers.errors());
  }

  /** Takes the keys of a commit. */
  void hear(Set<String> keys) {
    stories.hear(keys);
  }

  void addTo(Router router) {
    router.guard(
        Access.STAFF,
        new SetUpDoor(
            new StaffDoor(services.signIn, services.idempotency), services.setUp::isNeeded));
    router.guard(Access.STAFF_API, new BearerDoor(services.tokens, services.idempotency));

    new SignInRoutes(services.signIn, services.sessions, screens, this::zone).addTo(router);
    new LinkRoutes(services.signIn, services.sessions, screens).addTo(router);
    new YouRoutes(services.signIn, services.sessions, screens).addTo(router);
    new NewsroomSettings(services, screens, origin.toString(), this::zone).addTo(router);
    new MediaRoutes(services.media, screens, this::zone, services.clock).addTo(router);

    stories.addTo(router);

    new MediaApi(services.media).addTo(router);
    new ImportRoutes(imports(), screens, this::zone).addTo(router);
    ApiDocument.addTo(router);
    new EditionApi(services.editions, services.sections, origin.toString()).addTo(router);
    new ArticleApi(services.articles, services.publishing, services.editions, stories::saved)
        .addTo(router);
    new PublicationApi(services.articles, services.publishing, services.editions).addTo(router);
  }

  /** The zone in which the newsroom's own screens tell times: that of the default edition. */
  private ZoneId zone() {
    return services.editions.list().stream().findFirst().map(Edition::zone).orElse(ZoneOffset.UTC);
  }

  private Imports imports() {
    return new Imports(
        services.database.newsroom(),
        services.changes,
        services.articles,
        services.publishing,
        services.editions,
        services.sections,
        services.media,
        origin,
        services.clock);
  }

  private ObjectNode media(Draft draft) {
    var shown = Json.MAPPER.createObjectNode();
    for (var id : assets(draft)) {
      services
          .media
          .find(id)
          .ifPresent(
              asset -> shown.set("" + id, Json.MAPPER.valueToTree(MediaJson.forStaff(asset))));
    }
    return shown;
  }

  private static Set<UUID> assets(Draft draft) {
    var ids = new TreeSet<UUID>();
    if (draft.picture() != null) {
      ids.add(draft.picture().asset());
    }
    for (var block : draft.body().blocks()) {
      if (block instanceof Block.Picture picture) {
        ArticleId.parse(picture.asset()).ifPresent(id -> ids.add(id.value()));
      }
    }
    return ids;
  }
}
