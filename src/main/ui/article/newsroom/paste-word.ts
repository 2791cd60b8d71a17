import { styleOf } from "./paste-looks.ts";

/**
 * Word writes a list as paragraphs that carry `mso-list: l1 level2 lfo3` and their marker as text.
 * Says which item a paragraph is, or null where it is none.
 *
 * @returns `first` where the item begins another list than the paragraph before it
 */
export function wordListOf(
  element: Element,
): { ordered: boolean; level: number; first: boolean } | null {
  const own = listAt(element);
  if (!own) return null;
  const before = element.previousElementSibling;
  const neighbour = before ? listAt(before) : null;
  const first = !neighbour || (own.level === 0 && neighbour.list !== own.list && !nested(before));
  return { ordered: /^\(?[0-9a-z]{1,4}[.)]/i.test(markerOf(element)), level: own.level, first };
}

function listAt(element: Element): { list: string; level: number } | null {
  const match = /^(l\d+)\s+level(\d+)/.exec(styleOf(element).get("mso-list") ?? "");
  if (!match) return null;
  return { list: match[1] ?? "", level: Number(match[2]) - 1 };
}

/** An inner list has a number of its own; coming back from it goes on with the outer one. */
function nested(element: Element | null): boolean {
  const at = element ? listAt(element) : null;
  return at !== null && at.level > 0;
}

function markerOf(element: Element): string {
  for (const span of element.querySelectorAll("span")) {
    if (styleOf(span).get("mso-list") === "Ignore") return (span.textContent ?? "").trim();
  }
  return "";
}
