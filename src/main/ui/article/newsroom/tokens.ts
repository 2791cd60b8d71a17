import { el, fill, freshId, icon } from "../../newsroom/dom.ts";
import { Listbox, marked } from "../../newsroom/listbox.ts";
import { ask } from "./server.ts";

export interface TokenSettings {
  label: string;
  hint: string;
  /** Where words are looked up: answers `{items: string[]}` to `?q=`. */
  suggestions: string;
  /** Whether the order counts, and can be changed. */
  ordered: boolean;
  /** How a new name is offered: `Add “…”`. */
  add: (name: string) => string;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

const PAUSE = 150;

/**
 * A field of several names: tags, authors. Enter or a comma takes what is typed, Backspace in the
 * empty field the last one off, Alt with the arrows moves one where the order counts.
 */
export class TokenField {
  readonly element: HTMLElement;
  readonly #tokens = el("ul", { class: "tokens" });
  readonly #input: HTMLInputElement;
  readonly #listbox: Listbox;
  #values: string[];
  #timer = 0;

  constructor(private readonly settings: TokenSettings) {
    this.#values = [...settings.values];
    const id = freshId("tokens");
    this.#input = el("input", { class: "input", id, autocomplete: "off", maxlength: 120 });
    this.#listbox = new Listbox(this.#input, `${settings.label}: suggestions`);
    this.#listbox.element.dataset.within = "";
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => this.#listbox.close());
    this.element = el(
      "div",
      { class: "field" },
      el("label", { for: id }, settings.label),
      this.#tokens,
      el("div", { class: "field-box" }, this.#input, this.#listbox.element),
      el("p", { class: "hint" }, settings.hint),
    );
    this.#draw();
  }

  show(values: readonly string[]): void {
    this.#values = [...values];
    this.#draw();
  }

  focus(): void {
    this.#input.focus();
  }

  #change(values: string[]): void {
    this.#values = values;
    this.#draw();
    this.settings.onChange([...values]);
  }

  #draw(): void {
    fill(
      this.#tokens,
      ...this.#values.map((value, index) => {
        const token = el(
          "li",
          { class: "token" },
          el("span", {}, value),
          el(
            "button",
            {
              type: "button",
              "aria-label": this.settings.ordered
                ? `${value}: take off. Alt with an arrow moves it.`
                : `${value}: take off`,
              onclick: () => this.#takeOff(index),
            },
            icon("x"),
          ),
        );
        token.addEventListener("keydown", (event) => this.#move(event, index));
        return token;
      }),
    );
    this.#tokens.hidden = this.#values.length === 0;
  }

  #takeOff(index: number): void {
    this.#change(this.#values.filter((_, other) => other !== index));
    const left = this.#tokens.querySelectorAll("button");
    (left[Math.min(index, left.length - 1)] ?? this.#input).focus();
  }

  #move(event: KeyboardEvent, index: number): void {
    if (!this.settings.ordered || !event.altKey) return;
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    const to = index + (by ?? 0);
    const value = this.#values[index];
    if (!by || to < 0 || to >= this.#values.length || value === undefined) return;
    event.preventDefault();
    const values = this.#values.filter((_, other) => other !== index);
    values.splice(to, 0, value);
    this.#change(values);
    this.#tokens.querySelectorAll("button")[to]?.focus();
  }

  #typed(): void {
    window.clearTimeout(this.#timer);
    const words = this.#input.value.trim();
    if (words.endsWith(",")) {
      this.#take(words.slice(0, -1));
    } else if (words === "") {
      this.#listbox.close();
    } else {
      this.#timer = window.setTimeout(() => void this.#suggest(words), PAUSE);
    }
  }

  async #suggest(words: string): Promise<void> {
    const address = `${this.settings.suggestions}?q=${encodeURIComponent(words)}`;
    const known = await ask<{ items: string[] }>(address).then(
      (answer) => answer.items,
      () => [],
    );
    if (this.#input.value.trim() !== words || document.activeElement !== this.#input) return;
    const names = known.filter((name) => !this.#has(name)).slice(0, 8);
    const choices = names.map((name) => ({
      content: [el("span", { class: "option-word" }, ...marked(name, words))],
      pick: () => this.#take(name),
    }));
    if (!known.some((name) => name.toLowerCase() === words.toLowerCase()) && !this.#has(words)) {
      choices.push({
        content: [
          icon("plus"),
          el("span", { class: "option-word" }, this.settings.add(words)),
        ] as never,
        pick: () => this.#take(words),
      });
    }
    this.#listbox.show(choices);
  }

  #has(name: string): boolean {
    return this.#values.some((value) => value.toLowerCase() === name.toLowerCase());
  }

  #take(name: string): void {
    const clean = name.trim().replace(/\s+/g, " ");
    window.clearTimeout(this.#timer);
    this.#input.value = "";
    this.#listbox.close();
    if (clean && !this.#has(clean)) this.#change([...this.#values, clean]);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const words = this.#input.value.trim();
    if (event.key === "Tab" && !event.shiftKey && words === "") return;
    if (this.#listbox.key(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === "Enter" && words) {
      event.preventDefault();
      this.#take(words);
    } else if (event.key === "Backspace" && this.#input.value === "" && this.#values.length > 0) {
      this.#change(this.#values.slice(0, -1));
    }
  }
}
