import type { Node } from "prosemirror-model";
import { NodeSelection } from "prosemirror-state";
import type { EditorView, NodeView } from "prosemirror-view";
import { el } from "../../newsroom/dom.ts";

/** What ProseMirror hands to whoever draws a block. */
export interface Place {
  node: Node;
  view: EditorView;
  /** Where the block stands now; undefined once it is gone. */
  at: () => number | undefined;
}

/**
 * A block that is drawn by ourselves and may hold form fields. The fields write straight into the
 * block's attributes; ProseMirror leaves alone what happens inside of them.
 */
export abstract class BlockView implements NodeView {
  abstract readonly dom: HTMLElement;
  protected node: Node;
  protected readonly view: EditorView;
  readonly #at: () => number | undefined;
  readonly #fields = new Map<string, HTMLTextAreaElement | HTMLInputElement>();

  constructor(place: Place) {
    this.node = place.node;
    this.view = place.view;
    this.#at = place.at;
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const before = this.node;
    this.node = node;
    for (const [name, field] of this.#fields) {
      const value = (node.attrs[name] as string | null) ?? "";
      if (field.value !== value) field.value = value;
    }
    this.changed(before);
    return true;
  }

  /** Draws what is not a field anew. */
  protected changed(_before: Node): void {}

  stopEvent(event: Event): boolean {
    const target = event.target as HTMLElement;
    return target !== this.dom && target.closest("input, textarea, button, select, a") !== null;
  }

  ignoreMutation(mutation: { type: string; target: globalThis.Node }): boolean {
    if (mutation.type === "selection") return false;
    const content = (this as NodeView).contentDOM;
    return !content?.contains(mutation.target);
  }

  selectNode(): void {
    this.dom.classList.add("selected");
  }

  deselectNode(): void {
    this.dom.classList.remove("selected");
  }

  /** A field for one attribute; an empty one is null where the attribute may be. */
  protected field(name: string, label: string, hint: string, nullable: boolean): HTMLElement {
    const input = el("textarea", {
      class: `block-field block-field-${name}`,
      rows: 1,
      "aria-label": label,
      placeholder: hint,
      maxlength: 2000,
    });
    input.value = (this.node.attrs[name] as string | null) ?? "";
    input.addEventListener("input", () => {
      const value = input.value.replace(/\s*\n\s*/g, " ");
      if (value !== input.value) input.value = value;
      this.set(name, value === "" && nullable ? null : value);
    });
    input.addEventListener("keydown", (event) => this.#fieldKey(event, input));
    this.#fields.set(name, input);
    return input;
  }

  protected set(name: string, value: unknown): void {
    const at = this.#at();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.setNodeAttribute(at, name, value));
  }

  /** Takes the block out of the text. */
  protected remove(): void {
    const at = this.#at();
    if (at === undefined) return;
    const { tr } = this.view.state;
    this.view.dispatch(tr.delete(at, at + this.node.nodeSize).scrollIntoView());
    this.view.focus();
  }

  /** Escape and Enter lead from a field back into the text. */
  #fieldKey(event: KeyboardEvent, input: HTMLTextAreaElement): void {
    if (event.isComposing) return;
    if (event.key === "Escape" || event.key === "Enter") {
      event.preventDefault();
      const fields = [...this.#fields.values()];
      const next = fields[fields.indexOf(input) + 1];
      if (event.key === "Enter" && next) next.focus();
      else this.#leave();
    }
  }

  #leave(): void {
    const at = this.#at();
    if (at === undefined) return;
    const { state } = this.view;
    if (NodeSelection.isSelectable(this.node)) {
      this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, at)));
    }
    this.view.focus();
  }
}
