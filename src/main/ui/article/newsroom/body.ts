/**
 * The body of a story as it goes over the wire: the same tree that `standfirst.body` reads and
 * writes. The editor's schema ({@link ./schema}) says the same thing in ProseMirror's words.
 */
export interface Body {
  type: "body";
  content: Block[];
}

/** Any JSON object; what a block of a kind unknown to this version looks like. */
export type Raw = { [key: string]: unknown };

export type Mark =
  | { type: "strong" | "em" | "sup" | "sub" | "code" }
  | { type: "link"; href: string };

/** A run of text; a line feed in it is a line break. */
export interface Text {
  type: "text";
  text: string;
  marks?: (Mark | Raw)[];
}

export type Inline = Text | Raw;

export interface Paragraph {
  type: "paragraph" | "cross-head";
  content: Inline[];
}

export interface Quote {
  type: "quote" | "pull-quote";
  content: Inline[];
  by?: string | null;
}

export interface Item {
  type: "item";
  /** 0 for the outermost items, at most {@link MAX_LEVEL}. */
  level: number;
  content: Inline[];
}

export interface List {
  type: "list";
  ordered: boolean;
  content: Item[];
}

export interface Picture {
  type: "picture";
  asset: string;
  alt: string;
  caption?: string | null;
  credit?: string | null;
}

export interface Embed {
  type: "embed";
  url: string;
}

export interface Cell {
  type: "cell";
  content: Inline[];
}

export interface Row {
  type: "row";
  content: Cell[];
}

export interface Table {
  type: "table";
  /** Whether the first row is a heading. */
  head: boolean;
  content: Row[];
}

export interface Divider {
  type: "divider";
}

export interface Correction {
  type: "correction";
  text: string;
  at: string;
}

/** The "Also on" card: a story of this site, or the words for one that is not here yet. */
export interface Related {
  type: "related";
  article?: string | null;
  title?: string | null;
  source?: string | null;
  url?: string | null;
}

export type Block =
  | Paragraph
  | Quote
  | List
  | Picture
  | Embed
  | Table
  | Divider
  | Correction
  | Related
  | Raw;

/** The deepest level of nesting that a list keeps. */
export const MAX_LEVEL = 4;

/** The text of a run of inline nodes, without marks. */
export function plainText(inline: readonly Inline[]): string {
  return inline.map((node) => (typeof node.text === "string" ? node.text : "")).join("");
}

/** The words of a body in reading order, one line a block; what is counted and compared. */
export function blockText(block: Block): string {
  const raw = block as Raw;
  const content = Array.isArray(raw.content) ? (raw.content as Raw[]) : [];
  switch (block.type) {
    case "list":
    case "table":
    case "row":
      return content.map((part) => blockText(part)).join("\n");
    case "correction":
      return String(raw.text ?? "");
    default:
      return plainText(content);
  }
}
