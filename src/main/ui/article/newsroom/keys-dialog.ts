import { openDialog } from "../../newsroom/dialog.ts";
import { el, keys } from "../../newsroom/dom.ts";

const GROUPS: [string, [string, string[]][]][] = [
  [
    "Anywhere in a story",
    [
      ["Save now (it is saved anyway)", ["Ctrl", "S"]],
      ["Undo, redo", ["Ctrl", "Z", "Y"]],
      ["Right panel", ["Ctrl", "."]],
      ["Publish panel", ["Ctrl", "↵"]],
      ["Preview", ["Ctrl", "Alt", "P"]],
      ["All keys, outside the text", ["?"]],
    ],
  ],
  [
    "In the text",
    [
      ["Insert a block, on an empty line", ["/", "+"]],
      ["Own story: card or link", ["@"]],
      ["Link the selected words", ["Ctrl", "K"]],
      ["Strong, emphasis, code", ["Ctrl", "B", "I", "E"]],
      ["Tools for the selection", ["Alt", "F10"]],
      ["Line break", ["⇧", "↵"]],
      ["Move the block", ["Alt", "↑", "↓"]],
      ["List level; next cell", ["Tab"]],
    ],
  ],
  [
    "Typed as Markdown",
    [
      ["Cross-head", ["##"]],
      ["Quote, pull quote", [">", ">>"]],
      ["List, numbered list", ["-", "1."]],
      ["Divider", ["---"]],
      ["Strong, emphasis, code", ["**a**", "*a*", "`a`"]],
      ["Link", ["[a](address)"]],
    ],
  ],
];

/** Lists all keys. */
export function showKeys(): void {
  const dialog = openDialog("Keys", { class: "keys-dialog" });
  dialog.body.append(
    ...GROUPS.map(([title, lines]) =>
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
  );
}
