package standfirst.app;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import standfirst.article.newsroom.PagesRoutes;
import standfirst.author.newsroom.AuthorRoutes;
import standfirst.base.http.HttpProblem;
import standfirst.base.http.Router;
import standfirst.base.http.Upload;
import standfirst.edition.newsroom.EditionRoutes;
import standfirst.edition.newsroom.Logos;
import standfirst.edition.newsroom.SiteRoutes;
import standfirst.media.Asset;
import standfirst.media.MediaHttp;
import standfirst.media.picture.MediaProblem;
import standfirst.newsroom.Screens;
import standfirst.newsroom.SettingsPlace;
import standfirst.newsroom.SettingsScreens;
import standfirst.section.newsroom.SectionRoutes;
import standfirst.section.newsroom.SetUpRoutes;
import standfirst.staff.Actor;
import standfirst.staff.Role;
import standfirst.staff.newsroom.PeopleRoutes;
import standfirst.staff.newsroom.PeopleRows;
import standfirst.tag.newsroom.TagRoutes;

/** The settings of the newsroom and the set-up of a new site, tied by hand. */
final class NewsroomSettings {
  private static final List<SettingsPlace> PLACES =
      List.of(
          new SettingsPlace(
              "Site",
              "Name and logo",
              SiteRoutes.PATH,
              "What the whole site is called, and its mark.",
              Role.ADMINISTRATOR),
          new SettingsPlace(
              "Site",
              "Editions",
              EditionRoutes.PATH,
              "Languages, time zones and addresses.",
              Role.ADMINISTRATOR),
          new SettingsPlace(
              "Paper",
              "Sections",
              SectionRoutes.PATH,
              "What the section bar holds, in which order and colour.",
              Role.CHIEF_EDITOR),
          new SettingsPlace(
              "Paper",
              "Tags",
              TagRoutes.PATH,
              "What stories are about: rename, describe, merge.",
              Role.CHIEF_EDITOR),
          new SettingsPlace(
              "Paper",
              "Authors",
              AuthorRoutes.PATH,
              "Names over stories, with portrait and biography.",
              Role.CHIEF_EDITOR),
          new SettingsPlace(
              "Paper",
              "Pages",
              PagesRoutes.PATH,
              "About, Contact, Imprint, Privacy: the foot of every page.",
              Role.CHIEF_EDITOR),
          new SettingsPlace(
              "People",
              "People",
              PeopleRoutes.PEOPLE,
              "Who works here, as what, and who has left.",
              Role.ADMINISTRATOR));

  private final Services services;
  private final Screens screens;
  private final String origin;
  private final Supplier<ZoneId> zone;

  NewsroomSettings(Services services, Screens screens, String origin, Supplier<ZoneId> zone) {
    this.services = services;
    this.screens = screens;
    this.origin = origin;
    this.zone = zone;
  }

  void addTo(Router router) {
    var settings = new SettingsScreens(screens, PLACES);
    settings.addTo(router);
    new SiteRoutes(services.editions, new MediaLogos(services), settings, MediaHttp.MOST_BODY)
        .addTo(router);
    new EditionRoutes(services.editions, settings, origin).addTo(router);
    new SectionRoutes(services.editions, services.sections, settings).addTo(router);
    new TagRoutes(services.editions, services.tags, settings).addTo(router);
    new AuthorRoutes(services.editions, services.authors, services.media, settings).addTo(router);
    new PagesRoutes(services.articles, services.editions, settings, services.clock).addTo(router);
    new PeopleRoutes(services.accounts, settings, new PeopleRows(services.clock, zone))
        .addTo(router);
    new SetUpRoutes(services.setUp, screens, origin).addTo(router);
  }

  /** Logos are pictures like others. */
  private record MediaLogos(Services services) implements Logos {
    @Override
    public UUID take(Actor by, Upload upload) throws IOException {
      try (var bytes = upload.open()) {
        return services.media.store(by, bytes, upload.fileName()).id();
      } catch (MediaProblem e) {
        throw new HttpProblem(e.reason().status(), e.reason().title(), e.detail(), e);
      }
    }

    @Override
    public Optional<String> findAddress(UUID asset) {
      return services.media.find(asset).map(Asset::newsroomAddress);
    }
  }
}
