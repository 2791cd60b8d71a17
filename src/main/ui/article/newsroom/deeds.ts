import { openDialog } from "../../newsroom/dialog.ts";
import { el, freshId } from "../../newsroom/dom.ts";
import { toast } from "../../newsroom/toast.ts";
import type { Publication, State } from "./api.ts";
import { ask, Refusal } from "./server.ts";

/** What the rarer deeds need of the panel. */
export interface DeedHost {
  address: (what: string) => string;
  /** The address of the story itself. */
  story: string;
  flush: () => Promise<boolean>;
  /** The deed may have changed the text itself. */
  catchUp: () => Promise<void>;
  done: (result: Publication, words: string) => void;
  refresh: () => void;
}

/**
 * What else can be done with a story in its state: hand it in, correct it, take it off, take it down,
 * throw it away. What can be undone is done at once; only taking down asks first.
 */
export function deeds(publication: Publication, host: DeedHost): HTMLElement | null {
  const may = new Set<string>(publication.may);
  // What it is already, nobody needs to make it.
  may.delete(publication.state);
  const make = (word: string, run: () => void, kind = "") =>
    el(
      "button",
      { type: "button", class: "button", "data-kind": kind || null, onclick: run },
      word,
    );
  const state = (to: string, words: string) => () =>
    void attempt(host, "state", { method: "POST", json: { state: to } }, words);
  const off = publication.scheduledFor ? "Take back the schedule" : "Take it off the site";
  const offDone = publication.scheduledFor
    ? "The schedule is taken back."
    : "It is off the site. Its address answers “not found”.";
  const buttons = [
    may.has("review") && make("Send to review", state("review", "Handed in: the editors see it.")),
    may.has("ready") && make("Mark as ready", state("ready", "Marked as ready.")),
    may.has("draft") && make("Back to draft", state("draft", "It is a draft again.")),
    may.has("correct") && make("Correction…", () => askForCorrection(host)),
    may.has("unpublish") &&
      make(off, () => void attempt(host, "publication", { method: "DELETE" }, offDone)),
    may.has("embargo") &&
      publication.embargo &&
      make("Lift the embargo", () => {
        const how = { method: "POST", json: { embargo: null } };
        void attempt(host, "publication", how, "The embargo is lifted. Nothing was published.");
      }),
    may.has("trash") && make("To the trash", () => void trash(host, publication.state)),
    may.has("restore") && make("Take out of the trash", () => void restore(host, null)),
    may.has("kill") && make("Take it down…", () => askForKill(host), "stop"),
  ].filter((button) => button instanceof HTMLElement);
  if (buttons.length === 0) return null;
  return el(
    "div",
    { class: "deeds" },
    el("h3", {}, "More"),
    el("div", { class: "actions" }, ...buttons),
  );
}

async function attempt(
  host: DeedHost,
  what: string,
  how: { method: string; json?: unknown },
  words: string,
): Promise<boolean> {
  if (!(await host.flush())) {
    toast("Not done: the text is not on the server yet. See the line at the foot.");
    return false;
  }
  try {
    host.done(await ask<Publication>(host.address(what), how), words);
    if (what === "corrections") await host.catchUp();
    return true;
  } catch (problem) {
    sayWhy(problem);
    host.refresh();
    return false;
  }
}

function sayWhy(problem: unknown): void {
  toast(
    problem instanceof Refusal
      ? `Not done. ${problem.message}`
      : "Not done: the server did not answer. Try again when the line is back.",
  );
}

/** What the trash takes from a story in that state, and what is left to do when it comes back. */
const TAKEN: Partial<Record<State, [gone: string, left: string]>> = {
  published: [", and off the site", " It is not on the site until you publish it."],
  scheduled: [", and its schedule is taken back", " It goes out when you set a time again."],
};

async function trash(host: DeedHost, was: State): Promise<void> {
  const taken = TAKEN[was];
  try {
    await ask(host.story, { method: "DELETE" });
    host.refresh();
    toast(`In the trash${taken?.[0] ?? ""}.`, {
      word: taken ? "Take it out" : "Undo",
      run: () => void restore(host, was),
    });
  } catch (problem) {
    sayWhy(problem);
  }
}

async function restore(host: DeedHost, was: State | null): Promise<void> {
  try {
    await ask(`${host.story}/restoration`, { method: "POST" });
    host.refresh();
    toast(`Out of the trash.${(was && TAKEN[was]?.[1]) ?? ""}`);
  } catch (problem) {
    sayWhy(problem);
  }
}

function askForCorrection(host: DeedHost): void {
  askForWords({
    title: "Correction",
    hint: "It goes live at once, dated, at the foot of the story. A draft that waits is not published with it.",
    label: "What was wrong, and what is right",
    button: "Publish the correction",
    kind: "main",
    send: (text) =>
      attempt(host, "corrections", { method: "POST", json: { text } }, "The correction is live."),
  });
}

function askForKill(host: DeedHost): void {
  askForWords({
    title: "Take this story down for good?",
    hint: "Within a second it leaves all pages, feeds and the search. Its address shows your notice, and nothing else of it. This is logged with your name.",
    label: "Notice to readers",
    button: "Take it down",
    kind: "stop",
    send: (notice) =>
      attempt(
        host,
        "kill",
        { method: "POST", json: { notice } },
        "Taken down. Its address shows the notice.",
      ),
  });
}

interface Words {
  title: string;
  hint: string;
  label: string;
  button: string;
  kind: string;
  send: (text: string) => Promise<boolean>;
}

function askForWords(words: Words): void {
  const dialog = openDialog(words.title);
  const id = freshId("words");
  const field = el("textarea", { class: "input", id, rows: 3, maxlength: 2000, required: true });
  const send = el("button", { class: "button", "data-kind": words.kind }, words.button);
  const form = el(
    "form",
    { class: "form" },
    el("p", { class: "hint" }, words.hint),
    el("div", { class: "field" }, el("label", { for: id }, words.label), field),
    el(
      "div",
      { class: "actions" },
      send,
      el("button", { type: "button", class: "button", onclick: () => dialog.close() }, "Leave it"),
    ),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!field.value.trim() || send.disabled) return;
    send.disabled = true;
    const sent = await words.send(field.value.trim());
    send.disabled = false;
    if (sent) dialog.close();
  });
  dialog.body.append(form);
  field.focus();
}
