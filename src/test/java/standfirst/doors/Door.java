package standfirst.doors;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import standfirst.base.http.Access;
import standfirst.base.http.Route;
import standfirst.staff.Role;

/**
 * One address of the newsroom: who may come there, what it is asked about, and a request that it
 * takes.
 *
 * @param who whom it lets in
 * @param subject what stands for the {@code {id}} of its pattern
 * @param answer the status for whom it lets in
 * @param body what is sent, with words in capitals for what {@link Scene} knows: JSON where it
 *     begins with a brace, {@code FILE} for a picture, else the fields of a form
 */
record Door(String method, String pattern, Who who, Subject subject, int answer, String body) {
  /** Whom an address lets in. */
  enum Who {
    /** Everybody of the newsroom. */
    ALL(Role.CONTRIBUTOR),
    /** Who began the story, and editors. */
    OWN(Role.EDITOR),
    EDITOR(Role.EDITOR),
    CHIEF(Role.CHIEF_EDITOR),
    ADMIN(Role.ADMINISTRATOR);

    private final Role from;

    Who(Role from) {
      this.from = from;
    }

    boolean lets(Role role, boolean own) {
      return role.atLeast(from) || this == OWN && own;
    }
  }

  /** What an address is about. */
  enum Subject {
    NONE,
    DRAFT,
    PUBLISHED,
    TRASHED,
    PAGE,
    EDITION,
    SECTION,
    TAG,
    AUTHOR,
    PERSON,
    ASSET,
    IMPORT,
    LINK;

    boolean isStory() {
      return this == DRAFT || this == PUBLISHED || this == TRASHED;
    }
  }

  private static final String TABLE =
      """
      GET    /api/staff/articles                            all    none      200
      POST   /api/staff/articles                            all    none      201 {"edition": "EDITION", "section": "SECTION", "kind": "story", "kicker": "", "headline": "New", "standfirst": "", "body": "Text.", "picture": null, "tags": [], "byline": [], "slug": null}
      DELETE /api/staff/articles/{id}                       own    draft     200
      DELETE /api/staff/articles/{id}                       editor published 200
      DELETE /api/staff/articles/{id}                       chief  page      200
      GET    /api/staff/articles/{id}                       own    draft     200
      GET    /api/staff/articles/{id}                       editor page      200
      PATCH  /api/staff/articles/{id}                       own    draft     200 {"kind": "story", "section": "SECTION", "kicker": "", "headline": "Changed", "standfirst": "", "body": "Text.", "picture": null, "tags": [], "byline": [], "slug": null}
      PATCH  /api/staff/articles/{id}                       chief  page      200 {"headline": "Changed"}
      POST   /api/staff/articles/{id}/corrections           editor published 200 {"text": "It was Tuesday."}
      POST   /api/staff/articles/{id}/kill                  editor published 200 {"notice": "Taken down."}
      DELETE /api/staff/articles/{id}/publication           editor published 200
      POST   /api/staff/articles/{id}/publication           editor draft     200 {"at": "2027-01-01T06:00:00Z", "embargo": "2026-12-31T06:00:00Z", "reason": ""}
      POST   /api/staff/articles/{id}/publication           editor published 200 {}
      POST   /api/staff/articles/{id}/publication           chief  page      200 {}
      POST   /api/staff/articles/{id}/restoration           own    trashed   200 {}
      GET    /api/staff/articles/{id}/revisions             own    draft     200
      GET    /api/staff/articles/{id}/revisions/{number}    own    draft     200
      GET    /api/staff/editions                            all    none      200
      POST   /api/staff/media                               all    none      201 FILE
      GET    /newsroom                                      all    none      303
      GET    /newsroom/articles                             all    none      200
      POST   /newsroom/articles                             all    none      201 {"edition": "EDITION", "section": "SECTION", "kind": "story", "kicker": "", "headline": "New", "standfirst": "", "body": {"type": "body", "content": []}, "picture": null, "tags": [], "byline": [], "slug": ""}
      GET    /newsroom/articles/new                         all    none      200
      GET    /newsroom/articles/changes                     all    none      200
      DELETE /newsroom/articles/{id}                        own    draft     204
      DELETE /newsroom/articles/{id}                        editor published 204
      GET    /newsroom/articles/{id}                        own    draft     200
      POST   /newsroom/articles/{id}/corrections            editor published 200 {"text": "It was Tuesday."}
      GET    /newsroom/articles/{id}/draft                  own    draft     200
      PATCH  /newsroom/articles/{id}/draft                  own    draft     200 {"kind": "story", "section": "SECTION", "kicker": "", "headline": "Changed", "standfirst": "", "body": {"type": "body", "content": []}, "picture": null, "tags": [], "byline": [], "slug": ""}
      PATCH  /newsroom/articles/{id}/draft                  chief  page      200 {"headline": "Changed"}
      POST   /newsroom/articles/{id}/kill                   editor published 200 {"notice": "Taken down."}
      GET    /newsroom/articles/{id}/presence               own    draft     200
      GET    /newsroom/articles/{id}/preview                own    draft     200
      DELETE /newsroom/articles/{id}/publication            editor published 200
      GET    /newsroom/articles/{id}/publication            own    draft     200
      POST   /newsroom/articles/{id}/publication            editor draft     200 {"at": "2027-01-01T06:00:00Z", "embargo": "2026-12-31T06:00:00Z", "note": ""}
      POST   /newsroom/articles/{id}/publication            chief  page      200 {}
      POST   /newsroom/articles/{id}/restoration            own    trashed   204 {}
      GET    /newsroom/articles/{id}/revisions              own    draft     200
      GET    /newsroom/articles/{id}/revisions/{number}     own    draft     200
      POST   /newsroom/articles/{id}/revisions/{number}/restoration own draft 200 {}
      POST   /newsroom/articles/{id}/state                  own    draft     200 {"state": "review"}
      POST   /newsroom/articles/{id}/state                  editor draft     200 {"state": "ready"}
      GET    /newsroom/authors                              all    none      200
      GET    /newsroom/imports                              editor none      200
      GET    /newsroom/imports/{id}                         editor import    200
      GET    /newsroom/media                                all    none      200
      POST   /newsroom/media                                all    none      303 FILE
      GET    /newsroom/media/{id}                           all    asset     200
      GET    /newsroom/media/{id}/{file}                    all    asset     200
      GET    /newsroom/password                             all    none      303
      POST   /newsroom/password                             all    none      422 email=&current=x&password=a+new+one+that+is+long
      GET    /newsroom/set-up                               all    none      303
      POST   /newsroom/set-up                               admin  none      303 name=X&language=en&direction=&zone=Europe%2FLondon&sections=News
      GET    /newsroom/settings                             chief  none      200
      GET    /newsroom/settings/authors                     chief  none      200
      POST   /newsroom/settings/authors                     chief  none      303 name=NEW&role=&biography=&portrait=&alt=
      GET    /newsroom/settings/authors/new                 chief  none      200
      GET    /newsroom/settings/authors/{id}                chief  author    200
      POST   /newsroom/settings/authors/{id}                chief  author    303 name=NEW&role=&biography=&portrait=&alt=
      GET    /newsroom/settings/editions                    admin  none      200
      POST   /newsroom/settings/editions                    admin  none      303 name=X&tagline=&language=fr&direction=&zone=Europe%2FParis&prefix=NEW&host=
      GET    /newsroom/settings/editions/new                admin  none      200
      GET    /newsroom/settings/editions/{id}               admin  edition   200
      POST   /newsroom/settings/editions/{id}               admin  edition   303 name=X&tagline=&language=ar&direction=&zone=Africa%2FCairo&prefix=ar&host=
      GET    /newsroom/settings/pages                       chief  none      200
      GET    /newsroom/settings/people                      admin  none      200
      POST   /newsroom/settings/people                      admin  none      200 email=NEW%40x.example&name=X&role=reporter
      POST   /newsroom/settings/people/{id}/departure       admin  person    303 -
      POST   /newsroom/settings/people/{id}/link            admin  person    200 -
      POST   /newsroom/settings/people/{id}/name            admin  person    303 name=X
      POST   /newsroom/settings/people/{id}/return          admin  person    303 -
      POST   /newsroom/settings/people/{id}/role            admin  person    303 role=editor
      GET    /newsroom/settings/sections                    chief  none      200
      POST   /newsroom/settings/sections                    chief  none      303 edition=EDITION&name=X&slug=NEW&description=&tint=red
      GET    /newsroom/settings/sections/new                chief  none      200
      GET    /newsroom/settings/sections/{id}               chief  section   200
      POST   /newsroom/settings/sections/{id}               chief  section   303 name=NEW&description=&tint=red
      POST   /newsroom/settings/sections/{id}/position      chief  section   303 to=0
      POST   /newsroom/settings/sections/{id}/removal       chief  section   303 -
      GET    /newsroom/settings/site                        admin  none      200
      POST   /newsroom/settings/site                        admin  none      303 name=X
      GET    /newsroom/settings/tags                        chief  none      200
      POST   /newsroom/settings/tags                        chief  none      303 name=NEW&type=topic&description=
      GET    /newsroom/settings/tags/new                    chief  none      200
      GET    /newsroom/settings/tags/{id}                   chief  tag       200
      POST   /newsroom/settings/tags/{id}                   chief  tag       303 name=NEW&type=topic&description=
      GET    /newsroom/settings/tags/{id}/merger            chief  tag       422
      POST   /newsroom/settings/tags/{id}/merger            chief  tag       303 into=OTHERTAG
      POST   /newsroom/sign-out                             all    none      303 -
      POST   /newsroom/sign-out-everywhere                  all    none      303 -
      GET    /newsroom/stories                              all    none      200
      GET    /newsroom/tags                                 all    none      200
      GET    /newsroom/you                                  all    none      200
      """;

  private static final String OPEN_TABLE =
      """
      GET    /newsroom/link/{secret}                        all    link      200
      POST   /newsroom/link/{secret}                        all    link      303 email=&name=&password=a+new+one+that+is+long
      GET    /newsroom/reset                                all    none      200
      POST   /newsroom/reset                                all    none      200 email=x%40x.example
      POST   /newsroom/session                              all    none      401 {"email": "x@x.example", "password": "a wrong one"}
      GET    /newsroom/sign-in                              all    none      200
      POST   /newsroom/sign-in                              all    none      422 email=x%40x.example&password=wrong&next=
      """;

  /** Those that ask who comes. */
  static List<Door> guarded() {
    return read(TABLE);
  }

  /** Those of the newsroom that do not: the ways in. */
  static List<Door> open() {
    return read(OPEN_TABLE);
  }

  /** The addresses of the program that the doors of {@link #guarded()} have to name. */
  static Set<String> guardedOf(List<Route> routes) {
    return names(routes, Set.of(Access.STAFF, Access.STAFF_API));
  }

  /** The addresses that {@link #open()} has to name. */
  static Set<String> openOf(List<Route> routes) {
    return names(routes, Set.of(Access.PUBLIC_FORM));
  }

  private static Set<String> names(List<Route> routes, Set<Access> access) {
    return routes.stream()
        .filter(route -> access.contains(route.access()))
        .map(route -> route.method() + " " + route.pattern())
        .collect(Collectors.toSet());
  }

  private static List<Door> read(String table) {
    return table.lines().map(Door::line).toList();
  }

  private static Door line(String line) {
    var cells = line.split(" +", 6);
    var body = cells.length < 6 || cells[5].equals("-") ? "" : cells[5];
    return new Door(
        cells[0],
        cells[1],
        Who.valueOf(cells[2].toUpperCase(java.util.Locale.ROOT)),
        Subject.valueOf(cells[3].toUpperCase(java.util.Locale.ROOT)),
        Integer.parseInt(cells[4]),
        body);
  }

  /** How the list of routes calls it. */
  String name() {
    return method + " " + pattern;
  }

  boolean reads() {
    return method.equals("GET");
  }

  boolean isApi() {
    return pattern.startsWith("/api/");
  }

  boolean takesJson() {
    return body.startsWith("{");
  }

  boolean takesFile() {
    return body.equals("FILE");
  }

  boolean isAboutStory() {
    return subject.isStory() || subject == Subject.PAGE;
  }

  /** The same door on something else. */
  Door about(Subject other) {
    return new Door(method, pattern, who, other, answer, body);
  }

  /** Whether it reads a form: what has no body is asked with an empty one. */
  boolean takesForm() {
    return method.equals("POST") && !takesJson() && !takesFile();
  }

  @Override
  public String toString() {
    return name() + " (" + subject + ")";
  }
}
