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
  if (!publication) return [{ text: "The story is being saved and looked at." }];
  const { state, zone } = publication;
  if (publication.trashed)
    return [{ text: "This story is in the trash. Take it out to publish it." }];
  if (state === "killed") {
    return [{ text: "This story was taken down for good. Its address shows the notice." }];
  }
  if (!publication.may.includes("publish")) return handIn(publication);
  const until = embargoOf(publication);
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
    if (until) return afterEmbargo(longTime(until, zone), place);
    const verb =
      state === "unpublished" || state === "expired" ? "goes back into " : "goes live in ";
    return [{ text: `The story ${verb}` }, place, { text: " " }, NOW, STOP];
  }
  if (!instant) return [{ text: "Which time? " }, { text: "Choose one", leads: "when" }, STOP];
  if (when.kind === "embargo") return afterEmbargo(longTime(instant, zone), place);
  // What is asked for earlier waits for the embargo.
  if (until && instant < until) return afterEmbargo(longTime(until, zone), place);
  const time: Part = { text: longTime(instant, zone), leads: "when" };
  return [{ text: "The story goes live in " }, place, { text: " at " }, time, STOP];
}

function afterEmbargo(time: string, place: Part): Part[] {
  return [
    { text: "Nothing shows before " },
    { text: time, leads: "when" },
    { text: ". Then the story goes live in " },
    place,
    STOP,
  ];
}

/** When the embargo of a story ends; null when it has none, or no longer. */
function embargoOf({ embargo, now }: Publication): Date | null {
  return embargo && Date.parse(embargo) > Date.parse(now) ? new Date(embargo) : null;
}

const NOW: Part = { text: "now", leads: "when" };
/** The word joiner keeps it on the line of the word before it, which is a button. */
const STOP: Part = { text: "\u2060." };

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
  if ("instant" in when && !when.instant) return { text, why: when.why, hidden: false };
  const set = (when.kind === "embargo" && publication.embargo) || publication.scheduledFor;
  const already = publication.state === "scheduled" && sameTime(set, dueOf(publication, when));
  return already ? { text, why: "That is set already.", hidden: false } : { text, hidden: false };
}

/** When it would go live, null for at once: an embargo holds what is asked for earlier. */
function dueOf(publication: Publication | null, when: When): Date | null {
  const instant = "instant" in when ? when.instant : null;
  if (when.kind === "embargo" || !publication) return instant;
  const until = embargoOf(publication);
  return until && (!instant || instant < until) ? until : instant;
}

function sameTime(set: string | null, instant: Date | null): boolean {
  return set !== null && instant !== null && new Date(set).getTime() === instant.getTime();
}

function buttonText(publication: Publication | null, when: When, zone: string): string {
  if (publication?.state === "published" && when.kind === "now") return "Publish the update";
  if ("instant" in when && !when.instant) return "Publish";
  const due = dueOf(publication, when);
  if (!due) return "Publish now";
  const held = when.kind === "embargo" || !("instant" in when) || due !== when.instant;
  return `Publish ${held ? "when the embargo ends," : "at"} ${shortTime(due, zone)}`;
}
