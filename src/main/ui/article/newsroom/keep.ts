import type { UnsentText } from "./saver.ts";

/**
 * Text that the server does not have yet, kept on this device. Each window keeps its own record, so
 * that two windows on one story do not write over each other; a record whose window is gone can be
 * taken over by the next one that opens the story.
 */
export interface Unsent extends UnsentText {
  /** Id of the story; empty for one that the server has never seen. */
  article: string;
  window: string;
  /** Whose text it is: a device may be shared. */
  person: string;
  /** When it was last typed at. */
  at: string;
}

const DATABASE = "standfirst-newsroom";
const STORE = "unsent";
const WINDOW_KEY = "standfirst-window";

export class Keep {
  #last: Promise<unknown> = Promise.resolve();
  #waiting: Unsent | null = null;

  private constructor(
    private readonly database: IDBDatabase | null,
    readonly window: string,
  ) {}

  /** Opens the store. Where the browser forbids it (private windows), nothing is kept. */
  static async open(): Promise<Keep> {
    const [database, window] = await Promise.all([openDatabase().catch(() => null), ownWindow()]);
    return new Keep(database, window);
  }

  /** Whether text can be kept on this device at all. */
  get works(): boolean {
    return this.database !== null;
  }

  /** Keeps a text; of several in quick order only the last is written. */
  put(unsent: Omit<Unsent, "window">): void {
    const idle = this.#waiting === null;
    this.#waiting = { ...unsent, window: this.window };
    if (idle) this.#queue(() => this.#write());
  }

  /** Forgets the text of this window, once the server has it. */
  drop(article: string): void {
    this.#waiting = null;
    this.#queue(() => this.#run("readwrite", (store) => store.delete([article, this.window])));
  }

  /** Forgets the text of a window that is gone. */
  forget(unsent: Unsent): void {
    this.#queue(() =>
      this.#run("readwrite", (store) => store.delete([unsent.article, unsent.window])),
    );
  }

  /** What was left behind for a story: by this window before a reload, or by one that is gone. */
  async leftBehind(article: string, person: string): Promise<Unsent[]> {
    const all = (await this.#run("readonly", (store) => store.getAll())) as Unsent[] | undefined;
    const own = (all ?? []).filter((kept) => kept.article === article && kept.person === person);
    const open = await openWindows();
    return own.filter((kept) => kept.window === this.window || !open.has(kept.window));
  }

  #write(): Promise<unknown> {
    const unsent = this.#waiting;
    this.#waiting = null;
    return unsent ? this.#run("readwrite", (store) => store.put(unsent)) : Promise.resolve();
  }

  #queue(job: () => Promise<unknown>): void {
    this.#last = this.#last.then(job).catch(() => undefined);
  }

  #run(mode: IDBTransactionMode, job: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
    const database = this.database;
    if (!database) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const request = job(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result as unknown);
      request.onerror = () => reject(request.error);
    });
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: ["article", "window"] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(request.error);
  });
}

/**
 * The name of this window: it outlives a reload, and a lock held as long as the window lives says
 * to the others that it is there. A duplicated tab brings its twin's name along, finds the lock
 * taken and gets a new one.
 */
async function ownWindow(): Promise<string> {
  const before = sessionStorage.getItem(WINDOW_KEY);
  if (before && (await hold(before))) return before;
  const name = crypto.randomUUID();
  sessionStorage.setItem(WINDOW_KEY, name);
  await hold(name);
  return name;
}

function hold(name: string): Promise<boolean> {
  return new Promise((answer) => {
    navigator.locks
      .request(lockName(name), { ifAvailable: true }, (lock) => {
        answer(lock !== null);
        return lock ? new Promise<never>(() => {}) : undefined;
      })
      .catch(() => answer(true));
  });
}

async function openWindows(): Promise<Set<string>> {
  const { held } = await navigator.locks.query();
  const prefix = lockName("");
  return new Set(
    (held ?? []).flatMap(({ name }) =>
      name?.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    ),
  );
}

function lockName(name: string): string {
  return `standfirst-window:${name}`;
}
