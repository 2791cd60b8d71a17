import { el, fill, keys, shape } from "../../newsroom/dom.ts";
import type { Body } from "./body.ts";
import { blockText } from "./body.ts";
import type { Status } from "./saver.ts";

/** How long a save may take before the line says that it is under way. */
const SLOW = 1_500;

/** The line at the foot: what is safe, how long the text is. It changes its words, not its place. */
export class StatusLine {
  readonly element: HTMLElement;
  readonly #save = el("p", { class: "status-save", role: "status" });
  readonly #counts = el("p", { class: "status-counts" });
  readonly #clock: Intl.DateTimeFormat;
  readonly #number: Intl.NumberFormat;
  #slow = 0;
  #words = "";

  constructor(
    private readonly settings: { zone: string; language: string; pace: number },
    onKeys: () => void,
    private readonly onSignIn: () => void,
  ) {
    this.#clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: settings.zone,
      timeStyle: "medium",
    });
    this.#number = new Intl.NumberFormat("en");
    this.element = el(
      "footer",
      { class: "status" },
      this.#save,
      this.#counts,
      el(
        "p",
        { class: "status-keys" },
        keys("/"),
        " insert ",
        keys("@"),
        " own story ",
        el("button", { type: "button", class: "status-all", onclick: onKeys }, keys("?"), " keys"),
      ),
    );
  }

  show(status: Status): void {
    if (status.kind === "saving") {
      // A save is quick, and its word would flicker; only a slow one, and the first, are told.
      const wait = this.#save.dataset.tone === "pass" ? SLOW : 0;
      this.#slow ||= window.setTimeout(() => this.#say("draft", "Saving…"), wait);
      return;
    }
    window.clearTimeout(this.#slow);
    this.#slow = 0;
    switch (status.kind) {
      case "saved":
        if (status.at) this.#say("pass", `Saved ${this.#clock.format(new Date(status.at))}`);
        else this.#say("draft", "Nothing to save yet");
        break;
      case "waiting":
        this.#say(
          "weigh",
          status.why === "offline"
            ? "Offline: kept on this device, sent when the network is back"
            : "The server does not answer: kept on this device, sent when it does",
        );
        break;
      case "signed-out":
        this.#say("weigh", "Signed out: kept on this device until you sign in again", {
          word: "Sign in",
          run: this.onSignIn,
        });
        break;
      case "refused":
        this.#say("stop", `Not saved: ${status.why}`);
        break;
      case "conflict":
        this.#say("weigh", "Somebody else saved too: choose which text stays");
        break;
    }
  }

  /** Counts the words of what readers read. */
  count(texts: readonly string[], body: Body): void {
    const words = countWords([...texts, ...body.content.map(blockText)], this.settings.language);
    const minutes = Math.max(1, Math.round(words / this.settings.pace));
    fill(
      this.#counts,
      el("span", {}, `${this.#number.format(words)} ${words === 1 ? "word" : "words"}`),
      words > 0 && el("span", {}, `${minutes} min read`),
    );
  }

  #say(drawn: string, words: string, way?: { word: string; run: () => void }): void {
    if (this.#words === words) return;
    this.#words = words;
    fill(
      this.#save,
      shape(drawn),
      words,
      way && el("button", { type: "button", class: "text-button", onclick: way.run }, way.word),
    );
    this.#save.dataset.tone = drawn;
  }
}

/** Words as people count them; in scripts without spaces, as the language parts them. */
export function countWords(texts: readonly string[], language: string): number {
  const parts = new Intl.Segmenter(language, { granularity: "word" });
  let count = 0;
  for (const text of texts) {
    for (const segment of parts.segment(text)) if (segment.isWordLike) count++;
  }
  return count;
}
