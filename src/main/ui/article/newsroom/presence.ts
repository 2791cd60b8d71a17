import type { Person, SavedBy, State } from "./api.ts";

export interface PresenceEvents {
  here(people: Person[]): void;
  saved(by: SavedBy): void;
  state(state: State): void;
  /** Readers see something else: the clock let it out, or a script. */
  published(): void;
}

/**
 * Listens to who else has the story open and to what they save. The browser connects again by
 * itself; the server knows from the open connection that we are here.
 */
export function listen(article: string, events: PresenceEvents): () => void {
  const source = new EventSource(`/newsroom/articles/${encodeURIComponent(article)}/presence`);
  const on = <T>(name: string, take: (data: T) => void) =>
    source.addEventListener(name, (event) =>
      take(JSON.parse((event as MessageEvent<string>).data) as T),
    );
  on<Person[]>("here", events.here);
  on<SavedBy>("saved", events.saved);
  on<unknown>("published", () => events.published());
  on<{ state: State }>("state", ({ state }) => events.state(state));
  return () => source.close();
}
