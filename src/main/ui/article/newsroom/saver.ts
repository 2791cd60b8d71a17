import type { Current, Draft, Saved } from "./api.ts";
import { changes } from "./merge.ts";
import { Refusal } from "./server.ts";

/** What the status line says about the text. */
export type Status =
  | { kind: "saved"; at: string | null }
  | { kind: "saving" }
  /** Kept here until the network or the server is back. */
  | { kind: "waiting"; since: Date; why: "offline" | "server" }
  | { kind: "signed-out"; since: Date }
  | { kind: "refused"; why: string }
  | { kind: "conflict" };

/** The server, as far as saving goes. */
export interface Transport {
  create(draft: Draft, key: string): Promise<Saved & { id: string; address: string | null }>;
  save(
    id: string,
    revision: number,
    patch: Partial<Draft>,
    key: string,
    last?: boolean,
  ): Promise<Saved>;
}

/** What has to be kept until the server has said that it has it. */
export interface UnsentText {
  revision: number;
  /** The text of that revision. */
  base: Draft;
  mine: Draft;
  /** What was sent and not answered yet: the server may have it or not. */
  sent: Draft | null;
}

export interface SaverEvents {
  status(status: Status): void;
  /** The server has another text by now; nothing is sent until {@link Saver.adopt}. */
  conflict(current: Current): void;
  created(id: string): void;
  /** Text that the server is not known to have, or null when it has all. */
  unsent(state: UnsentText | null): void;
}

/** A change waits for a pause in typing, but never longer than that. */
const PAUSE = 400;
const MOST = 900;
const BACKOFF = [1_000, 2_000, 4_000, 8_000, 15_000];
/** What a browser lets a request carry that outlives its page. */
const KEEPALIVE_BYTES = 60_000;

interface Pending {
  key: string;
  patch: Partial<Draft>;
  /** The whole text that the server has when this is answered. */
  draft: Draft;
}

/**
 * Sends every change within a second, one request at a time. A request without an answer is sent
 * again as it was, under the same key, until there is one: only then is it known what the next
 * change is based on.
 */
export class Saver {
  #base: Draft;
  #draft: Draft;
  #pending: Pending | null = null;
  #flying: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChange = 0;
  #failures = 0;
  /** Since when there was no answer. */
  #since: Date | null = null;
  /** Waits for a person: a conflict to settle, a password to type. */
  #halted = false;
  #refused = false;

  constructor(
    private id: string | null,
    private revision: number,
    base: Draft,
    private readonly transport: Transport,
    private readonly events: SaverEvents,
  ) {
    this.#base = base;
    this.#draft = base;
  }

  /** The text of the last save that the server kept, and its number. */
  get saved(): { revision: number; draft: Draft } {
    return { revision: this.revision, draft: this.#base };
  }

  /** Whether the server lacks something. */
  get dirty(): boolean {
    return this.#pending !== null || Object.keys(changes(this.#base, this.#draft)).length > 0;
  }

  /** The text has changed: keep it here, and send it soon. */
  change(draft: Draft): void {
    this.#draft = draft;
    this.#refused = false;
    this.#report();
    if (!this.dirty) return;
    const now = performance.now();
    this.#firstChange ||= now;
    if (this.#halted || this.#flying || this.#failures > 0) return;
    this.#wait(Math.min(PAUSE, Math.max(0, this.#firstChange + MOST - now)));
  }

  /** Sends at once what is not sent; done when the server has answered. */
  async flush(): Promise<void> {
    await this.#flying;
    this.#failures = 0;
    await this.#send();
  }

  /** The network, or the session, is back. */
  resume(): void {
    this.#halted = false;
    this.#failures = 0;
    this.#wait(0);
  }

  /** After a conflict: the text goes on from another revision. */
  adopt(current: { revision: number; draft: Draft }, draft: Draft, at: string | null): void {
    this.revision = current.revision;
    this.#base = current.draft;
    this.#pending = null;
    this.#halted = false;
    this.#draft = draft;
    this.#report();
    if (this.dirty) this.resume();
    else this.events.status({ kind: "saved", at });
  }

  /** The page goes: one last request that outlives it. What it cannot carry stays on the device. */
  leave(): void {
    clearTimeout(this.#timer);
    if (!this.id || this.#halted || this.#flying || !this.dirty) return;
    const pending = this.#pending ?? this.#next();
    if (!pending || JSON.stringify(pending.patch).length > KEEPALIVE_BYTES) return;
    this.#pending = pending;
    this.#report();
    this.transport
      .save(this.id, this.revision, pending.patch, pending.key, true)
      .then((saved) => this.#kept(pending, saved))
      .catch(() => undefined);
  }

  #wait(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), time);
  }

  #next(): Pending | null {
    const patch = changes(this.#base, this.#draft);
    if (Object.keys(patch).length === 0) return null;
    return { key: crypto.randomUUID(), patch, draft: this.#draft };
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#flying || this.#halted) return;
    const pending = this.#pending ?? this.#next();
    if (!pending) return;
    this.#pending = pending;
    this.#firstChange = 0;
    this.#report();
    this.events.status({ kind: "saving" });
    this.#flying = this.#deliver(pending);
    await this.#flying;
  }

  async #deliver(pending: Pending): Promise<void> {
    try {
      this.#kept(pending, await this.#request(pending));
    } catch (problem) {
      this.#failed(problem);
    }
    this.#flying = null;
    if (this.#failures === 0 && !this.#halted && !this.#refused && this.dirty) this.#wait(0);
  }

  async #request(pending: Pending): Promise<Saved> {
    if (this.id) return this.transport.save(this.id, this.revision, pending.patch, pending.key);
    const made = await this.transport.create(pending.draft, pending.key);
    this.id = made.id;
    this.events.created(made.id);
    return made;
  }

  #kept(pending: Pending, saved: Saved): void {
    this.#pending = null;
    this.#failures = 0;
    this.#since = null;
    this.#base = pending.draft;
    this.revision = saved.revision;
    this.#report();
    this.events.status({ kind: "saved", at: saved.savedAt });
  }

  #failed(problem: unknown): void {
    if (!(problem instanceof Refusal)) {
      this.#retry("offline");
    } else if (problem.status === 412 && problem.problem.current) {
      this.#pending = null;
      this.#halted = true;
      this.events.status({ kind: "conflict" });
      this.events.conflict(problem.problem.current as Current);
    } else if (problem.status === 401) {
      this.#halted = true;
      this.events.status({ kind: "signed-out", since: new Date() });
    } else if (problem.status >= 500 || problem.status === 429 || problem.status === 408) {
      this.#retry("server");
    } else {
      // The server understood and said no: this text will not do better, the next one may.
      this.#pending = null;
      this.#refused = true;
      this.events.status({ kind: "refused", why: problem.message });
    }
  }

  #retry(why: "offline" | "server"): void {
    this.#since ??= new Date();
    this.events.status({ kind: "waiting", since: this.#since, why });
    this.#wait(BACKOFF[Math.min(this.#failures, BACKOFF.length - 1)] ?? 1_000);
    this.#failures++;
  }

  #report(): void {
    const sent = this.#pending?.draft ?? null;
    this.events.unsent(
      this.dirty ? { revision: this.revision, base: this.#base, mine: this.#draft, sent } : null,
    );
  }
}
