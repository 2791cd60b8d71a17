import type { Current, Draft, EditorSettings, SavedBy } from "./api.ts";
import type { Banner } from "./banner.ts";
import { comparison } from "./compare-view.ts";
import { ConflictView } from "./conflict-view.ts";
import { Keep, type Unsent } from "./keep.ts";
import type { Library } from "./library.ts";
import { FIELDS, merge, same } from "./merge.ts";
import { Saver, type Status, type UnsentText } from "./saver.ts";
import { ask } from "./server.ts";
import type { Story } from "./story.ts";
import { fieldsOf } from "./times.ts";

export interface SyncHost {
  settings: EditorSettings;
  story: Story;
  library: Library;
  banner: Banner;
  onStatus: (status: Status) => void;
  onCreated: (id: string) => void;
  /** Shows a view in place of the text, or the text again. */
  show: (view: HTMLElement | null) => void;
}

/**
 * Keeps three texts together: the one in this window, the one on the server, and what lies on this
 * device because the server does not have it yet.
 */
export class Sync {
  readonly saver: Saver;
  #keep: Keep | null = null;
  #id: string | null;
  #status: Status["kind"] = "saved";

  constructor(private readonly host: SyncHost) {
    const { settings } = host;
    this.#id = settings.id;
    this.saver = new Saver(
      settings.id,
      settings.revision,
      settings.draft,
      {
        create: (draft, key) =>
          ask("/newsroom/articles", {
            method: "POST",
            json: { edition: settings.edition.id, ...draft },
            key,
          }),
        save: (id, revision, patch, key, last) =>
          ask(`${address(id)}/draft`, {
            method: "PATCH",
            json: patch,
            revision,
            key,
            keepalive: last ?? false,
          }),
      },
      {
        status: (status) => this.#say(status),
        conflict: (current) => this.#settle(this.saver.saved.draft, this.host.story.draft, current),
        created: (id) => this.#created(id),
        unsent: (state) => this.#keepUnsent(state),
      },
    );
    window.addEventListener("online", () => this.retry());
    window.addEventListener("pagehide", () => this.saver.leave());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.#status !== "waiting")
        void this.saver.flush();
    });
    window.addEventListener("beforeunload", (event) => {
      if (this.saver.dirty && this.#keep?.works === false) event.preventDefault();
    });
  }

  /** Opens the store of this device, and takes up what it kept for this story. */
  async start(): Promise<void> {
    this.#keep = await Keep.open();
    // What was typed while the store was being opened.
    if (this.saver.dirty) this.saver.change(this.host.story.draft);
    const { me } = this.host.settings;
    const left = await this.#keep.leftBehind(this.#id ?? "", me.email).catch(() => []);
    const newest = left.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    if (newest) await this.#takeUp(newest);
  }

  /** Sends what is not sent; whether the server then has all. */
  async flush(): Promise<boolean> {
    await this.saver.flush();
    return !this.saver.dirty;
  }

  /** The line, or the session, is back. */
  retry(): void {
    if (this.#status === "waiting" || this.#status === "signed-out") this.saver.resume();
  }

  /** Somebody else has saved: says so at once. A save of this window is no news. */
  heard(saved: SavedBy): void {
    if (saved.revision <= this.saver.saved.revision || this.#status === "conflict") return;
    if (this.#status === "saving") {
      window.setTimeout(() => this.heard(saved), 500);
      return;
    }
    const time = fieldsOf(new Date(saved.at), this.host.settings.edition.zone).time;
    this.host.banner.show(
      "weigh",
      `${saved.by} saved this story at ${time}. Your text is untouched.`,
      { word: "Take in the changes", run: () => void this.#takeIn() },
    );
  }

  /** Another text came from the server by our own wish, such as an older one set back. */
  adopt(current: Current): void {
    const draft = draftOf(current);
    this.host.story.replace(draft);
    this.saver.adopt({ revision: current.revision, draft }, this.host.story.draft, current.at);
  }

  /** A deed of our own changed the text on the server, as a correction does: takes that in. */
  async catchUp(): Promise<void> {
    if (!this.#id) return;
    const current = await ask<Current>(`${address(this.#id)}/draft`);
    if (current.revision <= this.saver.saved.revision) return;
    const theirs = draftOf(current);
    const { story } = this.host;
    const joined = merge(this.saver.saved.draft, story.draft, theirs);
    if (joined.clashes.length > 0) {
      this.#ask(joined, current, theirs);
      return;
    }
    story.replace(joined.draft);
    this.saver.adopt({ revision: current.revision, draft: theirs }, story.draft, current.at);
    this.host.banner.hide();
  }

  #say(status: Status): void {
    this.#status = status.kind;
    this.host.onStatus(status);
  }

  async #takeIn(): Promise<void> {
    if (!this.#id) return;
    try {
      const current = await ask<Current>(`${address(this.#id)}/draft`);
      this.#settle(this.saver.saved.draft, this.host.story.draft, current);
    } catch {
      this.host.banner.show("weigh", "The other text could not be read now.", {
        word: "Try again",
        run: () => void this.#takeIn(),
      });
    }
  }

  /** Joins mine and theirs; where both changed the same place, asks. */
  #settle(base: Draft, mine: Draft, current: Current): void {
    const theirs = draftOf(current);
    const joined = merge(base, mine, theirs);
    if (joined.clashes.length > 0) {
      this.#ask(joined, current, theirs);
      return;
    }
    this.host.story.replace(joined.draft);
    this.saver.adopt(
      { revision: current.revision, draft: theirs },
      this.host.story.draft,
      current.at,
    );
    const others = joined.joined.filter(({ whose }) => whose === "theirs");
    const own = joined.joined.some(({ whose }) => whose === "mine");
    if (others.length === 0 && !own) return;
    const places = others.map(({ place }) => place.toLowerCase()).join(", ");
    this.host.banner.show(
      "weigh",
      others.length > 0
        ? `${current.by} changed ${places}. That is in the text now, beside what you wrote.`
        : `${current.by} saved too. Both texts are joined.`,
      { word: "Show both", run: () => this.#showBoth(mine, theirs, current) },
      { word: "Close", run: () => {} },
    );
  }

  #ask(joined: ReturnType<typeof merge>, current: Current, theirs: Draft): void {
    const { story, settings, library, banner } = this.host;
    this.#say({ kind: "conflict" });
    banner.hide();
    const view = new ConflictView({
      merge: joined,
      current,
      settings,
      library,
      onDone: (draft) => {
        this.host.show(null);
        story.replace(draft);
        this.saver.adopt({ revision: current.revision, draft: theirs }, story.draft, current.at);
        banner.show("pass", "The joined text is in the story.", { word: "Close", run: () => {} });
      },
      onLater: () => {
        this.host.show(null);
        banner.show("weigh", `Your text waits on this device; the story has ${current.by}’s.`, {
          word: "Choose now",
          run: () => void this.#takeIn(),
        });
      },
    });
    this.host.show(view.element);
  }

  #showBoth(mine: Draft, theirs: Draft, current: Current): void {
    const { edition } = this.host.settings;
    const time = fieldsOf(new Date(current.at), edition.zone).time;
    this.host.show(
      comparison({
        a: theirs,
        b: mine,
        left: `${current.by}, saved ${time}`,
        right: "Yours, before they were joined",
        language: edition.language,
        direction: edition.direction,
        note: "Both are in the story now, and stay in the history.",
        onClose: () => this.host.show(null),
      }),
    );
  }

  /** What was typed before and never reached the server goes there now. */
  async #takeUp(unsent: Unsent): Promise<void> {
    const { settings, story, banner } = this.host;
    const time = fieldsOf(new Date(unsent.at), settings.edition.zone).time.slice(0, 5);
    const take = () => {
      if (unsent.window !== this.#keep?.window) this.#keep?.forget(unsent);
      if (unsent.revision === this.saver.saved.revision) {
        story.replace(unsent.mine);
        this.saver.change(story.draft);
        banner.show("pass", `Text from ${time} was kept on this device and is sent now.`, {
          word: "Close",
          run: () => {},
        });
      } else {
        void this.#takeUpOlder(unsent);
      }
    };
    if (this.#id || unsent.window === this.#keep?.window) {
      take();
      return;
    }
    const name = unsent.mine.headline || "without a headline";
    banner.show("weigh", `A new story from ${time} was never sent: “${name}”.`, {
      word: "Open it",
      run: take,
    });
  }

  async #takeUpOlder(unsent: Unsent): Promise<void> {
    if (!this.#id) return;
    try {
      const current = await ask<Current>(`${address(this.#id)}/draft`);
      this.#settle(baseOf(unsent, current), unsent.mine, current);
    } catch {
      this.host.banner.show("weigh", "Text that was kept on this device waits here.", {
        word: "Try again",
        run: () => void this.#takeUpOlder(unsent),
      });
    }
  }

  #created(id: string): void {
    this.#keep?.drop("");
    this.#id = id;
    this.host.onCreated(id);
  }

  #keepUnsent(state: UnsentText | null): void {
    const article = this.#id ?? "";
    if (!state) {
      this.#keep?.drop(article);
      return;
    }
    const { email } = this.host.settings.me;
    this.#keep?.put({ article, person: email, at: new Date().toISOString(), ...state });
  }
}

/**
 * What the kept text grew from. A last request may have reached the server though its answer never
 * came back: then what the server has of it is our own, and nobody's change.
 */
function baseOf({ base, sent }: UnsentText, current: Current): Draft {
  if (!sent) return base;
  const arrived = FIELDS.filter((field) => same(sent[field], current[field]));
  return { ...base, ...Object.fromEntries(arrived.map((field) => [field, sent[field]])) };
}

function draftOf({ revision: _revision, by: _by, at: _at, ...draft }: Current): Draft {
  return draft;
}

function address(id: string): string {
  return `/newsroom/articles/${encodeURIComponent(id)}`;
}
