import { el } from "../../newsroom/dom.ts";
import { differences, marksOf, type Place, type Version } from "./compare.ts";

export interface Comparison {
  a: Version;
  b: Version;
  /** What the two columns are. */
  left: string;
  right: string;
  language: string;
  direction: string;
  note: string;
  action?: { word: string; run: () => void };
  onClose: () => void;
}

/** Two texts side by side, only where they differ. Escape closes. */
export function comparison(texts: Comparison): HTMLElement {
  const places = differences(texts.a, texts.b);
  const changed = places.filter((place): place is Place => "name" in place).length;
  const { action, onClose } = texts;
  const view = el(
    "section",
    { class: "history-view", "aria-labelledby": "history-title", tabindex: -1 },
    el(
      "header",
      { class: "history-head" },
      el(
        "h2",
        { id: "history-title" },
        changed === 0
          ? "The two texts are the same"
          : `${changed} ${changed === 1 ? "change" : "changes"}`,
      ),
      el("button", { type: "button", class: "button", onclick: onClose }, "Close"),
    ),
    el(
      "div",
      { class: "history-sides" },
      el("p", {}, el("b", {}, texts.left)),
      el("p", {}, el("b", {}, texts.right)),
    ),
    el(
      "div",
      { class: "history-rows", lang: texts.language, dir: texts.direction },
      ...places.map((place) => ("name" in place ? row(place) : sameRow(place.same))),
    ),
    el(
      "footer",
      { class: "history-foot" },
      el("p", { class: "hint" }, texts.note),
      action &&
        el(
          "button",
          { type: "button", class: "button", "data-kind": "main", onclick: action.run },
          action.word,
        ),
    ),
  );
  view.addEventListener("keydown", (event) => {
    if (event.key === "Escape") onClose();
  });
  return view;
}

function row({ name, a, b }: Place): HTMLElement {
  const side = (own: string | null, other: string | null, kind: "ins" | "del") =>
    own === null ? el("p", { class: "hint" }, "Nothing here") : marksOf(own, other ?? "", kind);
  return el(
    "div",
    { class: "history-row" },
    el("h3", { lang: "en", dir: "ltr" }, name),
    side(a, b, "del"),
    side(b, a, "ins"),
  );
}

function sameRow(count: number): HTMLElement {
  const words = count === 1 ? "One block is the same." : `${count} blocks are the same.`;
  return el("p", { class: "history-same", lang: "en", dir: "ltr" }, words);
}
