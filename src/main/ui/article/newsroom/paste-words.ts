import type { Inline, Text } from "./body.ts";

/** Splits runs at empty lines, tidies the white space, leaves out what has no word. */
export function paragraphs(runs: readonly Text[]): Inline[][] {
  const found: Text[][] = [[]];
  for (const run of runs) {
    run.text.split(/\n[ \t\u00a0]*\n\s*/).forEach((text, index) => {
      if (index > 0) found.push([]);
      found.at(-1)?.push({ ...run, text });
    });
  }
  return found.map(tidy).filter((content) => content.length > 0);
}

/** No space at the edges or before a break, no doubled space, hard spaces only where alone. */
function tidy(runs: readonly Text[]): Text[] {
  const tidied: Text[] = [];
  let before = "\n";
  for (const run of runs) {
    let text = run.marks?.some((mark) => mark.type === "code") ? run.text : oneSpace(run.text);
    if (before === " ") text = text.replace(/^ +/, "");
    else if (before === "\n") text = text.replace(/^[\s\u00a0]+/, "");
    if (!text) continue;
    before = text.at(-1) ?? before;
    tidied.push({ ...run, text });
  }
  for (let last = tidied.at(-1); last; last = tidied.at(-1)) {
    last.text = last.text.replace(/[\s\u00a0]+$/, "");
    if (last.text) break;
    tidied.pop();
  }
  return tidied.flatMap(edgesOutside);
}

function oneSpace(text: string): string {
  return text.replace(/[ \u00a0]{2,}/g, " ").replace(/[ \u00a0]*\n[ \u00a0]*/g, "\n");
}

/** "<b>word </b>next": the space beside a marked word is nobody's. */
function edgesOutside(run: Text): Text[] {
  if (!run.marks) return [run];
  const parts = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text);
  const [, lead = "", words = "", trail = ""] = parts ?? [];
  const plain = (text: string): Text[] => (text ? [{ type: "text", text }] : []);
  return words ? [...plain(lead), { ...run, text: words }, ...plain(trail)] : plain(run.text);
}

export function joinLines(lines: readonly Inline[][]): Inline[] {
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: "text", text: "\n" } as Text, ...line],
  );
}
