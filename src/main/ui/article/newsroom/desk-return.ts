const KEY = "standfirst-desk-left";
const STORY = /^\/newsroom\/articles\/([0-9a-f-]{36})$/;

/** From which list one went to a story, so that the way back leads to the same list and row. */
interface Left {
  list: string;
  story: string;
}

/** One goes to a story, in this window. */
export function leaveFor(story: string): void {
  const left: Left = { list: location.pathname + location.search, story };
  sessionStorage.setItem(KEY, JSON.stringify(left));
}

/** The story that one has just come back from; null for somebody who comes from elsewhere. */
export function storyLeft(): string | null {
  const [arrival] = performance.getEntriesByType("navigation");
  if (arrival instanceof PerformanceNavigationTiming && arrival.type === "back_forward") {
    const left = read();
    return left?.list === location.pathname + location.search ? left.story : null;
  }
  const from = URL.canParse(document.referrer) ? new URL(document.referrer) : null;
  return from?.origin === location.origin ? (STORY.exec(from.pathname)?.[1] ?? null) : null;
}

/** The list from which one came to a story; null where it was opened in another way. */
export function listLeft(story: string | null): string | null {
  const left = read();
  return left && left.story === story ? left.list : null;
}

function read(): Left | null {
  const kept = sessionStorage.getItem(KEY);
  return kept ? (JSON.parse(kept) as Left) : null;
}
