import { el, fill } from "../../newsroom/dom.ts";

/** The colours that sections get one after the other, as the server gives them. */
const TINTS = ["blue", "brown", "ochre", "green", "plum", "red", "slate", "teal"];

/**
 * The set-up page: the head of the front page grows beside the form while it is filled, and the
 * browser's own time zone is proposed. Without this the form works all the same.
 */
class SetUpForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    this.dataset.ready = "";
    this.#proposeZone();
    form.addEventListener("input", () => this.#draw());
    form.addEventListener("change", () => this.#draw());
    this.#draw();
  }

  #proposeZone(): void {
    const zone = this.#field("zone");
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const known = [...this.querySelectorAll<HTMLOptionElement>("#zones option")];
    if (zone?.value !== "") return;
    zone.value = known.some((option) => option.value === own) ? own : "UTC";
  }

  #draw(): void {
    const paper = this.querySelector<HTMLElement>(".set-up-paper");
    const name = this.querySelector<HTMLElement>("[data-name]");
    const bar = this.querySelector("[data-bar]");
    if (!paper || !name || !bar) return;
    const typed = this.#field("name")?.value.trim() ?? "";
    name.textContent = typed || "The name of your paper";
    name.dataset.empty = String(typed === "");
    paper.dir = this.#direction();
    paper.lang = this.#field("language")?.value ?? "";
    const lines = this.#field("sections")?.value.split("\n") ?? [];
    const sections = [...new Set(lines.map((line) => line.trim()).filter(Boolean))];
    fill(
      bar,
      ...sections.map((section, at) =>
        el("li", { "data-tint": TINTS[at % TINTS.length] }, section),
      ),
    );
  }

  #direction(): string {
    const chosen = this.#field("direction")?.value;
    if (chosen) return chosen;
    const language = this.querySelector<HTMLSelectElement>("#language");
    return language?.selectedOptions[0]?.dataset.dir ?? "ltr";
  }

  #field(id: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | null {
    return this.querySelector(`#${id}`);
  }
}

customElements.define("set-up-form", SetUpForm);
