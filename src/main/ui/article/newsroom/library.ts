import type { Media, Story } from "./api.ts";
import { ask } from "./server.ts";

/**
 * What the blocks of a body only name by id: pictures and own stories. The page brings those that
 * the text has when it opens; others (pasted from another story, say) are asked for when they show.
 */
export class Library {
  readonly #media: Map<string, Media>;
  readonly #stories: Map<string, Story>;
  readonly #asked = new Map<string, Promise<unknown>>();

  constructor(known: { media: { [id: string]: Media }; stories: { [id: string]: Story } }) {
    this.#media = new Map(Object.entries(known.media));
    this.#stories = new Map(Object.entries(known.stories));
  }

  addMedia(media: Media): void {
    this.#media.set(media.id, media);
  }

  addStory(story: Story): void {
    this.#stories.set(story.id, story);
  }

  /** The picture, now or, through `later`, once the server has said what it is. */
  media(id: string, later: (media: Media | null) => void): Media | null {
    const known = this.#media.get(id) ?? null;
    if (!known) {
      this.#once(`media ${id}`, async () => {
        this.addMedia(await ask<Media>(`/newsroom/media/${encodeURIComponent(id)}`));
      }).then(() => later(this.#media.get(id) ?? null));
    }
    return known;
  }

  /** The story, now or later. */
  story(id: string, later: (story: Story | null) => void): Story | null {
    const known = this.#stories.get(id) ?? null;
    if (!known) {
      this.#once(`story ${id}`, async () => {
        const address = `/newsroom/stories?ids=${encodeURIComponent(id)}`;
        for (const story of (await ask<{ items: Story[] }>(address)).items) this.addStory(story);
      }).then(() => later(this.#stories.get(id) ?? null));
    }
    return known;
  }

  #once(key: string, job: () => Promise<void>): Promise<unknown> {
    const before = this.#asked.get(key);
    if (before) return before;
    const now = job().catch(() => undefined);
    this.#asked.set(key, now);
    return now;
  }
}

/** What people call the states, and the shape that goes with each. */
export const STATE_NAMES: { readonly [state in Story["state"]]: string } = {
  draft: "Draft",
  review: "In review",
  ready: "Ready",
  scheduled: "Scheduled",
  published: "Published",
  unpublished: "Unpublished",
  expired: "Expired",
  killed: "Killed",
};
