import { DOMParser, Fragment, type ParseOptions, Slice } from "prosemirror-model";
import type { Block, Inline, Item, Mark, Raw, Text } from "./body.ts";
import { MAX_LEVEL } from "./body.ts";
import { toBlock } from "./json.ts";
import { LOOK, type Look, lookOf, safeHref, sheetOf } from "./paste-looks.ts";
import { rowsOf } from "./paste-table.ts";
import { wordListOf } from "./paste-word.ts";
import { joinLines, paragraphs } from "./paste-words.ts";
import { schema } from "./schema.ts";

/**
 * Reads what other programs put on the clipboard (Word, Office online, Google Docs and Sheets,
 * LibreOffice, Quip, web pages) and keeps what a body can say: words, structure, links, strong and
 * em. Fonts, colours, scripts, comments and empty paragraphs go. It reads text and attributes
 * only; nothing of the page is ever put into the document.
 */
export class PasteParser extends DOMParser {
  constructor(private readonly onLeftOut: (pictures: number) => void = () => {}) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(dom: globalThis.Node, options: ParseOptions = {}): Slice {
    const page = dom as Element;
    if (page.querySelector("[data-pm-slice]")) return super.parseSlice(dom, options);
    const { blocks, pictures } = readPage(page);
    if (pictures > 0) this.onLeftOut(pictures);
    return Slice.maxOpen(Fragment.fromArray(blocks.map(toBlock)));
  }
}

/**
 * Takes the looks of a page out of the browser's hands before it parses it: the newsroom's policy
 * would block each style, and report it. What they say is still read, as text.
 */
export function maskStyles(html: string): string {
  return html
    .replace(/<(\/?)style\b/gi, "<$1noembed")
    .replace(/(<[a-z][^<>]*?\s)style(\s*=)/gi, `$1${LOOK}$2`);
}

/** The blocks of a page, and how many pictures it had that only its own program can open. */
export function readPage(page: ParentNode & globalThis.Node): {
  blocks: Block[];
  pictures: number;
} {
  const reader = new Reader();
  reader.children(page, { marks: [], pre: false, kind: "paragraph", sheet: sheetOf(page) });
  reader.close();
  return { blocks: reader.blocks, pictures: reader.pictures };
}

const DROPPED = new Set(
  (
    "SCRIPT STYLE NOEMBED META TITLE HEAD LINK TEMPLATE NOSCRIPT SVG MATH OBJECT CANVAS BUTTON INPUT SELECT" +
    " TEXTAREA COL COLGROUP AUDIO VIDEO XML"
  ).split(" "),
);

const BLOCKS = new Set(
  (
    "P DIV H1 H2 H3 H4 H5 H6 BLOCKQUOTE UL OL LI TABLE PRE HR SECTION ARTICLE HEADER FOOTER MAIN" +
    " ASIDE NAV FIGURE FIGCAPTION ADDRESS DL DT DD FORM FIELDSET CENTER DETAILS SUMMARY"
  ).split(" "),
);

type Kind = "paragraph" | "cross-head" | "quote";

/** Walks a page and fills blocks. One text block is open at a time; a block element closes it. */
class Reader {
  readonly blocks: Block[] = [];
  pictures = 0;
  #runs: Text[] = [];
  #kind: Kind = "paragraph";
  #item: { ordered: boolean; level: number; fresh: boolean } | null = null;
  /** Whether the list at the end of the blocks may take the next item. */
  #listOpen = false;

  children(parent: globalThis.Node, look: Look): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) this.#text(child.nodeValue ?? "", look);
      else if (child.nodeType === 1) this.#element(child as Element, look);
    }
  }

  #element(element: Element, outer: Look): void {
    const tag = element.tagName.toUpperCase();
    if (DROPPED.has(tag)) return;
    const look = lookOf(element, outer);
    if (look === null) return;
    if (tag === "BR") {
      if (!element.classList.contains("Apple-interchange-newline")) this.#break(look);
    } else if (tag === "IMG") {
      this.pictures++;
    } else if (tag === "IFRAME") {
      this.#embed(element);
    } else if (tag === "TABLE") {
      this.#table(element, look);
    } else if (BLOCKS.has(tag) || isCodeBlock(element)) {
      this.#block(element, tag, look);
    } else {
      this.children(element, look);
    }
  }

  #block(element: Element, tag: string, look: Look): void {
    if (tag === "HR") {
      this.close();
      this.blocks.push({ type: "divider" });
    } else if (tag === "UL" || tag === "OL") {
      this.#list(element, tag === "OL", look);
    } else if (tag === "LI") {
      this.#listItem(element, look);
    } else if (this.#item) {
      // A paragraph inside an item goes on in that item, on a line of its own.
      if (this.#hasWords()) this.#break(look);
      this.children(element, look);
      if (element.nextElementSibling && this.#hasWords()) this.#break(look);
    } else {
      this.close();
      const list = wordListOf(element);
      if (list) {
        this.#wordItem(element, list, look);
        return;
      }
      this.#kind = look.kind;
      this.children(element, isCodeBlock(element) ? { ...look, pre: true } : look);
      this.close();
    }
  }

  /** Closes the open text block; one without words leaves nothing. */
  close(): void {
    for (const content of paragraphs(this.#runs)) {
      if (this.#item) this.#addItem(content);
      else {
        this.#listOpen = false;
        this.blocks.push({ type: this.#kind, content });
      }
    }
    this.#runs = [];
    this.#kind = "paragraph";
  }

  #list(element: Element, ordered: boolean, look: Look): void {
    const outer = this.#item;
    this.close();
    const level = Math.min(outer ? outer.level + 1 : 0, MAX_LEVEL);
    // Office online gives each item a list of its own, with its level on the item.
    if (!outer && !element.querySelector(":scope > li[data-aria-level]")) this.#listOpen = false;
    this.#item = { ordered: outer?.ordered ?? ordered, level, fresh: true };
    this.children(element, look);
    this.close();
    this.#item = outer;
  }

  #listItem(element: Element, look: Look): void {
    this.close();
    const stray = this.#item === null;
    this.#item ??= { ordered: false, level: 0, fresh: true };
    const own = this.#item;
    const level = Number.parseInt(element.getAttribute("data-aria-level") ?? "", 10);
    if (level > 0) own.level = Math.min(level - 1, MAX_LEVEL);
    own.fresh = true;
    this.children(element, look);
    this.close();
    this.#item = stray ? null : own;
  }

  #wordItem(
    element: Element,
    list: { ordered: boolean; level: number; first: boolean },
    look: Look,
  ): void {
    if (list.first) this.#listOpen = false;
    this.#item = { ordered: list.ordered, level: list.level, fresh: true };
    this.children(element, look);
    this.close();
    this.#item = null;
  }

  #addItem(content: Inline[]): void {
    const item = this.#item as { ordered: boolean; level: number; fresh: boolean };
    const last = this.blocks.at(-1);
    const items = this.#listOpen && last?.type === "list" ? (last.content as Item[]) : null;
    const before = items?.at(-1);
    if (!item.fresh && before) {
      // An empty line inside an item: still the same item.
      before.content.push({ type: "text", text: "\n" }, ...content);
      return;
    }
    item.fresh = false;
    const level = Math.min(item.level, before ? before.level + 1 : 0);
    const made: Item = { type: "item", level, content };
    if (items && !(level === 0 && (last as { ordered: boolean }).ordered !== item.ordered)) {
      items.push(made);
    } else {
      this.blocks.push({ type: "list", ordered: item.ordered, content: [made] });
      this.#listOpen = true;
    }
  }

  #table(element: Element, look: Look): void {
    this.close();
    const table = rowsOf(element);
    const cells = table.rows.flat();
    if (cells.length === 1 || this.#item) {
      // A frame around text, not a table.
      for (const cell of cells) if (cell) this.children(cell, look);
      this.close();
      return;
    }
    const content = table.rows.map((row) => ({
      type: "row",
      content: row.map((cell) => ({
        type: "cell",
        content: cell ? this.#cell(cell, lookOf(cell, look) ?? look) : [],
      })),
    }));
    if (content.length > 0) this.blocks.push({ type: "table", head: table.head, content });
    this.#listOpen = false;
  }

  /** A cell holds text alone: its blocks become lines. */
  #cell(cell: Element, look: Look): Inline[] {
    const inner = new Reader();
    inner.children(cell, { ...look, marks: look.marks.filter((mark) => mark.type !== "strong") });
    inner.close();
    this.pictures += inner.pictures;
    return joinLines(inner.blocks.flatMap(linesOf));
  }

  #embed(element: Element): void {
    const url = safeHref(element.getAttribute("src") ?? "");
    this.close();
    if (url?.startsWith("http")) this.blocks.push({ type: "embed", url });
  }

  #hasWords(): boolean {
    return this.#runs.some((run) => run.text.trim() !== "");
  }

  #break(look: Look): void {
    if (this.#runs.length > 0) this.#add("\n", look.marks);
  }

  #text(text: string, look: Look): void {
    const words = look.pre ? text.replace(/\r\n?/g, "\n") : text.replace(/[ \t\r\n\f]+/g, " ");
    if (words) this.#add(words, look.marks);
  }

  #add(text: string, marks: readonly Mark[]): void {
    const last = this.#runs.at(-1);
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text;
    else
      this.#runs.push(
        marks.length > 0 ? { type: "text", text, marks: [...marks] } : { type: "text", text },
      );
  }
}

/** The lines of a block inside a cell. */
function linesOf(block: Block): Inline[][] {
  const content = ((block as Raw).content ?? []) as unknown;
  return block.type === "list"
    ? (content as Item[]).map((item) => item.content)
    : [content as Inline[]];
}

/** Editors put a listing into one `code` with line breaks; in running text `code` is a mark. */
function isCodeBlock(element: Element): boolean {
  return element.tagName.toUpperCase() === "CODE" && element.querySelector("br") !== null;
}
