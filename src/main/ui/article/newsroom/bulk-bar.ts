import { openDialog } from "../../newsroom/dialog.ts";
import { el, fill, keys } from "../../newsroom/dom.ts";
import { toast } from "../../newsroom/toast.ts";
import type { State } from "./api.ts";
import { type DeskMemory, reload } from "./desk-memory.ts";
import { ask, Refusal } from "./server.ts";

const STATES: [state: State, word: string, done: string][] = [
  ["draft", "Draft", "back to draft"],
  ["review", "In review", "in review"],
  ["ready", "Ready", "ready"],
];

/**
 * What can be done with several stories at once, over the foot of the list. Each story is changed on
 * its own: what one refuses is told, the others are done.
 */
export class BulkBar {
  readonly #bar = el("section", { class: "bulk", "aria-label": "Selected stories", hidden: true });
  readonly #boxes: HTMLInputElement[];
  /** On a phone the boxes show while one selects, and not before. */
  readonly #several = el(
    "button",
    { type: "button", class: "button pick-several", "aria-pressed": "false" },
    "Select",
  );
  #last = -1;

  constructor(
    private readonly list: HTMLElement,
    private readonly trash: boolean,
  ) {
    this.#boxes = [...list.querySelectorAll<HTMLInputElement>(".rows-pick input")];
    for (const [at, box] of this.#boxes.entries()) {
      box.tabIndex = 0;
      box.addEventListener("click", (event) => this.#picked(at, event.shiftKey));
    }
    list.append(this.#bar);
    if (this.#boxes.length > 0) list.querySelector(".filters")?.append(this.#several);
    this.#several.addEventListener("click", () => {
      const on = list.toggleAttribute("data-picking");
      this.#several.setAttribute("aria-pressed", String(on));
      this.#several.textContent = on ? "Done" : "Select";
      if (!on) this.clear();
    });
    // Some browsers keep ticks through a reload, though the rows beside them have moved.
    this.clear();
  }

  get open(): boolean {
    return !this.#bar.hidden;
  }

  /** Selects a row or lets it go; with `range` all from the last one to it. */
  toggle(row: HTMLTableRowElement, range: boolean): void {
    const box = row.querySelector<HTMLInputElement>(".rows-pick input");
    if (!box) return;
    box.checked = range || !box.checked;
    this.#picked(this.#boxes.indexOf(box), range);
  }

  clear(): void {
    for (const box of this.#boxes) box.checked = false;
    this.#draw();
  }

  #picked(at: number, range: boolean): void {
    if (range && this.#last >= 0) {
      const [from, to] = [Math.min(at, this.#last), Math.max(at, this.#last)];
      for (const box of this.#boxes.slice(from, to + 1)) box.checked = true;
    }
    this.#last = at;
    this.#draw();
  }

  #rows(): HTMLTableRowElement[] {
    return this.#boxes.filter((box) => box.checked).flatMap((box) => box.closest("tr") ?? []);
  }

  #draw(): void {
    const rows = this.#rows();
    for (const box of this.#boxes) {
      box.closest("tr")?.toggleAttribute("data-selected", box.checked);
    }
    this.#bar.hidden = rows.length === 0;
    const button = (word: string, key: string, onclick: () => void) =>
      el("button", { type: "button", onclick }, word, keys(key));
    fill(
      this.#bar,
      el("p", { role: "status" }, el("b", {}, `${rows.length} selected`)),
      !this.trash && button("Move to section", "M", () => this.chooseSection()),
      !this.trash && button("Set state", "S", () => this.chooseState()),
      this.trash
        ? button("Take out of the trash", "Del", () => void this.putAway())
        : button("To the trash", "Del", () => void this.putAway()),
      button("Clear", "Esc", () => this.clear()),
    );
  }

  /** Asks for the state and sets it. */
  chooseState(): void {
    this.#choose(
      "Set the state",
      STATES.map(([state, word, done]) => [
        word,
        () =>
          void this.#each(done, (id) =>
            ask(`/newsroom/articles/${id}/state`, { method: "POST", json: { state } }),
          ),
      ]),
    );
  }

  /** Asks for the section and moves the stories there. */
  chooseSection(): void {
    const editions = new Set(this.#rows().map((row) => row.dataset.edition));
    const places = [...this.list.querySelectorAll<HTMLOptionElement>(".desk-places option")];
    if (editions.size > 1) {
      toast("They stand in several editions, each with its own sections. Select those of one.");
      return;
    }
    this.#choose(
      "Move to a section",
      places
        .filter((place) => editions.has(place.dataset.edition))
        .map((place) => [place.text, () => void this.#move(place)]),
    );
  }

  #move(place: HTMLOptionElement): Promise<void> {
    return this.#each(`in ${place.text}`, (id, row) =>
      ask(`/newsroom/articles/${id}/draft`, {
        method: "PATCH",
        json: { section: place.value },
        revision: Number(row.dataset.revision),
      }),
    );
  }

  /** Into the trash, or out of it. What readers had stays off the site when it comes back. */
  async putAway(): Promise<void> {
    if (this.trash) {
      await this.#each("out of the trash", (id) =>
        ask(`/newsroom/articles/${id}/restoration`, { method: "POST", json: {} }),
      );
    } else {
      await this.#each(
        "in the trash",
        (id) => ask(`/newsroom/articles/${id}`, { method: "DELETE" }),
        (done) => ({ trashed: done, lost: this.#lost(done) }),
      );
    }
  }

  #lost(done: string[]): string {
    const rows = this.#rows().filter((row) => done.includes(row.dataset.id ?? ""));
    const count = (...states: string[]) =>
      rows.filter((row) => states.includes(row.dataset.state ?? "")).length;
    return wordsOfLoss(count("published", "changes"), count("scheduled"));
  }

  #choose(title: string, choices: [word: string, run: () => void][]): void {
    const dialog = openDialog(title, { class: "choose-dialog" });
    dialog.body.append(
      ...choices.map(([word, run]) =>
        el(
          "button",
          {
            type: "button",
            class: "button",
            onclick: () => {
              dialog.close();
              run();
            },
          },
          word,
        ),
      ),
    );
  }

  async #each(
    where: string,
    change: (id: string, row: HTMLTableRowElement) => Promise<unknown>,
    more: (done: string[]) => DeskMemory = () => ({}),
  ): Promise<void> {
    const done: string[] = [];
    const refused: string[] = [];
    for (const row of this.#rows()) {
      const id = row.dataset.id ?? "";
      try {
        await change(id, row);
        done.push(id);
      } catch (problem) {
        const title = row.querySelector(".rows-headline a")?.textContent ?? "";
        const why = problem instanceof Refusal ? problem.message : "The server was not reached.";
        refused.push(`“${title.trim()}”: ${why}`);
      }
    }
    const stories = done.length === 1 ? "1 story is" : `${done.length} stories are`;
    const said = [done.length > 0 ? `${stories} ${where}.` : "", ...refused].filter(Boolean);
    reload({ said: said.join(" "), ...(done.length > 0 ? more(done) : {}) });
  }
}

/** What the trash takes from stories and does not give back with them. */
function wordsOfLoss(live: number, scheduled: number): string {
  const off = live === 1 ? "1 is off the site" : `${live} are off the site`;
  const unset =
    scheduled === 1 ? "1 has lost its schedule" : `${scheduled} have lost their schedule`;
  return [live > 0 && off, scheduled > 0 && unset].filter(Boolean).join(", ");
}

/** Says what was done before the desk was loaded again, with the way back. */
export function tell({ said, trashed, lost }: DeskMemory): void {
  if (!said) return;
  const takeOut = async () => {
    for (const id of trashed ?? []) {
      await ask(`/newsroom/articles/${id}/restoration`, { method: "POST", json: {} });
    }
    reload({
      said: lost ? `They are out of the trash. ${lost}: publish them again.` : "They are back.",
    });
  };
  const way = { word: lost ? "Take them out" : "Undo", run: () => void takeOut() };
  toast(lost ? `${said} ${lost}.` : said, trashed ? way : undefined);
}
