package standfirst.section.api;

import standfirst.base.db.Json;
import standfirst.base.http.Access;
import standfirst.base.http.Answer;
import standfirst.base.http.QueryParameters;
import standfirst.base.http.Request;
import standfirst.base.http.Router;
import standfirst.edition.Editions;
import standfirst.section.Sections;

/** The editions and their sections, in the staff API. */
public final class EditionApi {
  private final Editions editions;
  private final Sections sections;
  private final String origin;

  /**
   * The route over the services.
   *
   * @param origin the site's origin, whose scheme an edition with a host of its own shares
   */
  public EditionApi(Editions editions, Sections sections, String origin) {
    this.editions = editions;
    this.sections = sections;
    this.origin = origin;
  }

  /** Adds the route. */
  public void addTo(Router router) {
    router.get("/api/staff/editions", Access.STAFF_API, this::list);
  }

  private Answer list(Request request) {
    QueryParameters.only(request);
    var answer = Json.MAPPER.createObjectNode();
    var items = answer.putArray("items");
    for (var edition : editions.list()) {
      var item =
          items
              .addObject()
              .put("id", edition.id().toString())
              .put("address", edition.address(origin))
              .put("language", edition.language());
      var list = item.putArray("sections");
      for (var section : sections.list(edition.id())) {
        list.addObject()
            .put("id", section.id().toString())
            .put("name", section.name())
            .put("address", edition.path(section.slug()));
      }
    }
    answer.putNull("next");
    return Answer.json(answer);
  }
}
