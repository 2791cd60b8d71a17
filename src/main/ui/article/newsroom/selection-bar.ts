import type { Command, EditorState } from "prosemirror-state";
import { NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { el, iconButton } from "../../newsroom/dom.ts";
import { placeBeside } from "../../newsroom/float.ts";
import * as commands from "./commands.ts";
import { askForLink } from "./insert-dialogs.ts";
import type { Library } from "./library.ts";
import { schema } from "./schema.ts";
import * as tables from "./tables.ts";

const { nodes, marks } = schema;

interface Tool {
  name: string;
  /** Null shows the name itself. */
  icon: string | null;
  /** Keys that do the same. */
  keys?: string;
  run: (view: EditorView) => void;
  active?: (state: EditorState) => boolean;
}

/**
 * The tools that appear with a selection, and in a table the tools for its rows and columns. They
 * lie over the page and move nothing. Alt F10 goes there by keyboard, Escape comes back.
 */
export function selectionBar(library: Library): Plugin {
  let bar: Bar | null = null;
  return new Plugin({
    view(view) {
      bar = new Bar(view, library);
      return bar;
    },
    props: {
      handleKeyDown(_view, event) {
        if (event.key !== "F10" || !event.altKey) return false;
        return bar?.enter() ?? false;
      },
      handleDOMEvents: {
        blur: (_view, event) => {
          bar?.blurred(event.relatedTarget);
          return false;
        },
        focus: () => {
          bar?.update();
          return false;
        },
      },
    },
  });
}

class Bar {
  readonly #element = el("div", { class: "tools", role: "toolbar", hidden: true });
  #shown: "text" | "table" | null = null;
  #buttons: { tool: Tool; button: HTMLButtonElement }[] = [];
  #dragging = false;

  constructor(
    private readonly view: EditorView,
    private readonly library: Library,
  ) {
    this.#element.addEventListener("mousedown", (event) => event.preventDefault());
    this.#element.addEventListener("keydown", (event) => this.#key(event));
    document.body.append(this.#element);
    view.dom.addEventListener("pointerdown", this.#down);
    document.addEventListener("pointerup", this.#up);
    view.dom.closest(".story")?.addEventListener("scroll", this.#scroll, { passive: true });
  }

  destroy(): void {
    document.removeEventListener("pointerup", this.#up);
    this.#element.remove();
  }

  update(): void {
    const { state } = this.view;
    const kind = this.#dragging || !this.view.hasFocus() ? null : kindOf(state);
    if (kind === null) {
      this.#hide();
      return;
    }
    if (kind !== this.#shown) this.#build(kind);
    for (const { tool, button } of this.#buttons) {
      if (tool.active) button.setAttribute("aria-pressed", String(tool.active(state)));
    }
    this.#element.hidden = false;
    this.#place();
  }

  enter(): boolean {
    if (this.#element.hidden) return false;
    this.#buttons[0]?.button.focus();
    return true;
  }

  blurred(to: EventTarget | null): void {
    if (!(to instanceof Node && this.#element.contains(to))) this.#hide();
  }

  readonly #down = () => {
    this.#dragging = true;
    this.#hide();
  };

  readonly #up = () => {
    if (!this.#dragging) return;
    this.#dragging = false;
    window.setTimeout(() => this.update());
  };

  readonly #scroll = () => {
    if (!this.#element.hidden) this.#place();
  };

  #hide(): void {
    this.#element.hidden = true;
  }

  #place(): void {
    const { from, to } = this.view.state.selection;
    const start = this.view.coordsAtPos(from);
    const end = this.view.coordsAtPos(to, -1);
    const left = start.top === end.top ? Math.min(start.left, end.left) : start.left;
    if (this.#shown === "table") {
      const place = tables.cellAt(this.view.state.selection.$from);
      const table = place && this.view.nodeDOM(place.at);
      if (table instanceof HTMLElement) {
        placeBeside(this.#element, table.getBoundingClientRect(), "above");
        return;
      }
    }
    const right = Math.max(start.right, end.right);
    placeBeside(this.#element, { left, right, top: start.top, bottom: end.bottom }, "above");
  }

  #build(kind: "text" | "table"): void {
    this.#shown = kind;
    const groups = kind === "text" ? textTools(this.library) : tableTools();
    this.#buttons = [];
    this.#element.setAttribute("aria-label", kind === "text" ? "Selected words" : "Table");
    this.#element.replaceChildren(
      ...groups.map((group) =>
        el("div", { class: "tools-group" }, ...group.map((tool) => this.#button(tool))),
      ),
    );
  }

  #button(tool: Tool): HTMLButtonElement {
    const word = tool.keys ? `${tool.name} (${tool.keys})` : tool.name;
    const onclick = () => {
      tool.run(this.view);
      if (!document.querySelector("dialog[open]")) this.view.focus();
      this.update();
    };
    const button = tool.icon
      ? iconButton(tool.icon, word, onclick)
      : el("button", { type: "button", class: "tools-word", onclick }, tool.name);
    button.tabIndex = this.#buttons.length === 0 ? 0 : -1;
    this.#buttons.push({ tool, button });
    return button;
  }

  #key(event: KeyboardEvent): void {
    const buttons = this.#buttons.map(({ button }) => button);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") this.view.focus();
    else if (step) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
  }
}

function kindOf(state: EditorState): "text" | "table" | null {
  const { selection } = state;
  if (selection instanceof NodeSelection) return null;
  if (!selection.empty) return selection instanceof TextSelection ? "text" : null;
  return tables.cellAt(selection.$from) ? "table" : null;
}

function textTools(library: Library): Tool[][] {
  const tool = (name: string, icon: string, command: Command, keys?: string): Tool => ({
    name,
    icon,
    ...(keys ? { keys } : {}),
    run: (view) => command(view.state, view.dispatch, view),
  });
  const block = (type: keyof typeof nodes) => (state: EditorState) =>
    state.selection.$from.parent.type === nodes[type];
  const mark = (type: (typeof marks)[keyof typeof marks]) => (state: EditorState) =>
    commands.markActive(state, type);
  return [
    [
      { ...tool("Strong", "bold", commands.toggleStrong, "Ctrl B"), active: mark(marks.strong) },
      { ...tool("Emphasis", "italic", commands.toggleEm, "Ctrl I"), active: mark(marks.em) },
      {
        name: "Link",
        icon: "link",
        keys: "Ctrl K",
        run: (view) => askForLink(view, library),
        active: mark(marks.link),
      },
    ],
    [
      {
        ...tool("Cross-head", "heading", commands.toggleBlock(nodes.cross_head)),
        active: block("cross_head"),
      },
      {
        ...tool("Quote", "text-quote", commands.toggleBlock(nodes.quote)),
        active: block("quote"),
      },
      {
        ...tool("Pull quote", "quote", commands.toggleBlock(nodes.pull_quote)),
        active: block("pull_quote"),
      },
      { ...tool("List", "list", commands.toggleList(false)), active: block("item") },
    ],
    [
      { ...tool("Superscript", "superscript", commands.toggleSup), active: mark(marks.sup) },
      { ...tool("Subscript", "subscript", commands.toggleSub), active: mark(marks.sub) },
      { ...tool("Code", "code", commands.toggleCode, "Ctrl E"), active: mark(marks.code) },
    ],
  ];
}

function tableTools(): Tool[][] {
  const tool = (name: string, command: Command): Tool => ({
    name,
    icon: null,
    run: (view) => command(view.state, view.dispatch, view),
  });
  const head = (state: EditorState) =>
    tables.cellAt(state.selection.$from)?.table.attrs.head === true;
  return [
    [
      tool("Row above", tables.addRow("before")),
      tool("Row below", tables.addRow("after")),
      tool("Remove row", tables.removeRow),
    ],
    [
      tool("Column before", tables.addColumn("before")),
      tool("Column after", tables.addColumn("after")),
      tool("Remove column", tables.removeColumn),
    ],
    [{ ...tool("Heading row", tables.toggleHead), active: head }],
  ];
}
