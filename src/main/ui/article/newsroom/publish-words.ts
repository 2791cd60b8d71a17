import type { Publication } from "./api.ts";
import { longTime, shortTime } from "./times.ts";
import type { When } from "./when.ts";

/** A part of the sentence that says what will happen; a part that leads somewhere is a control. */
export interface Part {
  text: string;
  leads?: "when" | "section";
}

/** What will happen when the button is pressed, in one sentence. */
export function sentenceOf(publication: Publication | null, when: When, section: string): Part[] {
  const place: Part = { text: section, leads: "section" };
  if (!publication) return [{ text: "This story is not saved yet: write a headline, and it is." }];
  const { state, zone } = publication;
  if (publication.trashed)
    return [{ text: "This story is in the trash. Take it out to publish it." }];
  if (state === "killed") {
    return [{ text: "This story was taken down for good. Its address shows the notice." }];
  }
  if (!publication.may.includes("publish")) return handIn(publication);
  const instant = "instant" in when ? when.instant : null;
  if (state === "published" && when.kind === "now") {
    return publication.unpublishedChanges
      ? [
          { text: "The text that readers see in " },
          place,
          { text: " is replaced by this one " },
          NOW,
          STOP,
        ]
      : [
          { text: "The story is live in " },
          place,
          { text: ", and this is the text that readers see." },
        ];
  }
  if (when.kind === "now") {
    const embargo = publication.embargo ? new Date(publication.embargo) : null;
    if (embargo && embargo > new Date(publication.now)) {
      return [
        { text: "Nothing shows before " },
        { text: longTime(embargo, zone), leads: "when" },
        { text: ". Then the story goes live in " },
        place,
        STOP,
      ];
    }
    const verb =
      state === "unpublished" || state === "expired" ? "goes back into " : "goes live in ";
    return [{ text: `The story ${verb}` }, place, { text: " " }, NOW, STOP];
  }
  if (!instant) return [{ text: "Which time? " }, { text: "Choose one", leads: "when" }, STOP];
  const time: Part = { text: longTime(instant, zone), leads: "when" };
  return when.kind === "embargo"
    ? [
        { text: "Nothing shows before " },
        time,
        { text: ". Then the story goes live in " },
        place,
        STOP,
      ]
    : [{ text: "The story goes live in " }, place, { text: " at " }, time, STOP];
}

const NOW: Part = { text: "now", leads: "when" };
const STOP: Part = { text: "." };

function handIn(publication: Publication): Part[] {
  return publication.may.includes("review")
    ? [{ text: "Hand it in when it is done: an editor reads and publishes it." }]
    : [{ text: "An editor publishes it from here." }];
}

/** What the button says; it always begins with "Publish". */
export function publishButton(
  publication: Publication | null,
  when: When,
  zone: string,
): { text: string; why?: string; hidden: boolean } {
  const text = buttonText(publication, when, zone);
  if (!publication) return { text, hidden: false };
  if (
    publication.trashed ||
    publication.state === "killed" ||
    !publication.may.includes("publish")
  ) {
    return { text, hidden: true };
  }
  if (publication.state === "published" && when.kind === "now" && !publication.unpublishedChanges) {
    return { text, why: "Nothing has changed since it was published.", hidden: false };
  }
  if (!("instant" in when)) return { text, hidden: false };
  if (!when.instant) return { text, why: when.why, hidden: false };
  const set = (when.kind === "embargo" && publication.embargo) || publication.scheduledFor;
  const already = publication.state === "scheduled" && sameTime(set, when.instant);
  return already ? { text, why: "That is set already.", hidden: false } : { text, hidden: false };
}

function sameTime(set: string | null, instant: Date): boolean {
  return set !== null && new Date(set).getTime() === instant.getTime();
}

function buttonText(publication: Publication | null, when: When, zone: string): string {
  if (when.kind === "now") {
    return publication?.state === "published" ? "Publish the update" : "Publish now";
  }
  if (!when.instant) return "Publish";
  const time = shortTime(when.instant, zone);
  return when.kind === "embargo" ? `Publish when the embargo ends, ${time}` : `Publish at ${time}`;
}
