import type { Draft, Field } from "./api.ts";
import type { Block } from "./body.ts";
import { diff } from "./diff.ts";

/**
 * Joins two texts that grew from the same one. What only one of them changed is taken from it;
 * where both changed the same place in different ways, a person has to choose.
 */
export interface Merge {
  /** The joined draft; at each clash it has mine. */
  draft: Draft;
  clashes: Clash[];
  /** What joined by itself. */
  joined: { place: string; whose: "mine" | "theirs" }[];
}

/** A place that both changed. */
export type Clash = FieldClash | BlocksClash;

export interface FieldClash {
  field: Exclude<Field, "body">;
  place: string;
  mine: unknown;
  theirs: unknown;
}

export interface BlocksClash {
  field: "body";
  place: string;
  mine: Block[];
  theirs: Block[];
  /** Where mine stands in the joined body. */
  at: number;
}

export const FIELDS: readonly Field[] = [
  "kicker",
  "headline",
  "standfirst",
  "body",
  "section",
  "kind",
  "tags",
  "byline",
  "picture",
  "slug",
];

/** What people call the fields. */
export const FIELD_NAMES: { readonly [field in Field]: string } = {
  kicker: "Kicker",
  headline: "Headline",
  standfirst: "Standfirst",
  body: "Body",
  section: "Section",
  kind: "Kind",
  tags: "Tags",
  byline: "Byline",
  picture: "Lead picture",
  slug: "Slug",
};

/** Whether two values of a field are the same text. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** JSON with sorted keys, without nulls and without empty marks: absent means the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== "object" || Array.isArray(part)) return part;
    const entries = Object.entries(part).filter(
      ([name, inner]) => inner !== null && !(name === "marks" && (inner as unknown[]).length === 0),
    );
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The fields in which two drafts differ, as a save sends them. */
export function changes(from: Draft, to: Draft): Partial<Draft> {
  const changed = FIELDS.filter((field) => !same(from[field], to[field]));
  return Object.fromEntries(changed.map((field) => [field, to[field]]));
}

/** Joins mine and theirs, which both come from base. */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merge {
  const draft = { ...theirs };
  const result: Merge = { draft, clashes: [], joined: [] };
  for (const field of FIELDS) {
    if (same(mine[field], theirs[field])) continue;
    const place = FIELD_NAMES[field];
    if (field === "body") {
      mergeBodies(base, mine, theirs, result);
    } else if (same(base[field], mine[field])) {
      result.joined.push({ place, whose: "theirs" });
    } else {
      Object.assign(draft, { [field]: mine[field] });
      if (same(base[field], theirs[field])) result.joined.push({ place, whose: "mine" });
      else result.clashes.push({ field, place, mine: mine[field], theirs: theirs[field] });
    }
  }
  return result;
}

function mergeBodies(base: Draft, mine: Draft, theirs: Draft, result: Merge): void {
  const content: Block[] = [];
  for (const chunk of chunks(base.body.content, mine.body.content, theirs.body.content)) {
    const place = placeOf(content, chunk);
    const mineChanged = !same(chunk.base, chunk.mine);
    const theirsChanged = !same(chunk.base, chunk.theirs);
    if (mineChanged && theirsChanged && !same(chunk.mine, chunk.theirs)) {
      result.clashes.push({
        field: "body",
        place,
        mine: chunk.mine,
        theirs: chunk.theirs,
        at: content.length,
      });
      content.push(...chunk.mine);
    } else {
      if (mineChanged !== theirsChanged) {
        result.joined.push({ place, whose: mineChanged ? "mine" : "theirs" });
      }
      content.push(...(mineChanged ? chunk.mine : chunk.theirs));
    }
  }
  result.draft.body = { type: "body", content };
}

interface Chunk {
  base: Block[];
  mine: Block[];
  theirs: Block[];
}

/**
 * Cuts three lists of blocks at the blocks that all three share (diff3): between two such cuts lies
 * one place, which none, one or both have changed.
 */
function chunks(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): Chunk[] {
  const inMine = partners(base, mine);
  const inTheirs = partners(base, theirs);
  const found: Chunk[] = [];
  let [b, m, t] = [0, 0, 0];
  const cut = (toB: number, toM: number, toT: number) => {
    if (toB > b || toM > m || toT > t) {
      found.push({
        base: base.slice(b, toB),
        mine: mine.slice(m, toM),
        theirs: theirs.slice(t, toT),
      });
    }
    [b, m, t] = [toB, toM, toT];
  };
  base.forEach((_, index) => {
    const [toM, toT] = [inMine.get(index), inTheirs.get(index)];
    if (toM === undefined || toT === undefined) return;
    cut(index, toM, toT);
    cut(index + 1, toM + 1, toT + 1);
  });
  cut(base.length, mine.length, theirs.length);
  return found;
}

/** For each block of the base that another text still has: where it stands there. */
function partners(base: readonly Block[], other: readonly Block[]): Map<number, number> {
  const found = new Map<number, number>();
  let [i, j] = [0, 0];
  for (const run of diff(base, other, canonical)) {
    if (run.same) run.a.forEach((_, step) => void found.set(i + step, j + step));
    i += run.a.length;
    j += run.b.length;
  }
  return found;
}

function placeOf(before: readonly Block[], chunk: Chunk): string {
  const length = Math.max(chunk.mine.length, chunk.theirs.length);
  const one = chunk.mine[0] ?? chunk.theirs[0] ?? chunk.base[0];
  if (one && length <= 1) return nameOf(one, before);
  return `Blocks ${before.length + 1} to ${before.length + length}`;
}

/** "Paragraph 4": what a block is, and how many of its kind stand before it. */
export function nameOf(block: Block, before: readonly Block[]): string {
  const name = BLOCK_NAMES[String(block.type)] ?? "Block";
  return `${name} ${before.filter(({ type }) => type === block.type).length + 1}`;
}

/** What people call the blocks. */
const BLOCK_NAMES: { readonly [type: string]: string } = {
  paragraph: "Paragraph",
  "cross-head": "Cross-head",
  quote: "Quote",
  "pull-quote": "Pull quote",
  list: "List",
  picture: "Picture",
  embed: "Embed",
  table: "Table",
  divider: "Divider",
  correction: "Correction",
  related: "Related story",
};
