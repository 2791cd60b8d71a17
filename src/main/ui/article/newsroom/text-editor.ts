import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, type Plugin, Selection, Plugin as StatePlugin } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { toast } from "../../newsroom/toast.ts";
import { blockViews } from "./block-views.ts";
import type { Body } from "./body.ts";
import { markActive, setLink } from "./commands.ts";
import { readAddress } from "./insert-dialogs.ts";
import { fromBlock, toBody, toDoc } from "./json.ts";
import type { Library } from "./library.ts";
import { maskStyles, PasteParser } from "./paste.ts";
import { plusSign } from "./plus.ts";
import { schema } from "./schema.ts";
import { selectionBar } from "./selection-bar.ts";
import { suggest } from "./suggest.ts";
import { textKeys } from "./text-keys.ts";
import { markdownTyping } from "./typing.ts";
import { uploads } from "./uploads.ts";

export interface TextSettings {
  body: Body;
  language: string;
  direction: "ltr" | "rtl";
  siteTitle: string;
  library: Library;
  onChange: () => void;
}

/** The text of the story: ProseMirror with our schema, keys, menus and views. */
export class TextEditor {
  readonly view: EditorView;
  #body: Body | null = null;

  constructor(place: HTMLElement, settings: TextSettings) {
    this.view = new EditorView(place, {
      state: EditorState.create({ doc: toDoc(settings.body), plugins: plugins(settings.library) }),
      nodeViews: blockViews(settings.library, settings.siteTitle, settings.language),
      transformPastedHTML: maskStyles,
      clipboardParser: new PasteParser(sayLeftOut),
      attributes: {
        role: "textbox",
        "aria-label": "Body",
        "aria-multiline": "true",
        lang: settings.language,
        dir: settings.direction,
        spellcheck: "true",
        class: "body",
      },
      dispatchTransaction: (tr) => {
        this.view.updateState(this.view.state.apply(tr));
        if (!tr.docChanged) return;
        this.#body = null;
        settings.onChange();
      },
    });
  }

  /** From now on it can be read and copied, and not changed. */
  lock(): void {
    this.view.setProps({ editable: () => false });
  }

  get body(): Body {
    this.#body ??= toBody(this.view.state.doc);
    return this.#body;
  }

  /** Puts another text in place of this one, as one step that can be undone. */
  replace(body: Body): void {
    const doc = toDoc(body);
    const { state } = this.view;
    const start = state.doc.content.findDiffStart(doc.content);
    if (start === null) return;
    const end = state.doc.content.findDiffEnd(doc.content);
    if (!end) return;
    const overlap = start - Math.min(end.a, end.b);
    const shift = Math.max(0, overlap);
    this.view.dispatch(state.tr.replace(start, end.a + shift, doc.slice(start, end.b + shift)));
  }

  /** Puts the cursor at the start of the text, or of one of its blocks; a picture's alt text first. */
  enter(block = 0): void {
    const { state } = this.view;
    // The body of a save has no empty paragraphs: count as it does.
    const blocks = state.doc.children.map((node, index) => ({ node, index }));
    const counted = blocks.filter(({ node }) => fromBlock(node) !== null);
    const index = counted[block]?.index ?? 0;
    const at = state.doc.resolve(0).posAtIndex(index, 0);
    this.view.dispatch(
      state.tr.setSelection(Selection.near(state.doc.resolve(at), 1)).scrollIntoView(),
    );
    this.view.focus();
    const drawn = this.view.nodeDOM(at);
    if (!(drawn instanceof HTMLElement)) return;
    drawn.scrollIntoView({ block: "center" });
    drawn.querySelector<HTMLElement>(".block-field-alt")?.focus();
  }
}

function plugins(library: Library): Plugin[] {
  return [
    suggest(library),
    markdownTyping(),
    ...textKeys(library),
    history(),
    dropCursor({ class: "drop-cursor", width: 2, color: false }),
    gapCursor(),
    uploads(library),
    selectionBar(library),
    plusSign(),
    placeholder(),
    linkPaste(),
    lastParagraph(),
  ];
}

/** The first line says what can be done while there is no text. */
function placeholder(): Plugin {
  const hint = "Write the story. / inserts, @ finds an own story.";
  return new StatePlugin({
    props: {
      decorations({ doc }) {
        if (doc.childCount !== 1 || !emptyParagraph(doc.firstChild)) return null;
        return DecorationSet.create(doc, [Decoration.node(0, 2, { "data-hint": hint })]);
      },
    },
  });
}

/** There is always a line to type on after a picture, a table or a card at the end. */
function lastParagraph(): Plugin {
  return new StatePlugin({
    appendTransaction(_transactions, _before, { doc, tr }) {
      if (doc.lastChild?.isTextblock) return null;
      return tr
        .insert(doc.content.size, schema.nodes.paragraph.create())
        .setMeta("addToHistory", false);
    },
  });
}

function emptyParagraph(node: Node | null): boolean {
  return node?.type === schema.nodes.paragraph && node.content.size === 0;
}

/** An address pasted over words becomes their link. */
function linkPaste(): Plugin {
  return new StatePlugin({
    props: {
      handlePaste(view, event) {
        const { from, to, empty } = view.state.selection;
        const text = event.clipboardData?.getData("text/plain").trim() ?? "";
        if (empty || !/^(https?:\/\/|mailto:)\S+$/i.test(text)) return false;
        if (markActive(view.state, schema.marks.code)) return false;
        const href = readAddress(text);
        return href !== null && setLink(from, to, href)(view.state, view.dispatch);
      },
    },
  });
}

function sayLeftOut(pictures: number): void {
  const what = pictures === 1 ? "One picture" : `${pictures} pictures`;
  toast(`${what} stayed behind: only the other program has the file. Drop the file here instead.`);
}
