import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { iconButton } from "../../newsroom/dom.ts";
import { schema } from "./schema.ts";
import { plantSign } from "./suggest.ts";

/**
 * The plus sign in the margin of an empty line: a hand on a phone or a mouse finds the insert menu
 * there. It types the sign that opens the menu, so there is one menu and one way through it.
 */
export function plusSign(): Plugin {
  return new Plugin({ view: (view) => new Plus(view) });
}

class Plus {
  readonly #button: HTMLButtonElement;

  constructor(private readonly view: EditorView) {
    this.#button = iconButton("plus", "Insert a block", () => this.#open(), {
      class: "plus",
      hidden: true,
      tabindex: -1,
    });
    this.#button.addEventListener("mousedown", (event) => event.preventDefault());
    view.dom.parentElement?.append(this.#button);
    this.update();
  }

  update(): void {
    const { $from, empty } = this.view.state.selection;
    const line =
      empty && $from.depth === 1 && $from.parent.type === schema.nodes.paragraph ? $from : null;
    const text = line?.parent.textContent ?? "none";
    const shown = this.view.editable && (text === "" || /^[/+][\p{L}-]*$/u.test(text));
    this.#button.hidden = !shown || !this.view.hasFocus();
    if (this.#button.hidden || !line) return;
    const block = this.view.nodeDOM(line.before(1));
    if (block instanceof HTMLElement) this.#button.style.top = `${block.offsetTop}px`;
  }

  destroy(): void {
    this.#button.remove();
  }

  #open(): void {
    const { state } = this.view;
    this.view.focus();
    if (state.selection.$from.parent.content.size === 0) {
      this.view.dispatch(plantSign(state));
    }
  }
}
