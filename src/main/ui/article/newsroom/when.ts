import { el, fill, freshId } from "../../newsroom/dom.ts";
import type { Publication, TimeChoice } from "./api.ts";
import { afterGap, fieldsOf, instantsOf, longTime, offsetName } from "./times.ts";

export type WhenKind = "now" | "at" | "embargo";

/** When the story comes on the site. */
export type When =
  | { kind: "now" }
  | { kind: "at" | "embargo"; instant: Date }
  /** A time is wanted, but the fields do not say one. */
  | { kind: "at" | "embargo"; instant: null; why: string };

/**
 * The choice of the moment: now, at a time, or under embargo until one. Times are those of the
 * edition's zone. One that the clocks skip is asked back, one that comes twice is the first until
 * somebody says otherwise.
 */
export class WhenChoice {
  readonly element: HTMLElement;
  readonly #radios = new Map<WhenKind, HTMLInputElement>();
  readonly #date = el("input", { class: "input", type: "date", "aria-label": "Date" });
  /** A text field: the browser's own has twelve hours where its language has. */
  readonly #time = el("input", {
    class: "input",
    inputmode: "numeric",
    autocomplete: "off",
    placeholder: "06:00",
    maxlength: 8,
    "aria-label": "Time",
  });
  readonly #fields: HTMLElement;
  readonly #question = el("div", { class: "when-question", "aria-live": "polite" });
  #zone = "UTC";
  #chosen: Date | null = null;
  /** What the server had set when it was last shown: what is chosen here yields to news only. */
  #known = "";
  /** How far the server's clock is ahead of this device's, in milliseconds. */
  #ahead = 0;

  constructor(private readonly onChange: () => void) {
    const name = freshId("when");
    const radio = (kind: WhenKind, words: string) => {
      const input = el("input", { type: "radio", name, value: kind, checked: kind === "now" });
      input.addEventListener("change", () => this.#pick());
      this.#radios.set(kind, input);
      return el("label", { class: "choice" }, input, words);
    };
    for (const field of [this.#date, this.#time]) {
      field.addEventListener("input", () => {
        this.#chosen = null;
        this.#ask();
        this.onChange();
      });
    }
    this.#fields = el("div", { class: "when-fields", hidden: true }, this.#date, this.#time);
    this.element = el(
      "fieldset",
      { class: "when" },
      el("legend", { class: "unseen" }, "When it goes live"),
      el(
        "div",
        { class: "choices" },
        radio("now", "Now"),
        radio("at", "At a time"),
        radio("embargo", "Under embargo until"),
      ),
      this.#fields,
      this.#question,
    );
  }

  get kind(): WhenKind {
    for (const [kind, radio] of this.#radios) if (radio.checked) return kind;
    return "now";
  }

  get when(): When {
    const kind = this.kind;
    if (kind === "now") return { kind };
    const no = (why: string): When => ({ kind, instant: null, why });
    let instant = this.#chosen;
    if (!instant) {
      const typed = this.#time.value.trim();
      if (typed && !readTime(typed)) return no(`“${typed}” is no time of a day, such as 06:00.`);
      const local = this.#local();
      if (!local) return no("Choose a date and a time.");
      instant = instantsOf(local, this.#zone)[0] ?? null;
      if (!instant) return no("That time does not exist: choose one.");
    }
    return instant > this.now ? { kind, instant } : no("That time is past: choose a later one.");
  }

  /** The time of the server: the clock of a device may be wrong. */
  get now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** Shows what is set already, and what this person may choose. */
  show(publication: Publication): void {
    this.#zone = publication.zone;
    this.#ahead = Date.parse(publication.now) - Date.now();
    const may = new Set(publication.may);
    const allow = (kind: WhenKind, allowed: boolean) => {
      const label = this.#radios.get(kind)?.parentElement;
      if (label) label.hidden = !allowed;
    };
    allow("at", may.has("schedule"));
    allow("embargo", may.has("embargo"));
    const set = publication.embargo ?? publication.scheduledFor ?? "";
    if (set === this.#known) return;
    this.#known = set;
    if (set) this.#set(publication.embargo ? "embargo" : "at", new Date(set));
    else this.reset();
  }

  /** Goes back to "now", after it was used. */
  reset(): void {
    const now = this.#radios.get("now");
    if (now) now.checked = true;
    this.#date.value = "";
    this.#time.value = "";
    this.#chosen = null;
    this.#known = "";
    this.#pick();
  }

  focus(): void {
    [...this.#radios.values()].find((radio) => radio.checked)?.focus();
  }

  /** The server asks which of several instants was meant. */
  offer(choices: TimeChoice[], why: string): void {
    this.#offer(
      why,
      choices.map(({ at, label }) => ({ label, instant: new Date(at) })),
    );
  }

  #set(kind: WhenKind, instant: Date): void {
    const radio = this.#radios.get(kind);
    if (radio) radio.checked = true;
    const { date, time } = fieldsOf(instant, this.#zone);
    this.#date.value = date;
    this.#time.value = time.endsWith(":00") ? time.slice(0, 5) : time;
    this.#chosen = instant;
    this.#fields.hidden = false;
    fill(this.#question);
  }

  #pick(): void {
    const timed = this.kind !== "now";
    this.#fields.hidden = !timed;
    if (timed && !this.#date.value) {
      // The next full hour is a better start than an empty field.
      const next = new Date(Math.ceil((+this.now + 60_000) / 3_600_000) * 3_600_000);
      this.#set(this.kind, next);
    }
    this.#ask();
    this.onChange();
  }

  #local(): string | null {
    const { value: date } = this.#date;
    const time = readTime(this.#time.value);
    return date && time ? `${date}T${time}` : null;
  }

  #ask(): void {
    fill(this.#question);
    const local = this.#local();
    if (this.kind === "now" || !local || this.#chosen) return;
    const found = instantsOf(local, this.#zone);
    const time = local.slice(11, 16);
    if (found.length === 0) {
      const after = afterGap(local, this.#zone);
      this.#offer(
        `${time} does not exist on that day: the clocks are put forward. Which did you mean?`,
        [
          {
            label: `${fieldsOf(after, this.#zone).time.slice(0, 5)}, first after the jump`,
            instant: after,
          },
          {
            label: `${fieldsOf(new Date(+after - 1000), this.#zone).time}, last before it`,
            instant: new Date(+after - 1000),
          },
        ],
      );
    } else if (found.length > 1) {
      this.#chosen = found[0] ?? null;
      this.#offer(
        `${time} comes twice on that day: the clocks are put back. The first is set.`,
        found.map((instant, index) => ({
          label: `The ${index === 0 ? "first" : "second"}, ${offsetName(instant, this.#zone)}`,
          instant,
        })),
      );
    }
  }

  #offer(why: string, choices: { label: string; instant: Date }[]): void {
    const buttons = choices.map(({ label, instant }) => {
      const pressed = this.#chosen?.getTime() === instant.getTime();
      return el(
        "button",
        {
          type: "button",
          class: "button",
          "aria-pressed": String(pressed),
          onclick: () => {
            this.#set(this.kind, instant);
            fill(
              this.#question,
              el(
                "p",
                { class: "hint" },
                `${longTime(instant, this.#zone)}, ${offsetName(instant, this.#zone)}.`,
              ),
            );
            this.onChange();
          },
        },
        label,
      );
    });
    fill(
      this.#question,
      el("p", { class: "note", "data-tone": "warn" }, why),
      el("div", { class: "actions" }, ...buttons),
    );
  }
}

/** "6", "6:30", "0630" and "06:30:15" as `06:30:15`; null for what is no time of a day. */
export function readTime(text: string): string | null {
  const parts =
    /^(\d{1,2})(?:[:.h]?(\d{2})(?:[:.]?(\d{2}))?)?$/.exec(text.trim())?.slice(1) ?? null;
  if (!parts) return null;
  const [hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return null;
  return [hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":");
}
