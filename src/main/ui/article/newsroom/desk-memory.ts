const KEY = "standfirst-desk";

/** What a desk tells itself before it is loaded again. */
export interface DeskMemory {
  /** What was done, and the stories that come back out of the trash. */
  said?: string;
  trashed?: string[];
  /** What those that come back have lost, in words; empty where it is all undone. */
  lost?: string;
  /** The story under the cursor. */
  cursor?: string | undefined;
  /** Stories that have changed since one looked. */
  fresh?: string[];
}

/** Loads the desk again, so that its rows are as they are now. */
export function reload(memory: DeskMemory): void {
  sessionStorage.setItem(KEY, JSON.stringify(memory));
  location.reload();
}

/** What was told before; once. */
export function recall(): DeskMemory {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return kept ? (JSON.parse(kept) as DeskMemory) : {};
}
