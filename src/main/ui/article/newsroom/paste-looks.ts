import type { Mark } from "./body.ts";

/** Where the style attribute of a pasted element stands, so that the browser lets it alone. */
export const LOOK = "data-look";

/** What an element passes on to the text in it. */
export interface Look {
  marks: readonly Mark[];
  /** What the page's own style sheet says of the classes of its text. */
  sheet: ReadonlyMap<string, string>;
  /** Whether white space counts. */
  pre: boolean;
  kind: "paragraph" | "cross-head" | "quote";
}

/**
 * What text in an element looks like, given what it looks like outside; null for what readers of
 * the page do not see.
 */
export function lookOf(element: Element, outer: Look): Look | null {
  const style = styleOf(element, outer.sheet);
  if (hidden(element, style)) return null;
  const kind = kindOf(element) ?? outer.kind;
  let marks = outer.marks;
  const mark = markOf(element, style);
  // A heading is strong by itself.
  if (mark && !(kind === "cross-head" && (mark.type === "strong" || mark.type === "em"))) {
    marks = withMark(marks, mark);
  }
  const weight = style.get("font-weight");
  if (weight && kind !== "cross-head") {
    const strong = /^(bold|bolder|[6-9]00)$/.test(weight);
    // An outer <b> with normal weight is how Google Docs wraps a whole page.
    marks = strong ? withMark(marks, { type: "strong" }) : without(marks, "strong");
  }
  if (/^(italic|oblique)/.test(style.get("font-style") ?? "") && kind !== "cross-head") {
    marks = withMark(marks, { type: "em" });
  }
  const vertical = style.get("vertical-align");
  if (vertical === "super") marks = withMark(marks, { type: "sup" });
  if (vertical === "sub") marks = withMark(marks, { type: "sub" });
  return { marks, pre: preOf(element, style) ?? outer.pre, kind, sheet: outer.sheet };
}

const MARKS: { [tag: string]: Mark["type"] } = {
  B: "strong",
  STRONG: "strong",
  I: "em",
  EM: "em",
  CITE: "em",
  SUP: "sup",
  SUB: "sub",
  CODE: "code",
  KBD: "code",
  SAMP: "code",
  TT: "code",
};

/** The mark that an element stands for by its name. */
export function markOf(
  element: Element,
  style: Map<string, string> = styleOf(element),
): Mark | null {
  const tag = element.tagName.toUpperCase();
  if (tag === "A") {
    const href = safeHref(element.getAttribute("href") ?? "");
    return href ? { type: "link", href } : null;
  }
  const type = tag === "PRE" ? "code" : MARKS[tag];
  if (!type || type === "link") return null;
  if (type === "strong" && /^(normal|[1-5]00)$/.test(style.get("font-weight") ?? "")) return null;
  return { type };
}

function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return [...without(marks, mark.type), mark];
}

function without(marks: readonly Mark[], type: Mark["type"]): readonly Mark[] {
  return marks.filter((mark) => mark.type !== type);
}

/** The address of a link, if it leads anywhere for a reader; trackers around it are taken off. */
export function safeHref(href: string): string | null {
  if (href.startsWith("article:")) return href;
  let url: URL;
  try {
    url = new URL(href.trim());
  } catch {
    return null;
  }
  if (url.hostname === "www.google.com" && url.pathname === "/url") {
    const inner = url.searchParams.get("q") ?? url.searchParams.get("url");
    return inner ? safeHref(inner) : null;
  }
  return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null;
}

function kindOf(element: Element): Look["kind"] | null {
  const tag = element.tagName.toUpperCase();
  const role = element.getAttribute("role");
  if (/^H[1-6]$/.test(tag) || role === "heading") return "cross-head";
  if (tag === "BLOCKQUOTE") return "quote";
  if (tag !== "P" && tag !== "DIV") return null;
  const name = element.getAttribute("class") ?? "";
  if (/\bMso(Title|Subtitle|Heading\d)\b/.test(name)) return "cross-head";
  if (/\bMso(Intense)?Quote\b/.test(name)) return "quote";
  return null;
}

function preOf(element: Element, style: Map<string, string>): boolean | null {
  if (element.tagName.toUpperCase() === "PRE") return true;
  const space = style.get("white-space");
  return space ? space.startsWith("pre") || space === "break-spaces" : null;
}

/** Word's comments, its list markers and what is marked as hidden. */
function hidden(element: Element, style: Map<string, string>): boolean {
  return (
    style.get("display") === "none" ||
    style.get("mso-hide") === "all" ||
    style.get("mso-list") === "Ignore" ||
    /^comment/.test(style.get("mso-element") ?? "") ||
    /\bMsoComment(Reference|Text)\b/.test(element.getAttribute("class") ?? "")
  );
}

/**
 * The declarations of a style attribute, after those of the element's classes. They are read as
 * text: the parsed form drops Word's own, and under the newsroom's policy style attributes do not
 * work at all.
 */
export function styleOf(
  element: Element,
  sheet: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const style = new Map<string, string>();
  const classes = (element.getAttribute("class") ?? "").split(/\s+/);
  const inherited = classes.map((name) => sheet.get(`${element.tagName.toLowerCase()}.${name}`));
  for (const part of [...inherited, element.getAttribute(LOOK) ?? element.getAttribute("style")]
    .join(";")
    .split(";")) {
    const colon = part.indexOf(":");
    if (colon < 0) continue;
    style.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim());
  }
  return style;
}

/** Word keeps the looks of named styles in a sheet: `span.Strengthened { font-weight: bold }`. */
export function sheetOf(page: ParentNode): Map<string, string> {
  const sheet = new Map<string, string>();
  for (const style of page.querySelectorAll("style, noembed")) {
    const rules = /(span\.[\w-]+)\s*\{([^{}]*)\}/g;
    for (const [, name, declarations] of (style.textContent ?? "").matchAll(rules)) {
      sheet.set(name ?? "", declarations ?? "");
    }
  }
  return sheet;
}
