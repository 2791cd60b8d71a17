import { type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";
import { MAX_LEVEL } from "./body.ts";

/**
 * The body of a story in ProseMirror's words. Names and attributes are those of the JSON form
 * (`cross_head` for `cross-head`), so that ./json is a plain translation. A body is flat: lists
 * nest by the level of their items, and a cell holds text, not blocks.
 *
 * The `parseDOM` rules read only what this editor itself copied; pages of other programs go
 * through ./paste.
 */
const nodes = {
  doc: { content: "block+" },

  paragraph: {
    group: "block",
    content: "inline*",
    parseDOM: [{ tag: "p" }],
    toDOM: () => ["p", 0],
  },

  cross_head: {
    group: "block",
    content: "inline*",
    defining: true,
    parseDOM: [{ tag: "h2" }],
    toDOM: () => ["h2", 0],
  },

  quote: quote("quote"),
  pull_quote: quote("pull-quote"),

  list: {
    group: "block",
    content: "item+",
    attrs: { ordered: { default: false, validate: "boolean" } },
    parseDOM: [
      { tag: "ul", attrs: { ordered: false } },
      { tag: "ol", attrs: { ordered: true } },
    ],
    toDOM: (node) => [node.attrs.ordered ? "ol" : "ul", 0],
  },

  item: {
    content: "inline*",
    defining: true,
    attrs: { level: { default: 0, validate: "number" } },
    parseDOM: [{ tag: "li", getAttrs: (dom) => ({ level: levelOf(dom.dataset.level) }) }],
    toDOM: (node) => ["li", { "data-level": String(node.attrs.level) }, 0],
  },

  picture: {
    group: "block",
    draggable: true,
    attrs: {
      asset: { validate: "string" },
      alt: { default: "", validate: "string" },
      caption: { default: null, validate: "string|null" },
      credit: { default: null, validate: "string|null" },
    },
    parseDOM: [
      {
        tag: "figure[data-asset]",
        getAttrs: (dom) => ({
          asset: dom.dataset.asset,
          alt: dom.dataset.alt ?? "",
          caption: dom.dataset.caption ?? null,
          credit: dom.dataset.credit ?? null,
        }),
      },
    ],
    toDOM: (node) => ["figure", dataset(node.attrs, "asset", "alt", "caption", "credit")],
  },

  embed: {
    group: "block",
    draggable: true,
    attrs: { url: { validate: "string" } },
    parseDOM: [{ tag: "div[data-embed]", getAttrs: (dom) => ({ url: dom.dataset.embed }) }],
    toDOM: (node) => ["div", { "data-embed": node.attrs.url as string }],
  },

  table: {
    group: "block",
    content: "row+",
    isolating: true,
    attrs: { head: { default: false, validate: "boolean" } },
    parseDOM: [{ tag: "table", getAttrs: (dom) => ({ head: dom.dataset.head === "true" }) }],
    toDOM: (node) => ["table", { "data-head": String(node.attrs.head) }, ["tbody", 0]],
  },

  row: { content: "cell+", parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", 0] },

  cell: {
    content: "inline*",
    isolating: true,
    parseDOM: [{ tag: "td" }],
    toDOM: () => ["td", 0],
  },

  divider: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },

  correction: {
    group: "block",
    attrs: { text: { validate: "string" }, at: { validate: "string" } },
    parseDOM: [
      {
        tag: "aside[data-correction]",
        getAttrs: (dom) => ({ text: dom.dataset.correction, at: dom.dataset.at ?? "" }),
      },
    ],
    toDOM: (node) => [
      "aside",
      { "data-correction": node.attrs.text as string, "data-at": node.attrs.at as string },
    ],
  },

  related: {
    group: "block",
    draggable: true,
    attrs: {
      article: { default: null, validate: "string|null" },
      title: { default: null, validate: "string|null" },
      source: { default: null, validate: "string|null" },
      url: { default: null, validate: "string|null" },
    },
    parseDOM: [
      {
        tag: "aside[data-related]",
        getAttrs: (dom) => ({
          article: dom.dataset.article ?? null,
          title: dom.dataset.title ?? null,
          source: dom.dataset.source ?? null,
          url: dom.dataset.url ?? null,
        }),
      },
    ],
    toDOM: (node) => [
      "aside",
      { "data-related": "", ...dataset(node.attrs, "article", "title", "source", "url") },
    ],
  },

  unknown: unknown("block", "div"),
  unknown_inline: { ...unknown("inline", "span"), inline: true },

  line_break: {
    group: "inline",
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
    leafText: () => "\n",
  },

  text: { group: "inline" },
} satisfies { [name: string]: NodeSpec };

const marks = {
  link: {
    attrs: { href: { validate: "string" } },
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: (dom) => ({ href: dom.getAttribute("href") }) }],
    toDOM: (mark) => ["a", { href: mark.attrs.href as string, rel: "noopener" }, 0],
  },
  strong: { parseDOM: [{ tag: "strong" }], toDOM: () => ["strong", 0] },
  em: { parseDOM: [{ tag: "em" }], toDOM: () => ["em", 0] },
  sup: { excludes: "sup sub", parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
  sub: { excludes: "sup sub", parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
  code: { parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  /** A mark of a kind that this version does not know; several may lie on one run. */
  unknown_mark: {
    attrs: { raw: {} },
    excludes: "",
    parseDOM: [{ tag: "span[data-mark]", getAttrs: (dom) => rawOf(dom.dataset.mark) }],
    toDOM: (mark) => ["span", { "data-mark": JSON.stringify(mark.attrs.raw) }, 0],
  },
} satisfies { [name: string]: MarkSpec };

export const schema: Schema<keyof typeof nodes, keyof typeof marks> = new Schema({ nodes, marks });

function quote(kind: string): NodeSpec {
  return {
    group: "block",
    content: "inline*",
    defining: true,
    attrs: { by: { default: null, validate: "string|null" } },
    parseDOM: [
      {
        tag: `blockquote[data-kind=${kind}]`,
        getAttrs: (dom) => ({ by: dom.dataset.by ?? null }),
      },
    ],
    toDOM: (node) => ["blockquote", { "data-kind": kind, ...dataset(node.attrs, "by") }, 0],
  };
}

function unknown(group: string, tag: string): NodeSpec {
  return {
    group,
    atom: true,
    attrs: { raw: {} },
    parseDOM: [{ tag: `${tag}[data-unknown]`, getAttrs: (dom) => rawOf(dom.dataset.unknown) }],
    toDOM: (node) => [tag, { "data-unknown": JSON.stringify(node.attrs.raw) }],
  };
}

function rawOf(text: string | undefined): { raw: unknown } | false {
  try {
    return { raw: JSON.parse(text ?? "") as unknown };
  } catch {
    return false;
  }
}

function levelOf(text: string | undefined): number {
  const level = Number.parseInt(text ?? "0", 10);
  return Number.isNaN(level) ? 0 : Math.min(Math.max(level, 0), MAX_LEVEL);
}

/** Attributes as `data-…`, leaving out those that are null. */
function dataset(attrs: { [name: string]: unknown }, ...names: string[]): Record<string, string> {
  const entries = names.filter((name) => attrs[name] != null);
  return Object.fromEntries(entries.map((name) => [`data-${name}`, String(attrs[name])]));
}
