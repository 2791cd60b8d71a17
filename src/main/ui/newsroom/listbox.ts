import { el, freshId } from "./dom.ts";

/** One choice of a {@link Listbox}. */
export interface Choice {
  /** What it shows; the part that matches the typed words is marked by the caller. */
  content: Node[];
  pick: () => void;
}

/**
 * A list of choices below a text field, worked from the field: the focus stays where one types, the
 * arrow keys move, Enter and Tab pick, Escape closes (the combobox pattern of the ARIA guide).
 */
export class Listbox {
  readonly element: HTMLElement;
  #choices: Choice[] = [];
  #active = 0;
  #options: HTMLElement[] = [];

  /**
   * @param field what the list is worked from; its `aria-activedescendant` follows the choice
   * @param combobox false where the field is a large text box, which has no expanded state
   */
  constructor(
    private readonly field: HTMLElement,
    label: string,
    private readonly combobox = true,
  ) {
    this.element = el("div", {
      id: freshId("listbox"),
      class: "listbox",
      role: "listbox",
      "aria-label": label,
      hidden: true,
    });
    if (combobox) {
      field.setAttribute("role", "combobox");
      field.setAttribute("aria-autocomplete", "list");
      field.setAttribute("aria-expanded", "false");
    }
    // The field keeps the focus, and with it the selection.
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  /** Shows choices; without any the list closes. The first is the active one. */
  show(choices: Choice[]): void {
    this.#choices = choices;
    this.#options = choices.map((choice, index) =>
      el(
        "div",
        {
          id: `${this.element.id}-${index}`,
          class: "option",
          role: "option",
          onclick: () => choice.pick(),
        },
        ...choice.content,
      ),
    );
    this.element.replaceChildren(...this.#options);
    this.element.hidden = choices.length === 0;
    if (this.combobox) this.field.setAttribute("aria-expanded", String(this.open));
    if (this.open) {
      this.field.setAttribute("aria-controls", this.element.id);
      this.#activate(0);
    } else {
      this.#release();
    }
  }

  close(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
    if (this.combobox) this.field.setAttribute("aria-expanded", "false");
    this.#release();
  }

  /** Answers whether the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.open || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    switch (event.key) {
      case "ArrowDown":
        this.#activate((this.#active + 1) % this.#choices.length);
        return true;
      case "ArrowUp":
        this.#activate((this.#active + this.#choices.length - 1) % this.#choices.length);
        return true;
      case "Enter":
      case "Tab":
        this.#choices[this.#active]?.pick();
        return true;
      case "Escape":
        this.close();
        return true;
      default:
        return false;
    }
  }

  #activate(index: number): void {
    this.#options[this.#active]?.removeAttribute("aria-selected");
    this.#active = index;
    const option = this.#options[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
  }

  #release(): void {
    this.field.removeAttribute("aria-activedescendant");
    this.field.removeAttribute("aria-controls");
  }
}

/** A text with the first place that holds `words` marked. */
export function marked(text: string, words: string): Node[] {
  const at = words ? text.toLowerCase().indexOf(words.toLowerCase()) : -1;
  if (at < 0) return [document.createTextNode(text)];
  return [
    document.createTextNode(text.slice(0, at)),
    el("b", {}, text.slice(at, at + words.length)),
    document.createTextNode(text.slice(at + words.length)),
  ];
}
