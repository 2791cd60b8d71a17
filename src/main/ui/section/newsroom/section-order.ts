import { ask, Refusal } from "../../article/newsroom/server.ts";
import { toast } from "../../newsroom/toast.ts";

/**
 * The order of sections: rows can be dragged, and moved by Alt and an arrow on any control of them.
 * Every move is kept at once; where the server refuses, the rows go back. Without this the buttons
 * of each row do the same.
 */
class SectionOrder extends HTMLElement {
  #dragged: HTMLTableRowElement | null = null;
  /** Moves are sent one after the other, as they were made. */
  #sent: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    for (const row of this.#rows()) row.draggable = true;
    const how = this.querySelector<HTMLElement>(".sections-how");
    if (how) how.hidden = false;
    this.addEventListener("keydown", (event) => this.#onKey(event));
    this.addEventListener("submit", (event) => this.#onSubmit(event));
    this.addEventListener("dragstart", (event) => this.#onDragStart(event));
    this.addEventListener("dragover", (event) => this.#onDragOver(event));
    this.addEventListener("drop", (event) => this.#onDrop(event));
    this.addEventListener("dragend", () => this.#endDrag());
  }

  #onKey(event: KeyboardEvent): void {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || step === 0) return;
    const row = rowOf(event.target);
    if (!row) return;
    event.preventDefault();
    const focused = document.activeElement;
    this.#move(row, this.#rows().indexOf(row) + step);
    if (focused instanceof HTMLElement) focused.focus();
  }

  #onSubmit(event: SubmitEvent): void {
    const row = rowOf(event.target);
    const button = event.submitter;
    if (!row || !(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const step = button.value === "up" ? -1 : 1;
    this.#move(row, this.#rows().indexOf(row) + step);
    // At the end of the list the button that was pressed cannot be pressed again.
    const other = row.querySelector<HTMLButtonElement>("button:not([disabled])");
    (button.disabled ? other : button)?.focus();
  }

  #onDragStart(event: DragEvent): void {
    const row = rowOf(event.target);
    if (!row || !event.dataTransfer) return;
    this.#dragged = row;
    row.dataset.dragged = "true";
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", row.dataset.place ?? "");
  }

  #onDragOver(event: DragEvent): void {
    const over = rowOf(event.target);
    if (!this.#dragged || !over) return;
    event.preventDefault();
    this.#clearDrop();
    if (over !== this.#dragged) over.dataset.drop = isBelowMiddle(event, over) ? "after" : "before";
  }

  #onDrop(event: DragEvent): void {
    const over = rowOf(event.target);
    const dragged = this.#dragged;
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const rest = this.#rows().filter((row) => row !== dragged);
    const place = rest.indexOf(over) + (isBelowMiddle(event, over) ? 1 : 0);
    this.#endDrag();
    this.#move(dragged, place);
  }

  #endDrag(): void {
    if (this.#dragged) delete this.#dragged.dataset.dragged;
    this.#dragged = null;
    this.#clearDrop();
  }

  #clearDrop(): void {
    for (const row of this.#rows()) delete row.dataset.drop;
  }

  /** Shows the move at once; the focus of a row that moves is for the caller to set again. */
  #move(row: HTMLTableRowElement, wanted: number): void {
    const rows = this.#rows();
    const from = rows.indexOf(row);
    const to = Math.min(Math.max(wanted, 0), rows.length - 1);
    if (from === to) return;
    this.#put(row, to);
    this.#sent = this.#sent.then(() => this.#send(row, from, to));
  }

  async #send(row: HTMLTableRowElement, from: number, to: number): Promise<void> {
    const form = new FormData();
    form.append("to", String(to));
    try {
      await ask(`${row.dataset.place}/position`, { method: "POST", form });
      this.#say(
        `${nameOf(row)} is number ${to + 1} of ${this.#rows().length}. Readers see it now.`,
      );
    } catch (error) {
      this.#put(row, from);
      toast(error instanceof Refusal ? error.message : "The site did not answer: nothing moved.");
    }
  }

  #put(row: HTMLTableRowElement, place: number): void {
    const rest = this.#rows().filter((other) => other !== row);
    const next = rest[place];
    if (next) next.before(row);
    else rest[rest.length - 1]?.after(row);
    const bar = this.querySelector(".sections-bar ul");
    this.#rows().forEach((one, at, all) => {
      const up = one.querySelector<HTMLButtonElement>('button[value="up"]');
      const down = one.querySelector<HTMLButtonElement>('button[value="down"]');
      if (up) up.disabled = at === 0;
      if (down) down.disabled = at === all.length - 1;
      const word = [...(bar?.children ?? [])].find(
        (item) => item instanceof HTMLElement && item.dataset.place === one.dataset.place,
      );
      if (word) bar?.append(word);
    });
  }

  #say(sentence: string): void {
    const said = this.querySelector("[data-moved]");
    if (said) said.textContent = sentence;
    const shown = document.querySelector(".settings-said");
    if (shown) shown.textContent = "Moved. Readers see it now.";
  }

  #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  }
}

function rowOf(target: EventTarget | null): HTMLTableRowElement | null {
  return target instanceof Element ? target.closest<HTMLTableRowElement>("tbody tr") : null;
}

function nameOf(row: HTMLTableRowElement): string {
  return row.querySelector("th a")?.textContent ?? "";
}

function isBelowMiddle(event: DragEvent, row: HTMLElement): boolean {
  const box = row.getBoundingClientRect();
  return event.clientY > box.top + box.height / 2;
}

customElements.define("section-order", SectionOrder);
