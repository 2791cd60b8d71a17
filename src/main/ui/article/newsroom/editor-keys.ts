import type { KeyGroup } from "../../newsroom/keys.ts";

/** The keys of the editor, as its list of keys says them. */
export const EDITOR_KEYS: KeyGroup[] = [
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
