import { openDialog } from "./dialog.ts";
import { el, keys } from "./dom.ts";

/** A heading, and under it what keys do. */
export type KeyGroup = [title: string, lines: [what: string, keys: string[]][]];

const SWITCH = "standfirst-single-keys";

/** Whether a letter alone is a command; who dictates, or slips, can switch that off. */
export function singleKeysWork(): boolean {
  return localStorage.getItem(SWITCH) !== "off";
}

/** Lists keys, with the switch for those that are one letter. */
export function showKeys(groups: readonly KeyGroup[]): void {
  const dialog = openDialog("Keys", { class: "keys-dialog" });
  const box = el("input", { type: "checkbox", checked: singleKeysWork() });
  box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
  dialog.body.append(
    ...groups.map(([title, lines]) =>
      el(
        "section",
        {},
        el("h3", {}, title),
        el(
          "dl",
          {},
          ...lines.map(([what, names]) =>
            el("div", {}, el("dt", {}, what), el("dd", {}, keys(...names))),
          ),
        ),
      ),
    ),
    el(
      "label",
      { class: "choice keys-switch" },
      box,
      "Single keys work (switch off if you dictate)",
    ),
  );
}

/** Whether somebody is typing where an event comes from. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select"))
  );
}
