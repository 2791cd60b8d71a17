package standfirst.app;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import standfirst.article.Articles;
import standfirst.article.Publishing;
import standfirst.author.Authors;
import standfirst.base.account.Sessions;
import standfirst.base.http.Route;
import standfirst.edition.Editions;
import standfirst.importer.Imports;
import standfirst.section.Sections;
import standfirst.staff.ApiTokens;
import standfirst.staff.StaffAccounts;
import standfirst.tag.Tags;

/** The services of a running site, for tests of other packages that set a scene. */
public record SiteServices(
    Editions editions,
    Sections sections,
    Tags tags,
    Authors authors,
    Articles articles,
    Publishing publishing,
    StaffAccounts accounts,
    ApiTokens tokens,
    Sessions sessions,
    List<Route> routes,
    Function<URI, Imports> importsOf) {

  /** Those of a site. */
  public static SiteServices of(SiteProgram site) {
    var services = site.services();
    return new SiteServices(
        services.editions,
        services.sections,
        services.tags,
        services.authors,
        services.articles,
        services.publishing,
        services.accounts,
        services.tokens,
        services.sessions,
        site.routes(),
        origin ->
            new Imports(
                services.database.newsroom(),
                services.changes,
                services.articles,
                services.publishing,
                services.editions,
                services.sections,
                services.media,
                origin,
                services.clock));
  }

  /** The import, on a site of that origin. */
  public Imports imports(URI origin) {
    return importsOf.apply(origin);
  }
}
