import type { Body, Picture } from "./body.ts";

/**
 * What the editor asks the server, and what it expects back: this file is the agreement between
 * `standfirst.article.newsroom` and the script. All answers are JSON. Errors are problem details
 * (RFC 9457): `{type, title, status, detail}` and what is named below. Every write carries
 * `X-CSRF-Token` (from `<meta name="csrf-token">`) and `Idempotency-Key`.
 *
 *     POST   /newsroom/articles                          {edition, …Draft}        → 201 Saved & {id, address}
 *     GET    /newsroom/articles/{id}/draft                                        → Current
 *     PATCH  /newsroom/articles/{id}/draft               Partial<Draft>, If-Match → Saved, ETag
 *                                                        412 → {current: Current} · 428 without If-Match
 *     GET    /newsroom/articles/{id}/presence            server-sent events: `here` Person[], `saved` SavedBy,
 *                                                        `state` {state} after a change of state,
 *                                                        `published` {} when readers see something else
 *     GET    /newsroom/articles/{id}/publication                                  → Publication
 *     POST   /newsroom/articles/{id}/publication         PublicationRequest       → Publication
 *                                                        422 → {choices: TimeChoice[]} where a local time does
 *                                                        not exist or exists twice; 422 {findings} where the gate stops
 *     DELETE /newsroom/articles/{id}/publication                                  → Publication (unpublished, or the
 *                                                        schedule taken back)
 *     POST   /newsroom/articles/{id}/corrections         {text}                   → Publication
 *     POST   /newsroom/articles/{id}/kill                {notice}                 → Publication
 *     POST   /newsroom/articles/{id}/state               {state: draft|review|ready} → Publication
 *     DELETE /newsroom/articles/{id}                     into the trash           → 204
 *     POST   /newsroom/articles/{id}/restoration         out of the trash         → 204
 *     GET    /newsroom/articles/{id}/revisions                                    → {items: Sitting[]} newest first
 *     GET    /newsroom/articles/{id}/revisions/{n}                                → Revision
 *     POST   /newsroom/articles/{id}/revisions/{n}/restoration  If-Match          → Current (a new revision)
 *     GET    /newsroom/articles/{id}/preview                                      the page as readers will see it (HTML)
 *     GET    /newsroom/stories?q=                                                 → {items: Story[]}
 *     GET    /newsroom/stories?ids=a,b                                            → {items: Story[]}
 *     GET    /newsroom/tags?q=  ·  /newsroom/authors?q=                           → {items: string[]}
 *     POST   /newsroom/media                             multipart, field `file`  → 201 Media
 *     GET    /newsroom/media/{asset}                                              → Media
 *     POST   /newsroom/session                           {email, password}        → 200 {csrf}; 401, 429
 *
 * Any of them answers 401 where the session is over: the editor asks for the password in place.
 */

/** States of an article, as the newsroom names them. */
export type State =
  | "draft"
  | "review"
  | "ready"
  | "scheduled"
  | "published"
  | "unpublished"
  | "expired"
  | "killed";

/** What a save may change; a merge patch (RFC 7396) names the changed fields whole. */
export interface Draft {
  kind: string;
  /** Id of a section of the story's edition. */
  section: string;
  kicker: string;
  headline: string;
  standfirst: string;
  body: Body;
  /** Names in the order of the page. */
  tags: string[];
  byline: string[];
  /** The lead picture. */
  picture: Omit<Picture, "type"> | null;
  /** Empty while the headline is to make it. */
  slug: string;
}

export type Field = keyof Draft;

/** Answer to a save that was kept. */
export interface Saved {
  revision: number;
  savedAt: string;
}

/** The text as it stands on the server. */
export interface Current extends Draft {
  revision: number;
  /** Who saved it, and when. */
  by: string;
  at: string;
}

/** Somebody who has the story open. */
export interface Person {
  name: string;
  initials: string;
  since: string;
  /** Whether that is this very window. */
  self?: boolean;
}

export interface SavedBy {
  revision: number;
  by: string;
  at: string;
}

/** One finding of the gate before publication. */
export interface Finding {
  /** `stop` forbids, `weigh` warns, `pass` is only counted. */
  level: "stop" | "weigh" | "pass";
  text: string;
  /** Where it can be mended: a field of the draft, or `body`. */
  field: Field | null;
  /** Which block of the body, counted from 0, where it is one. */
  block?: number | null;
}

/** What the publish panel needs to know; the panel says it in a sentence. */
export interface Publication {
  state: State;
  trashed: boolean;
  findings: Finding[];
  /** Time zone of the edition, as `Europe/London`. */
  zone: string;
  now: string;
  embargo: string | null;
  scheduledFor: string | null;
  publishedAt: string | null;
  /** The public path, null while there is none. */
  address: string | null;
  /** Of the published text; 0 before the first publication. */
  version: number;
  unpublishedChanges: boolean;
  /** What stands in place of a story that was taken down; null for every other. */
  notice: string | null;
  /** The notes that readers see at the foot of the story, the oldest first. */
  corrections: { text: string; at: string }[];
  /** What this person may do with the story in this state. */
  may: Deed[];
}

export type Deed =
  | "publish"
  | "schedule"
  | "embargo"
  | "unpublish"
  | "correct"
  | "kill"
  | "review"
  | "ready"
  | "draft"
  | "trash"
  | "restore";

/**
 * `{}` publishes now. A time is either an instant with its offset, or a local time of the edition's
 * zone without one (`2027-03-28T01:30:00`). `embargo: null` lifts an embargo and publishes nothing.
 */
export interface PublicationRequest {
  at?: string;
  embargo?: string | null;
  note?: string;
}

/** One instant that a local time may mean. */
export interface TimeChoice {
  at: string;
  label: string;
}

/** Work of one person without a pause of five minutes. */
export interface Sitting {
  author: string;
  initials: string;
  from: string;
  to: string;
  /** Numbers of its first and last revision. */
  revisions: [number, number];
  /** Words that came and went. */
  added: number;
  removed: number;
  /** Versions that went live during or right after it. */
  versions: { version: number; revision: number; at: string }[];
}

export interface Revision {
  revision: number;
  by: string;
  at: string;
  headline: string;
  kicker: string;
  standfirst: string;
  body: Body;
}

/** An own story, to link to. */
export interface Story {
  id: string;
  headline: string;
  section: string;
  state: State;
  address: string | null;
}

/** A picture that was uploaded. `address` is a rendition of about 1,200 px to show. */
export interface Media {
  id: string;
  width: number;
  height: number;
  address: string;
}

/** What the page hands to the script, in `<script type="application/json" id="story">`. */
export interface EditorSettings {
  /** Null for a story that has not been saved yet. */
  id: string | null;
  revision: number;
  savedAt: string | null;
  draft: Draft;
  edition: {
    id: string;
    language: string;
    direction: "ltr" | "rtl";
    zone: string;
    /** What "Also on …" names. */
    title: string;
    host: string;
    sections: { id: string; name: string; tint: string }[];
  };
  kinds: { id: string; name: string }[];
  me: { name: string; initials: string; email: string };
  publication: Publication | null;
  media: { [asset: string]: Media };
  stories: { [id: string]: Story };
  /** Words read a minute in the edition's language. */
  pace: number;
}
