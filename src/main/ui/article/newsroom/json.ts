import { type Mark as DocMark, Fragment, type Node } from "prosemirror-model";
import type { Block, Body, Inline, Mark, Raw, Text } from "./body.ts";
import { MAX_LEVEL } from "./body.ts";
import { schema } from "./schema.ts";

/**
 * Translates between the body's JSON and the editor's document. What this version does not know,
 * and what is known but not whole, becomes an `unknown` node that carries the JSON as it came, so
 * that nothing is lost by opening and saving a story.
 */

/** A document to edit; an empty body becomes one empty paragraph to type into. */
export function toDoc(body: Body): Node {
  const blocks = body.content.map(toBlock);
  return schema.node("doc", null, blocks.length > 0 ? blocks : [schema.node("paragraph")]);
}

/** The body of a document. Text blocks without a word are the editor's scaffolding and left out. */
export function toBody(doc: Node): Body {
  const content: Block[] = [];
  doc.forEach((node) => {
    const block = fromBlock(node);
    if (block) content.push(block);
  });
  return { type: "body", content };
}

/** One block as a node. */
export function toBlock(block: Block): Node {
  const raw = block as Raw;
  try {
    const node = knownBlock(raw);
    node?.check();
    return node ?? unknownBlock(raw);
  } catch {
    return unknownBlock(raw);
  }
}

function unknownBlock(raw: Raw): Node {
  return schema.node("unknown", { raw });
}

function knownBlock(raw: Raw): Node | null {
  switch (raw.type) {
    case "paragraph":
      return schema.node("paragraph", null, toInline(raw.content));
    case "cross-head":
      return schema.node("cross_head", null, toInline(raw.content));
    case "quote":
      return schema.node("quote", { by: optional(raw.by) }, toInline(raw.content));
    case "pull-quote":
      return schema.node("pull_quote", { by: optional(raw.by) }, toInline(raw.content));
    case "list":
      return schema.node("list", { ordered: raw.ordered === true }, parts(raw, "item", toItem));
    case "picture":
      return schema.node("picture", {
        asset: raw.asset,
        alt: raw.alt ?? "",
        caption: optional(raw.caption),
        credit: optional(raw.credit),
      });
    case "embed":
      return schema.node("embed", { url: raw.url });
    case "table":
      return schema.node("table", { head: raw.head === true }, parts(raw, "row", toRow));
    case "divider":
      return schema.node("divider");
    case "correction":
      return schema.node("correction", { text: raw.text, at: raw.at });
    case "related":
      return schema.node("related", {
        article: optional(raw.article),
        title: optional(raw.title),
        source: optional(raw.source),
        url: optional(raw.url),
      });
    default:
      return null;
  }
}

/** The parts of a list, table or row; a part of another type makes the whole block unknown. */
function parts(raw: Raw, type: string, make: (part: Raw) => Node): Node[] {
  const content = raw.content;
  if (!Array.isArray(content) || content.length === 0) throw new RangeError(`no ${type}`);
  return (content as Raw[]).map((part) => {
    if (part.type !== type) throw new RangeError(`not a ${type}`);
    return make(part);
  });
}

function toItem(part: Raw): Node {
  const level = Number(part.level ?? 0);
  if (!Number.isInteger(level) || level < 0 || level > MAX_LEVEL) throw new RangeError("level");
  return schema.node("item", { level }, toInline(part.content));
}

function toRow(part: Raw): Node {
  return schema.node(
    "row",
    null,
    parts(part, "cell", (cell) => schema.node("cell", null, toInline(cell.content))),
  );
}

function optional(value: unknown): unknown {
  return value ?? null;
}

/** A run of inline JSON as nodes. */
export function toInline(content: unknown): Fragment {
  if (content == null) return Fragment.empty;
  if (!Array.isArray(content)) throw new RangeError("content is no list");
  const nodes: Node[] = [];
  for (const run of content as Raw[]) {
    if (run.type === "text" && typeof run.text === "string") {
      nodes.push(...textNodes(run.text, toMarks(run.marks)));
    } else {
      nodes.push(schema.node("unknown_inline", { raw: run }));
    }
  }
  return Fragment.fromArray(nodes);
}

function textNodes(text: string, marks: DocMark[]): Node[] {
  const nodes: Node[] = [];
  text.split("\n").forEach((line, index) => {
    if (index > 0) nodes.push(schema.node("line_break", null, undefined, marks));
    if (line) nodes.push(schema.text(line, marks));
  });
  return nodes;
}

function toMarks(marks: unknown): DocMark[] {
  if (!Array.isArray(marks)) return [];
  let set: readonly DocMark[] = [];
  for (const raw of marks as Raw[]) set = toMark(raw).addToSet(set);
  return [...set];
}

function toMark(raw: Raw): DocMark {
  switch (raw.type) {
    case "strong":
    case "em":
    case "sup":
    case "sub":
    case "code":
      return schema.mark(raw.type);
    case "link":
      if (typeof raw.href === "string") return schema.mark("link", { href: raw.href });
  }
  return schema.mark("unknown_mark", { raw });
}

/** One node as a block; null for a text block without a word. */
export function fromBlock(node: Node): Block | null {
  const attrs = node.attrs;
  switch (node.type.name) {
    case "paragraph":
      return node.childCount === 0
        ? null
        : { type: "paragraph", content: fromInline(node.content) };
    case "cross_head":
      return node.childCount === 0
        ? null
        : { type: "cross-head", content: fromInline(node.content) };
    case "quote":
    case "pull_quote":
      if (node.childCount === 0 && !attrs.by) return null;
      return {
        type: node.type.name === "quote" ? "quote" : "pull-quote",
        content: fromInline(node.content),
        ...present(attrs, "by"),
      };
    case "list":
      return {
        type: "list",
        ordered: attrs.ordered as boolean,
        content: children(node, (item) => ({
          type: "item",
          level: item.attrs.level as number,
          content: fromInline(item.content),
        })),
      };
    case "picture":
      return {
        type: "picture",
        asset: attrs.asset as string,
        alt: attrs.alt as string,
        ...present(attrs, "caption", "credit"),
      };
    case "embed":
      return { type: "embed", url: attrs.url as string };
    case "table":
      return {
        type: "table",
        head: attrs.head as boolean,
        content: children(node, (row) => ({
          type: "row",
          content: children(row, (cell) => ({ type: "cell", content: fromInline(cell.content) })),
        })),
      };
    case "divider":
      return { type: "divider" };
    case "correction":
      return { type: "correction", text: attrs.text as string, at: attrs.at as string };
    case "related":
      return { type: "related", ...present(attrs, "article", "title", "source", "url") };
    default:
      return attrs.raw as Raw;
  }
}

function children<T>(node: Node, make: (child: Node) => T): T[] {
  const made: T[] = [];
  node.forEach((child) => {
    made.push(make(child));
  });
  return made;
}

function present(
  attrs: { [name: string]: unknown },
  ...names: string[]
): { [name: string]: string } {
  const kept = names.filter((name) => attrs[name] != null && attrs[name] !== "");
  return Object.fromEntries(kept.map((name) => [name, attrs[name] as string]));
}

/** A run of nodes as inline JSON; neighbours with the same marks become one text. */
export function fromInline(content: Fragment): Inline[] {
  const runs: Inline[] = [];
  let last: { text: Text; marks: readonly DocMark[] } | null = null;
  content.forEach((node) => {
    if (node.type.name === "unknown_inline") {
      runs.push(node.attrs.raw as Raw);
      last = null;
      return;
    }
    const words = node.isText ? (node.text ?? "") : "\n";
    if (last && sameMarks(last.marks, node.marks)) {
      last.text.text += words;
      return;
    }
    const text: Text = { type: "text", text: words };
    if (node.marks.length > 0) text.marks = node.marks.map(fromMark);
    runs.push(text);
    last = { text, marks: node.marks };
  });
  return runs;
}

function sameMarks(a: readonly DocMark[], b: readonly DocMark[]): boolean {
  return a.length === b.length && a.every((mark, index) => mark.eq(b[index] as DocMark));
}

function fromMark(mark: DocMark): Mark | Raw {
  if (mark.type.name === "unknown_mark") return mark.attrs.raw as Raw;
  if (mark.type.name === "link") return { type: "link", href: mark.attrs.href as string };
  return { type: mark.type.name as "strong" };
}
