import { type Dialog, openDialog } from "../../newsroom/dialog.ts";
import { el } from "../../newsroom/dom.ts";
import type { Current } from "./api.ts";
import { type Block, blockText, type List, plainText } from "./body.ts";
import { ask } from "./server.ts";

/** Reading a story without opening it: nobody is told that one is there. */
export class StoryPeek {
  #dialog: Dialog | null = null;

  /** @param onKey hears the keys of the open dialog first, so that arrows go on to other rows */
  constructor(private readonly onKey: (event: KeyboardEvent) => void) {}

  close(): void {
    this.#dialog?.close();
  }

  async show(row: HTMLTableRowElement): Promise<void> {
    this.close();
    const link = row.querySelector<HTMLAnchorElement>(".rows-headline a");
    if (!link) return;
    const draft = await ask<Current>(`/newsroom/articles/${row.dataset.id}/draft`);
    const dialog = openDialog(draft.headline || "No headline yet", {
      class: "peek",
      onClose: () => {
        if (this.#dialog === dialog) this.#dialog = null;
      },
    });
    this.#dialog = dialog;
    dialog.element.addEventListener("keydown", this.onKey);
    dialog.body.append(
      draft.standfirst ? el("p", { class: "peek-standfirst" }, draft.standfirst) : "",
      ...draft.body.content.map(block),
      draft.body.content.length === 0 ? el("p", { class: "hint" }, "Nothing is written yet.") : "",
      el("p", {}, el("a", { class: "button", "data-kind": "main", href: link.href }, "Open")),
    );
  }
}

function block(one: Block): HTMLElement | string {
  if (one.type === "list") {
    const { ordered, content } = one as List;
    return el(
      ordered ? "ol" : "ul",
      {},
      ...content.map((item) => el("li", {}, plainText(item.content))),
    );
  }
  const words = blockText(one).trim();
  return words ? el(one.type === "cross-head" ? "h3" : "p", {}, words) : "";
}
