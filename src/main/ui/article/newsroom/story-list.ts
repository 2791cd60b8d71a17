import { isTyping, type KeyGroup, showKeys, singleKeysWork } from "../../newsroom/keys.ts";

const KEYS: KeyGroup[] = [
  [
    "In the list",
    [
      ["Next, previous", ["↓", "↑"]],
      ["Open", ["↵"]],
      ["View on site", ["V"]],
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
 * The desk by keyboard: arrows (or J and K) move from story to story, Enter opens, N begins a new
 * story, / goes to the words, F to the filters, V shows the story on the site. The cursor is the
 * focus itself, so that screen readers and the browser's own keys follow it.
 */
class StoryList extends HTMLElement {
  readonly #onKey = (event: KeyboardEvent) => this.#key(event);

  connectedCallback(): void {
    document.addEventListener("keydown", this.#onKey);
    this.addEventListener("focusout", (event) => this.#closeFilters(event));
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#onKey);
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      this.#escape();
      return;
    }
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
    if (this.#act(event.key)) event.preventDefault();
  }

  #act(key: string): boolean {
    if (key === "ArrowDown") return this.#move(1);
    if (key === "ArrowUp") return this.#move(-1);
    if (!singleKeysWork()) return false;
    switch (key) {
      case "j":
        return this.#move(1);
      case "k":
        return this.#move(-1);
      case "?":
        showKeys(KEYS);
        return true;
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

  /** Moves to the next or the one before; from outside the list, to the first or the last. */
  #move(step: 1 | -1): boolean {
    const rows = [...this.querySelectorAll<HTMLAnchorElement>(".rows-headline a")];
    const at = rows.indexOf(document.activeElement as HTMLAnchorElement);
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
    } else if (document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
  }

  #viewOnSite(): boolean {
    const address = document.activeElement?.closest("tr")?.dataset.site;
    if (address) window.open(address, "_blank", "noopener");
    return Boolean(address);
  }
}

function focus(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}

function click(element: HTMLElement | null): boolean {
  element?.click();
  return element !== null;
}

if (!customElements.get("story-list")) customElements.define("story-list", StoryList);
