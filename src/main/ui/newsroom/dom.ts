/**
 * The newsroom's scripts build their screens with these: no markup is ever made from text, so that
 * nothing that somebody typed can become an element (Trusted Types hold us to it).
 */

type Child = Node | string | null | undefined | false;

type Attributes = {
  class?: string | undefined;
  [name: string]: string | number | boolean | EventListener | null | undefined;
};

/**
 * An element with attributes and children. `true` writes an attribute without a value, `false` and
 * null leave it out, `onclick` and its like add a listener.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  put(element, ...children);
  return element;
}

/** Replaces what an element holds. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  put(element, ...children);
}

function put(element: Element, ...children: Child[]): void {
  for (const child of children) if (child != null && child !== false) element.append(child);
}

/** An icon of newsroom.icons.txt, hidden from screen readers: a word always stands beside it. */
export function icon(name: string): SVGSVGElement {
  return sprite(document.documentElement.dataset.icons ?? "", name, "icon");
}

/** The shape of a story's state or of a finding, 14 px. */
export function shape(name: string): SVGSVGElement {
  const drawn = sprite(document.documentElement.dataset.shapes ?? "", name, "shape");
  drawn.dataset.shape = name;
  return drawn;
}

const SVG = "http://www.w3.org/2000/svg";

function sprite(file: string, name: string, kind: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", kind);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${file}#${name}`);
  svg.append(use);
  return svg;
}

/** A button with an icon and its word; `quiet` shows the word to screen readers and on hover only. */
export function iconButton(
  name: string,
  word: string,
  onclick: () => void,
  extra: Attributes = {},
): HTMLButtonElement {
  return el(
    "button",
    { type: "button", class: "icon-button", "aria-label": word, title: word, onclick, ...extra },
    icon(name),
  );
}

/** The round sign of a person. Its colour goes by the name, here as in the templates. */
export function avatar(name: string, initials: string): HTMLElement {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = (Math.imul(31, hash) + name.charCodeAt(at)) | 0;
  const hue = ((hash % HUES) + HUES) % HUES;
  return el("span", { class: "avatar", "data-hue": hue, "aria-hidden": "true" }, initials);
}

const HUES = 5;

let ids = 0;

/** An id that no other element of the page has. */
export function freshId(stem: string): string {
  ids++;
  return `${stem}-${ids}`;
}

/** Keys as the keyboard names them, each in a cap. */
export function keys(...names: string[]): HTMLElement {
  return el("span", { class: "keys" }, ...names.map((name) => el("kbd", {}, name)));
}
