import { el } from "../../newsroom/dom.ts";
import { type Block, blockText, type Raw } from "./body.ts";
import { diff, diffWords } from "./diff.ts";
import { nameOf, same } from "./merge.ts";

/** The parts of a text that history compares. */
export interface Version {
  kicker: string;
  headline: string;
  standfirst: string;
  body: { content: Block[] };
}

/** One place of two texts side by side; null where one has nothing there. */
export interface Place {
  name: string;
  a: string | null;
  b: string | null;
}

/** What differs between two texts, and how many blocks are the same in between. */
export type Difference = Place | { same: number };

/** Lines up two texts: only what differs is named, the rest is counted. */
export function differences(a: Version, b: Version): Difference[] {
  const found: Difference[] = [];
  for (const field of ["kicker", "headline", "standfirst"] as const) {
    if (a[field] !== b[field]) {
      found.push({ name: capital(field), a: a[field] || null, b: b[field] || null });
    }
  }
  const before: Block[] = [];
  const key = (block: Block) => JSON.stringify(block);
  for (const run of diff(a.body.content, b.body.content, key)) {
    if (run.same) {
      before.push(...run.b);
      found.push({ same: run.b.length });
      continue;
    }
    const most = Math.max(run.a.length, run.b.length);
    for (let index = 0; index < most; index++) {
      const [left, right] = [run.a[index], run.b[index]];
      const one = right ?? left;
      if (one && !(left && right && same(left, right))) {
        found.push({
          name: nameOf(one, before),
          a: left ? textOf(left) : null,
          b: right ? textOf(right) : null,
        });
      }
      if (right) before.push(right);
    }
  }
  return found;
}

/** The words of any block; for those without words, what they are. */
export function textOf(block: Block): string {
  const raw = block as Raw;
  switch (block.type) {
    case "picture":
      return ["Picture", raw.caption, raw.credit, raw.alt && `Alt: ${raw.alt}`]
        .filter(Boolean)
        .join(" · ");
    case "embed":
      return `Embed: ${raw.url}`;
    case "divider":
      return "Divider";
    case "related":
      return `Related: ${raw.title ?? raw.url ?? "a story of this site"}`;
    default:
      return blockText(block) || String(block.type);
  }
}

/**
 * A text with what sets it apart from another one: words that the other has not are inserted or
 * deleted, by a line as well as by colour.
 *
 * @param kind `ins` for what is there now, `del` for what was there
 */
export function marksOf(own: string, other: string, kind: "ins" | "del"): HTMLElement {
  const text = el("p", { class: "compare-text" });
  for (const run of diffWords(own, other)) {
    const words = run.a.join("");
    if (words === "") continue;
    text.append(run.same ? words : el(kind, {}, words));
  }
  return text;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
