import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  liftEmptyBlock,
  selectNodeBackward,
  splitBlock,
} from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import type { Command, Plugin } from "prosemirror-state";
import * as commands from "./commands.ts";
import { askForLink } from "./insert-dialogs.ts";
import type { Library } from "./library.ts";
import { schema } from "./schema.ts";
import { breakInCell, nextCell } from "./tables.ts";

const { nodes } = schema;

/** The keys of the text. `Mod` is Ctrl, on a Mac Cmd. */
export function textKeys(library: Library): Plugin[] {
  const link: Command = (state, _dispatch, view) => {
    if (state.selection.empty && !commands.linkAt(state)) return false;
    if (view) askForLink(view, library);
    return true;
  };
  return [
    keymap({
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Mod-b": commands.toggleStrong,
      "Mod-i": commands.toggleEm,
      "Mod-e": commands.toggleCode,
      "Mod-k": link,
      "Mod-Alt-2": commands.toggleBlock(nodes.cross_head),
      "Shift-Mod-8": commands.toggleList(false),
      "Shift-Mod-7": commands.toggleList(true),
      "Shift-Mod-9": commands.toggleBlock(nodes.quote),
      "Alt-ArrowUp": commands.moveBlock(-1),
      "Alt-ArrowDown": commands.moveBlock(1),
      "Shift-Enter": commands.breakLine,
      Enter: chainCommands(
        breakInCell,
        commands.splitItem,
        commands.paragraphAfter,
        createParagraphNear,
        liftEmptyBlock,
        splitBlock,
      ),
      Backspace: chainCommands(
        undoInputRule,
        deleteSelection,
        commands.liftItem,
        commands.plainAtStart,
        joinBackward,
        selectNodeBackward,
      ),
      Tab: chainCommands(nextCell(1), commands.indent(1)),
      "Shift-Tab": chainCommands(nextCell(-1), commands.indent(-1)),
    }),
    keymap(baseKeymap),
  ];
}
