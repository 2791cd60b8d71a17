import { el, shape } from "../../newsroom/dom.ts";
import { marked } from "../../newsroom/listbox.ts";
import type { Story } from "./api.ts";
import { STATE_NAMES } from "./library.ts";
import { ask } from "./server.ts";

/** How long a pause in typing is, before the server is asked. */
const PAUSE = 120;

let timer = 0;
let latest = 0;

/** Looks for own stories; of several questions in quick order only the last is answered. */
export function searchStories(words: string, found: (stories: Story[]) => void): void {
  window.clearTimeout(timer);
  latest++;
  const own = latest;
  timer = window.setTimeout(async () => {
    const address = `/newsroom/stories?q=${encodeURIComponent(words)}`;
    const stories = await ask<{ items: Story[] }>(address).then(
      (answer) => answer.items,
      () => [],
    );
    // A story does not point at itself.
    if (own === latest) found(stories.filter(({ id }) => !location.pathname.endsWith(id)));
  }, PAUSE);
}

/** What comes from now on is not wanted any more. */
export function stopSearching(): void {
  window.clearTimeout(timer);
  latest++;
}

/** How a story looks in a list of choices. */
export function storyChoice(story: Story, words: string): Node[] {
  return [
    shape(story.state),
    el("span", { class: "option-word" }, ...marked(story.headline, words)),
    el("span", { class: "option-hint" }, `${STATE_NAMES[story.state]}, ${story.section}`),
  ];
}
