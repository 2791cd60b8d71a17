import { isTyping, type KeyGroup, showKeys, singleKeysWork } from "../../newsroom/keys.ts";
import { BulkBar, tell } from "./bulk-bar.ts";
import { DeskLive } from "./desk-live.ts";
import { recall, reload } from "./desk-memory.ts";
import { leaveFor, storyLeft } from "./desk-return.ts";
import { StoryPeek } from "./story-peek.ts";

const KEYS: KeyGroup[] = [
  [
    "In the list",
    [
      ["Next, previous", ["↓", "↑"]],
      ["Open", ["↵"]],
      ["Read without opening", ["Space"]],
      ["View on site", ["V"]],
      ["Show newer changes", ["R"]],
    ],
  ],
  [
    "With several",
    [
      ["Select", ["X"]],
      ["Select to here", ["Shift", "X"]],
      ["Set state", ["S"]],
      ["Move to section", ["M"]],
      ["To the trash", ["Del"]],
      ["Clear", ["Esc"]],
    ],
  ],
  [
    "Anywhere on the desk",
    [
      ["New story", ["N"]],
      ["Words in stories", ["/"]],
      ["Add a filter", ["F"]],
      ["All keys", ["?"]],
    ],
  ],
];

/**
 * The desk by keyboard: arrows (or J and K) move from story to story, Enter opens, Space reads, X
 * selects, N begins a new story, / goes to the words, F to the filters, V shows the story on the
 * site, R what has changed meanwhile. The cursor is the focus itself, so that screen readers and the
 * browser's own keys follow it.
 */
class StoryList extends HTMLElement {
  readonly #onKey = (event: KeyboardEvent) => this.#key(event);
  readonly #peek = new StoryPeek((event) => this.#peekKey(event));
  #bulk: BulkBar | null = null;
  #live: DeskLive | null = null;

  connectedCallback(): void {
    document.addEventListener("keydown", this.#onKey);
    this.addEventListener("focusout", (event) => this.#closeFilters(event));
    this.addEventListener("click", (event) => leaveByClick(event));
    if (this.querySelector(".rows")) {
      this.#bulk = new BulkBar(this, this.dataset.trash === "true");
    }
    const place = this.querySelector<HTMLElement>(".top-live");
    if (place && this.dataset.first === "true")
      this.#live = new DeskLive(place, () => this.#renew());
    this.#remember();
    this.dataset.ready = "";
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#onKey);
    this.#live?.close();
  }

  #remember(): void {
    const memory = recall();
    for (const id of memory.fresh ?? []) this.#row(id)?.setAttribute("data-fresh", "");
    const at = memory.cursor ?? storyLeft();
    if (at) focus(this.#row(at)?.querySelector("a") ?? null);
    tell(memory);
  }

  #row(id: string): HTMLElement | null {
    return this.querySelector(`tr[data-id="${CSS.escape(id)}"]`);
  }

  #renew(): void {
    reload({ fresh: [...(this.#live?.changed ?? [])], cursor: this.#at()?.dataset.id });
  }

  /** The row that has the focus. */
  #at(): HTMLTableRowElement | null {
    return document.activeElement?.closest("tr") ?? null;
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      this.#escape();
      return;
    }
    if (isTyping(event.target) && !isBox(event.target)) return;
    if (this.#act(event.key, event.shiftKey)) event.preventDefault();
  }

  #act(key: string, shift: boolean): boolean {
    if (key === "ArrowDown") return this.#move(1);
    if (key === "ArrowUp") return this.#move(-1);
    if (key === " " && !isBox(document.activeElement)) return this.#read();
    if (key === "Delete" && this.#bulk?.open) return does(this.#bulk.putAway());
    if (!singleKeysWork()) return false;
    switch (key.toLowerCase()) {
      case "j":
        return this.#move(1);
      case "k":
        return this.#move(-1);
      case "x":
        return this.#select(shift);
      case "s":
        return Boolean(this.#bulk?.open) && does(this.#bulk?.chooseState());
      case "m":
        return Boolean(this.#bulk?.open) && does(this.#bulk?.chooseSection());
      case "r":
        return Boolean(this.#live?.changed.size) && does(this.#renew());
      case "?":
        return does(showKeys(KEYS));
      case "/":
        return focus(this.querySelector("input[type=search]"));
      case "n":
        return click(this.querySelector("[data-key=n]"));
      case "f":
        return this.#openFilters();
      case "v":
        return this.#viewOnSite();
      default:
        return false;
    }
  }

  #select(range: boolean): boolean {
    const row = this.#at();
    if (!row || !this.#bulk) return false;
    this.#bulk.toggle(row, range);
    return true;
  }

  #read(): boolean {
    const row = this.#at();
    if (!row?.dataset.id) return false;
    void this.#peek.show(row);
    return true;
  }

  /** While one reads, the arrows go on to the next story and Space closes. */
  #peekKey(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    this.#peek.close();
    if (step !== 0 && this.#move(step)) this.#read();
  }

  /** Moves to the next or the one before; from outside the list, to the first or the last. */
  #move(step: 1 | -1): boolean {
    const rows = [...this.querySelectorAll<HTMLAnchorElement>(".rows-headline a")];
    const at = rows.findIndex((row) => row.closest("tr") === this.#at());
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
    const row = rows[next];
    if (!row) return at >= 0;
    row.focus();
    row.closest("tr")?.scrollIntoView({ block: "nearest" });
    return true;
  }

  #openFilters(): boolean {
    const filters = this.querySelector("details");
    if (!filters) return false;
    filters.open = true;
    return focus(filters.querySelector("a"));
  }

  #closeFilters(event: FocusEvent): void {
    const filters = this.querySelector("details");
    const to = event.relatedTarget;
    if (filters?.open && to instanceof Node && !filters.contains(to)) filters.open = false;
  }

  #escape(): void {
    const filters = this.querySelector("details");
    if (filters?.open) {
      filters.open = false;
      focus(filters.querySelector("summary"));
    } else if (this.#bulk?.open) {
      this.#bulk.clear();
    } else if (document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
  }

  #viewOnSite(): boolean {
    const address = this.#at()?.dataset.site;
    if (address) window.open(address, "_blank", "noopener");
    return Boolean(address);
  }
}

function focus(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}

/** Opened in a window of its own, a story leaves the list where it is. */
function leaveByClick(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element))
    return;
  const row = event.target.closest(".rows-headline a")?.closest("tr");
  if (row?.dataset.id) leaveFor(row.dataset.id);
}

/** For a key that has done its work. */
function does(_work: unknown): true {
  return true;
}

function isBox(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === "checkbox";
}

function click(element: HTMLElement | null): boolean {
  element?.click();
  return element !== null;
}

if (!customElements.get("story-list")) customElements.define("story-list", StoryList);
