import { el, fill } from "../../newsroom/dom.ts";
import type { Publication } from "./api.ts";
import { longTime } from "./times.ts";

/** The corrections at the foot of the text, as readers have them: they are shown, not written. */
export class PublishedNotes {
  readonly element = el("aside", { class: "notes", "aria-label": "Corrections", hidden: true });

  constructor(private readonly zone: string) {}

  show({ corrections }: Publication): void {
    this.element.hidden = corrections.length === 0;
    fill(
      this.element,
      ...corrections.map(({ text, at }) =>
        el(
          "div",
          { class: "correction" },
          el("p", { class: "block-kind" }, `Correction, ${longTime(new Date(at), this.zone)}`),
          el("p", { dir: "auto" }, text),
        ),
      ),
    );
  }
}
