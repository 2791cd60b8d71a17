package standfirst.app;

import java.net.URI;
import standfirst.article.api.ArticleApi;
import standfirst.article.api.PublicationApi;
import standfirst.article.newsroom.StoryScreens;
import standfirst.base.db.Json;
import standfirst.base.html.Assets;
import standfirst.base.html.Templates;
import standfirst.base.http.Access;
import standfirst.base.http.Router;
import standfirst.edition.Site;
import standfirst.newsroom.BearerDoor;
import standfirst.newsroom.Screens;
import standfirst.newsroom.StaffDoor;
import standfirst.section.api.EditionApi;

/** The newsroom's side, tied by hand: screens and staff API over the same services. */
final class Newsroom {
  private final Services services;
  private final Screens screens;
  private final URI origin;

  Newsroom(Services services, Readers readers, Assets assets, Templates templates, URI origin) {
    this.services = services;
    this.origin = origin;
    screens =
        new Screens(
            assets,
            templates,
            () -> services.editions.findSite().map(Site::name).orElse("Standfirst"),
            new NewsroomMenu(services));
  }

  void addTo(Router router) {
    router.guard(Access.STAFF, new StaffDoor(services.signIn, services.idempotency));
    router.guard(Access.STAFF_API, new BearerDoor(services.tokens, services.idempotency));

    new StoryScreens(
            services.articles,
            services.publishing,
            services.editions,
            services.sections,
            services.tags,
            services.authors,
            draft -> Json.MAPPER.createObjectNode(),
            screens,
            origin.getHost(),
            services.clock)
        .addTo(router);

    new EditionApi(services.editions, services.sections, origin.toString()).addTo(router);
    new ArticleApi(services.articles, services.publishing, services.editions).addTo(router);
    new PublicationApi(services.articles, services.publishing, services.editions).addTo(router);
  }
}
