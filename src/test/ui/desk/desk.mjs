import { randomUUID } from "node:crypto";
import { STORIES, STORY } from "./scene.mjs";

const EDITION = {
  id: "main",
  language: "en",
  direction: "ltr",
  zone: "Europe/London",
  title: "the Post",
  host: "saltgate-post.example",
  sections: [
    { id: "harbour", name: "Harbour", tint: "blue" },
    { id: "town", name: "Town Hall", tint: "brown" },
    { id: "culture", name: "Culture", tint: "plum" },
  ],
};
const KINDS = [
  { id: "story", name: "Story" },
  { id: "opinion", name: "Opinion" },
];
const EMPTY = {
  kind: "story",
  section: "harbour",
  kicker: "",
  headline: "",
  standfirst: "",
  body: { type: "body", content: [] },
  tags: [],
  byline: ["Nell Tarrant"],
  picture: null,
  slug: "",
};
const ME = { name: "Nell Tarrant", initials: "NT", email: "nell@saltgate-post.example" };
const MEDIA = { id: "lighthouse", width: 1200, height: 544, address: "/media/lighthouse/1200.svg" };

/** Stories in memory, and the answers of api.ts. Set `x-desk` things through POST /desk. */
export class Desk {
  #stories = new Map();
  #streams = new Map();
  /** What the next requests meet: `{offline: true}`, `{status: 401}`. */
  #trouble = {};
  log = [];

  constructor() {
    this.#put("mole", structuredClone(STORY), 7);
  }

  #put(id, draft, revision) {
    const now = new Date().toISOString();
    const story = {
      id,
      draft,
      revision,
      savedAt: now,
      history: [{ revision, draft, by: "Ilse Brandt", at: now }],
      publication: {
        state: id === "mole" ? "ready" : "draft",
        trashed: false,
        zone: EDITION.zone,
        embargo: null,
        scheduledFor: null,
        publishedAt: null,
        address: null,
        version: 0,
        unpublishedChanges: false,
        corrections: [],
      },
      published: null,
    };
    this.#stories.set(id, story);
    return story;
  }

  settings(id) {
    const story = this.#stories.get(id);
    const edition = id === "new-ar" ? { ...EDITION, language: "ar", direction: "rtl" } : EDITION;
    return {
      id: story?.id ?? null,
      revision: story?.revision ?? 0,
      savedAt: story?.savedAt ?? null,
      draft: story?.draft ?? EMPTY,
      edition,
      kinds: KINDS,
      me: ME,
      publication: story ? this.#publication(story) : null,
      media: { lighthouse: MEDIA },
      stories: Object.fromEntries(STORIES.map((one) => [one.id, one])),
      pace: 220,
    };
  }

  listen(url, response) {
    const id = url.pathname.split("/")[3];
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    const since = new Date(Date.now() - 780_000).toISOString();
    const here = [
      { name: "Nell Tarrant", initials: "NT", since, self: true },
      { name: "Ilse Brandt", initials: "IB", since },
    ];
    response.write(`event: here\ndata: ${JSON.stringify(here)}\n\n`);
    const streams = this.#streams.get(id) ?? new Set();
    streams.add(response);
    this.#streams.set(id, streams);
    response.on("close", () => streams.delete(response));
  }

  async answer(request, url, body) {
    const json = body.length > 0 && request.headers["content-type"]?.includes("json") ? JSON.parse(body) : {};
    const { method } = request;
    const path = url.pathname.split("/").slice(2);
    if (url.pathname === "/desk") return this.#arrange(json);
    this.log.push({ method, path: url.pathname, json, match: request.headers["if-match"], at: Date.now() });
    if (url.pathname === "/newsroom/session") {
      if (json.password !== "right") return { status: 401, json: { detail: "That is not the password." } };
      this.#trouble = {};
      return { status: 200, json: { csrf: "new" } };
    }
    if (this.#trouble.status) return { status: this.#trouble.status, json: { detail: "Trouble was asked for." } };
    if (path[0] === "stories") return { status: 200, json: { items: this.#search(url) } };
    if (path[0] === "tags") return { status: 200, json: { items: ["Ferries", "Fishing", "North mole"] } };
    if (path[0] === "authors") return { status: 200, json: { items: ["Ilse Brandt", "Ida Finn"] } };
    if (path[0] === "media") {
      await new Promise((done) => setTimeout(done, 300));
      return { status: 201, json: MEDIA };
    }
    if (path.length === 1 && method === "POST") {
      const { edition: _edition, ...draft } = json;
      const story = this.#put(randomUUID(), { ...EMPTY, ...draft }, 1);
      return { status: 201, json: { id: story.id, address: null, revision: 1, savedAt: story.savedAt } };
    }
    const story = this.#stories.get(path[1]);
    if (!story) return { status: 404, json: { detail: "No such story." } };
    return this.#story(story, method, path[2], json, request, path.slice(3));
  }

  #arrange({ trouble, save, log }) {
    if (trouble) this.#trouble = trouble;
    if (save) {
      const story = this.#stories.get(save.id);
      this.#save(story, save.patch, "Ilse Brandt");
    }
    const kept = this.log;
    if (log === "clear") this.log = [];
    return { status: 200, json: { log: kept, stories: Object.fromEntries(this.#stories) } };
  }

  #search(url) {
    const ids = url.searchParams.get("ids")?.split(",");
    const q = (url.searchParams.get("q") ?? "").toLowerCase();
    return STORIES.filter((story) =>
      ids ? ids.includes(story.id) : story.headline.toLowerCase().includes(q),
    );
  }

  #story(story, method, what, json, request, rest) {
    switch (`${method} ${what ?? ""}`) {
      case "GET draft":
        return { status: 200, json: this.#current(story) };
      case "PATCH draft":
        if (request.headers["if-match"] !== `"${story.revision}"`) {
          return { status: 412, json: { current: this.#current(story) } };
        }
        this.#save(story, json, ME.name);
        return { status: 200, json: { revision: story.revision, savedAt: story.savedAt } };
      case "POST publication":
        return this.#publish(story, json);
      case "DELETE publication":
        Object.assign(story.publication, { state: "unpublished", scheduledFor: null });
        return { status: 200, json: this.#publication(story) };
      case "POST state":
        story.publication.state = json.state;
        return { status: 200, json: this.#publication(story) };
      case "POST kill":
        story.publication.state = "killed";
        return { status: 200, json: this.#publication(story) };
      case "DELETE ":
        story.publication.trashed = true;
        return { status: 204, json: null };
      case "POST restoration":
        story.publication.trashed = false;
        return { status: 204, json: null };
      case "GET revisions":
        return rest.length === 0
          ? { status: 200, json: { items: this.#sittings(story) } }
          : { status: 200, json: this.#revision(story, Number(rest[0])) };
      case "POST revisions":
        this.#save(story, story.history.find((one) => one.revision === Number(rest[0])).draft, ME.name);
        return { status: 200, json: this.#current(story) };
      default:
        return { status: 200, json: this.#publication(story) };
    }
  }

  #save(story, patch, by) {
    story.draft = { ...story.draft, ...patch };
    story.revision++;
    story.savedAt = new Date().toISOString();
    story.history.push({ revision: story.revision, draft: story.draft, by, at: story.savedAt });
    const data = JSON.stringify({ revision: story.revision, by, at: story.savedAt });
    for (const stream of this.#streams.get(story.id) ?? []) stream.write(`event: saved\ndata: ${data}\n\n`);
  }

  #current(story) {
    const last = story.history.at(-1);
    return { ...story.draft, revision: story.revision, by: last.by, at: last.at };
  }

  #revision(story, number) {
    const { draft, revision, by, at } = story.history.find((one) => one.revision === number);
    const { headline, kicker, standfirst, body } = draft;
    return { revision, by, at, headline, kicker, standfirst, body };
  }

  #sittings(story) {
    return [...story.history].reverse().map((one, index, all) => ({
      author: one.by,
      initials: one.by.replace(/[^A-Z]/g, ""),
      from: one.at,
      to: one.at,
      revisions: [one.revision, one.revision],
      added: 12,
      removed: 3,
      versions: index === all.length - 1 && story.published ? [{ version: 1, revision: 7, at: one.at }] : [],
    }));
  }

  #publish(story, json) {
    if (this.#findings(story).some(({ level }) => level === "stop")) {
      return { status: 422, json: { detail: "Findings stop it.", findings: this.#findings(story) } };
    }
    if (json.at || json.embargo) {
      Object.assign(story.publication, {
        state: "scheduled",
        scheduledFor: json.at ?? json.embargo,
        embargo: json.embargo ?? null,
      });
    } else {
      story.published = JSON.stringify(story.draft);
      Object.assign(story.publication, {
        state: "published",
        version: story.publication.version + 1,
        publishedAt: new Date().toISOString(),
        address: "/harbour/pilot-logs-17",
        scheduledFor: null,
      });
    }
    return { status: 200, json: this.#publication(story) };
  }

  #findings({ draft }) {
    const has = (good, level, text, field) => ({ level: good ? "pass" : level, text, field });
    return [
      has(draft.headline.trim(), "stop", "There is no headline", "headline"),
      has(draft.body.content.length, "stop", "There is no text", "body"),
      has(draft.section, "stop", "There is no section", "section"),
      has(
        draft.body.content.every((block) => block.type !== "picture" || block.alt),
        "weigh",
        "A picture in the text has no alt text",
        "body",
      ),
      has(draft.standfirst, "weigh", "There is no standfirst", "standfirst"),
      has(draft.picture, "weigh", "There is no lead picture", "picture"),
    ];
  }

  #publication(story) {
    const { publication } = story;
    const live = publication.state === "published";
    const may = publication.trashed
      ? ["restore"]
      : live
        ? ["publish", "schedule", "unpublish", "correct", "kill", "trash"]
        : ["publish", "schedule", "embargo", "review", "draft", "trash", ...(publication.scheduledFor ? ["unpublish"] : [])];
    return {
      ...publication,
      now: new Date().toISOString(),
      findings: this.#findings(story),
      corrections: [],
      unpublishedChanges: live && story.published !== JSON.stringify(story.draft),
      may,
    };
  }
}
