import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { avatar, el, freshId } from "../../newsroom/dom.ts";
import type { Current, Draft, EditorSettings } from "./api.ts";
import type { Block } from "./body.ts";
import { marksOf, textOf } from "./compare.ts";
import { toBody, toDoc } from "./json.ts";
import type { Library } from "./library.ts";
import type { BlocksClash, Clash, Merge } from "./merge.ts";
import { textKeys } from "./text-keys.ts";
import { fieldsOf } from "./times.ts";

type Choice = "mine" | "theirs" | "both" | "anew";

interface Row {
  clash: Clash;
  choice: Choice | null;
  /** The text that is written anew, while it is. */
  anew: (() => unknown) | null;
}

export interface ConflictHost {
  merge: Merge;
  current: Current;
  settings: EditorSettings;
  library: Library;
  /** The text that all agree on now. */
  onDone: (draft: Draft) => void;
  /** Not now: the text stays on this device. */
  onLater: () => void;
}

/**
 * Both texts side by side where two changed the same place: mine, theirs, both, or a new one. What
 * joined by itself is named at the foot. Nothing is overwritten before somebody has chosen, and both
 * texts stay in the history.
 */
export class ConflictView {
  readonly element: HTMLElement;
  readonly #rows: Row[];
  readonly #open = el("p", { class: "conflict-open", role: "status" });
  readonly #save: HTMLButtonElement;

  constructor(private readonly host: ConflictHost) {
    const { merge, current } = host;
    this.#rows = merge.clashes.map((clash) => ({ clash, choice: null, anew: null }));
    const who = current.by || "Somebody";
    const time = fieldsOf(new Date(current.at), host.settings.edition.zone).time;
    const places = this.#rows.length;
    this.#save = el(
      "button",
      { type: "button", class: "button", "data-kind": "main", onclick: () => this.#done() },
      "Save the joined text",
    );
    this.element = el(
      "section",
      { class: "conflict", "aria-labelledby": "conflict-title", tabindex: -1 },
      el(
        "header",
        { class: "conflict-head" },
        el(
          "h2",
          { id: "conflict-title" },
          places === 0
            ? `${who} changed other places than you`
            : `You and ${who} changed the same ${places === 1 ? "place" : `${places} places`}`,
        ),
        el(
          "p",
          {},
          el("b", {}, "Both texts are safe"),
          ", whatever you choose here: yours on this device, theirs on the server. Nothing was overwritten.",
        ),
      ),
      el(
        "div",
        { class: "conflict-sides" },
        this.#side(
          avatar(host.settings.me.name, host.settings.me.initials),
          "Yours",
          "kept on this device",
        ),
        this.#side(avatar(who, initialsOf(who)), `${who}’s`, `saved ${time}, in the story now`),
      ),
      ...this.#rows.map((row, index) => this.#row(row, index, who)),
      this.#joined(who),
      el(
        "footer",
        { class: "conflict-foot" },
        this.#open,
        el(
          "button",
          { type: "button", class: "button", "data-kind": "quiet", onclick: () => host.onLater() },
          "Leave for later",
        ),
        el(
          "button",
          { type: "button", class: "button", onclick: (event) => void this.#copy(event) },
          "Copy all of mine",
        ),
        this.#save,
      ),
    );
    this.#count();
  }

  #side(face: HTMLElement, name: string, note: string): HTMLElement {
    return el("div", {}, face, el("b", {}, name), el("span", { class: "hint" }, note));
  }

  #row(row: Row, index: number, who: string): HTMLElement {
    const { clash } = row;
    const mine = wordsOf(clash, "mine", this.host.settings);
    const theirs = wordsOf(clash, "theirs", this.host.settings);
    const group = freshId("choice");
    const anewPlace = el("div", { class: "conflict-anew", hidden: true });
    const element = el("fieldset", { class: "conflict-row" });
    const choice = (kind: Choice, words: string) => {
      const input = el("input", { type: "radio", name: group, value: kind });
      input.addEventListener("change", () => {
        row.choice = kind;
        element.dataset.choice = kind;
        anewPlace.hidden = kind !== "anew";
        if (kind === "anew" && !row.anew) row.anew = this.#writeAnew(clash, anewPlace);
        this.#count();
      });
      return el("label", { class: "choice" }, input, words);
    };
    const text =
      clash.field === "body" || ["headline", "standfirst", "kicker"].includes(clash.field);
    const joinable = clash.field === "body" || clash.field === "tags" || clash.field === "byline";
    element.append(
      el("legend", { class: "unseen" }, `${clash.place}, ${index + 1} of ${this.#rows.length}`),
      el(
        "div",
        { class: "conflict-mine" },
        el(
          "div",
          { class: "conflict-choices" },
          el("b", {}, clash.place),
          choice("mine", "Keep yours"),
        ),
        ...(mine === "" ? [nothing()] : [marksOf(mine, theirs, "ins")]),
      ),
      el(
        "div",
        { class: "conflict-theirs" },
        el(
          "div",
          { class: "conflict-choices" },
          choice("theirs", `Keep ${who}’s`),
          joinable && choice("both", "Both, yours first"),
          text && choice("anew", "Write it anew"),
          el("span", { class: "hint" }, `${index + 1} of ${this.#rows.length}`),
        ),
        ...(theirs === "" ? [nothing()] : [marksOf(theirs, mine, "ins")]),
      ),
      anewPlace,
    );
    return element;
  }

  #writeAnew(clash: Clash, place: HTMLElement): () => unknown {
    const { language, direction } = this.host.settings.edition;
    if (clash.field !== "body") {
      const field = el("textarea", {
        class: "input",
        rows: 2,
        "aria-label": `${clash.place}, written anew`,
        lang: language,
        dir: direction,
      });
      field.value = String(clash.mine ?? "");
      place.append(field);
      field.focus();
      return () => field.value.replace(/\s*\n\s*/g, " ");
    }
    const view = new EditorView(place, {
      state: EditorState.create({
        doc: toDoc({ type: "body", content: clash.mine.length > 0 ? clash.mine : clash.theirs }),
        plugins: textKeys(this.host.library),
      }),
      attributes: {
        role: "textbox",
        "aria-label": `${clash.place}, written anew`,
        "aria-multiline": "true",
        lang: language,
        dir: direction,
        class: "body",
      },
    });
    view.focus();
    return () => toBody(view.state.doc).content;
  }

  #joined(who: string): HTMLElement | null {
    const { joined } = this.host.merge;
    if (joined.length === 0) return null;
    const list = joined.map(
      ({ place, whose }) => `${place.toLowerCase()} (${whose === "mine" ? "yours" : `${who}’s`})`,
    );
    return el(
      "p",
      { class: "conflict-joined" },
      el("b", {}, "Joined by themselves: "),
      `${list.join(", ")}.`,
    );
  }

  #count(): void {
    const open = this.#rows.filter((row) => row.choice === null).length;
    this.#open.textContent =
      open === 0
        ? "All places are chosen."
        : `${open} ${open === 1 ? "place is" : "places are"} still open.`;
    this.#save.setAttribute("aria-disabled", String(open > 0));
  }

  #done(): void {
    const open = this.#rows.findIndex((row) => row.choice === null);
    if (open >= 0) {
      this.element.querySelectorAll("fieldset")[open]?.querySelector("input")?.focus();
      return;
    }
    this.host.onDone(settle(this.host.merge, this.#rows));
  }

  async #copy(event: Event): Promise<void> {
    const { draft } = this.host.merge;
    const text = [draft.headline, draft.standfirst, ...draft.body.content.map(textOf)].join("\n\n");
    await navigator.clipboard.writeText(text);
    (event.target as HTMLElement).textContent = "Copied";
  }
}

/** The merged draft with each clash as it was chosen. */
export function settle(
  merge: Merge,
  rows: readonly { clash: Clash; choice: Choice | null; anew: (() => unknown) | null }[],
): Draft {
  const draft: Draft = { ...merge.draft };
  const content = [...merge.draft.body.content];
  // From the end, so that places further up stay where they are.
  for (const { clash, choice, anew } of [...rows].reverse()) {
    if (clash.field === "body") {
      content.splice(clash.at, clash.mine.length, ...blocksOf(clash, choice, anew));
    } else {
      Object.assign(draft, { [clash.field]: choiceOf(clash, choice, anew) });
    }
  }
  draft.body = { type: "body", content };
  return draft;
}

function blocksOf(
  clash: BlocksClash,
  choice: Choice | null,
  anew: (() => unknown) | null,
): Block[] {
  switch (choice) {
    case "theirs":
      return clash.theirs;
    case "both":
      return [...clash.mine, ...clash.theirs];
    case "anew":
      return (anew?.() as Block[] | undefined) ?? clash.mine;
    default:
      return clash.mine;
  }
}

function choiceOf(
  clash: Exclude<Clash, BlocksClash>,
  choice: Choice | null,
  anew: (() => unknown) | null,
): unknown {
  if (choice === "theirs") return clash.theirs;
  if (choice === "both") {
    return [...new Set([...(clash.mine as string[]), ...(clash.theirs as string[])])];
  }
  return choice === "anew" ? anew?.() : clash.mine;
}

function wordsOf(
  clash: Clash,
  side: "mine" | "theirs",
  { edition, kinds }: EditorSettings,
): string {
  if (clash.field === "body") return clash[side].map(textOf).join("\n");
  const value = clash[side];
  switch (clash.field) {
    case "section":
      return edition.sections.find(({ id }) => id === value)?.name ?? "";
    case "kind":
      return kinds.find(({ id }) => id === value)?.name ?? "";
    case "picture":
      return value ? textOf({ type: "picture", ...(value as object) }) : "";
    default:
      return Array.isArray(value) ? value.join(", ") : String(value ?? "");
  }
}

function nothing(): HTMLElement {
  return el("p", { class: "hint" }, "Nothing here");
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""]
    .map((word) => word?.charAt(0) ?? "")
    .join("");
}
