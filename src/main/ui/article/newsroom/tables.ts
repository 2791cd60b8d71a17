import { closeHistory } from "prosemirror-history";
import type { Node, ResolvedPos } from "prosemirror-model";
import { type Command, TextSelection } from "prosemirror-state";
import { schema } from "./schema.ts";

/** Tables are plain rectangles of text: what one needs is another row, another column, or less. */

const { table: TABLE, row: ROW, cell: CELL, paragraph: PARAGRAPH } = schema.nodes;

export interface TablePlace {
  table: Node;
  /** Where the table begins. */
  at: number;
  row: number;
  column: number;
}

/** The cell of a position, or null outside of tables. */
export function cellAt($pos: ResolvedPos): TablePlace | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const table = $pos.node(depth);
    if (table.type !== TABLE) continue;
    return { table, at: $pos.before(depth), row: $pos.index(depth), column: $pos.index(depth + 1) };
  }
  return null;
}

/** A new table with a heading row. */
export function newTable(rows = 3, columns = 3): Node {
  return TABLE.create(
    { head: true },
    Array.from({ length: rows }, () => emptyRow(columns)),
  );
}

function emptyRow(columns: number): Node {
  return ROW.create(
    null,
    Array.from({ length: columns }, () => CELL.create()),
  );
}

function widthOf(table: Node): number {
  return Math.max(...table.children.map((row) => row.childCount));
}

/**
 * Changes the table at the cursor, and puts the cursor into the cell that is named afterwards. Each
 * change is undone by itself, however quickly they come.
 */
function change(
  make: (place: TablePlace) => { rows: Node[]; row: number; column: number },
): Command {
  return (state, dispatch) => {
    const place = cellAt(state.selection.$from);
    if (!place) return false;
    if (!dispatch) return true;
    const { rows, row, column } = make(place);
    const end = place.at + place.table.nodeSize;
    if (rows.length === 0 || rows[0]?.childCount === 0) {
      const tr = state.tr.replaceWith(place.at, end, PARAGRAPH.create());
      dispatch(tr.setSelection(TextSelection.create(tr.doc, place.at + 1)).scrollIntoView());
      return true;
    }
    const table = TABLE.create(place.table.attrs, rows);
    const tr = state.tr.replaceWith(place.at, end, table);
    tr.setSelection(TextSelection.create(tr.doc, startOf(table, place.at, row, column)));
    dispatch(closeHistory(tr).scrollIntoView());
    return true;
  };
}

/** The position at the start of a cell, kept inside the table. */
function startOf(table: Node, at: number, row: number, column: number): number {
  const y = Math.min(Math.max(row, 0), table.childCount - 1);
  let position = at + 1;
  for (let index = 0; index < y; index++) position += table.child(index).nodeSize;
  const cells = table.child(y);
  const x = Math.min(Math.max(column, 0), cells.childCount - 1);
  position += 1;
  for (let index = 0; index < x; index++) position += cells.child(index).nodeSize;
  return position + 1;
}

export function addRow(side: "before" | "after"): Command {
  return change(({ table, row, column }) => {
    const at = side === "before" ? row : row + 1;
    const rows = [...table.children];
    rows.splice(at, 0, emptyRow(widthOf(table)));
    return { rows, row: at, column };
  });
}

export function addColumn(side: "before" | "after"): Command {
  return change(({ table, row, column }) => {
    const at = side === "before" ? column : column + 1;
    const rows = table.children.map((line) => {
      const cells = [...line.children];
      cells.splice(at, 0, CELL.create());
      return ROW.create(null, cells);
    });
    return { rows, row, column: at };
  });
}

export const removeRow: Command = change(({ table, row, column }) => ({
  rows: table.children.filter((_, index) => index !== row),
  row,
  column,
}));

export const removeColumn: Command = change(({ table, row, column }) => ({
  rows: table.children.map((line) =>
    ROW.create(
      null,
      line.children.filter((_, index) => index !== column),
    ),
  ),
  row,
  column,
}));

export const toggleHead: Command = (state, dispatch) => {
  const place = cellAt(state.selection.$from);
  if (!place) return false;
  dispatch?.(state.tr.setNodeAttribute(place.at, "head", !place.table.attrs.head));
  return true;
};

/** Tab goes from cell to cell; after the last one begins a new row. */
export function nextCell(by: 1 | -1): Command {
  return (state, dispatch) => {
    const place = cellAt(state.selection.$from);
    if (!place) return false;
    const width = widthOf(place.table);
    const next = place.row * width + place.column + by;
    if (next < 0) return true;
    if (next >= place.table.childCount * width) {
      return change(({ table }) => ({
        rows: [...table.children, emptyRow(width)],
        row: table.childCount,
        column: 0,
      }))(state, dispatch);
    }
    const at = startOf(place.table, place.at, Math.floor(next / width), next % width);
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView());
    return true;
  };
}

/** Enter in a cell is a line break; out of the table leads Ctrl Enter's neighbour, the arrow. */
export const breakInCell: Command = (state, dispatch) => {
  if (!cellAt(state.selection.$from)) return false;
  const node = schema.nodes.line_break.create();
  dispatch?.(state.tr.replaceSelectionWith(node, true).scrollIntoView());
  return true;
};
