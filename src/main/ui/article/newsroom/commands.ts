import { chainCommands, exitCode, toggleMark } from "prosemirror-commands";
import type { Attrs, MarkType, Node, NodeType, ResolvedPos } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, TextSelection } from "prosemirror-state";
import { MAX_LEVEL } from "./body.ts";
import { schema } from "./schema.ts";

/** Commands on the text, in the shape that ProseMirror wants: they say whether they apply. */

const { nodes, marks } = schema;

/** Turns the text blocks of the selection into another kind, or back into paragraphs. */
export function toggleBlock(type: NodeType, attrs: Attrs = {}): Command {
  return (state, dispatch) => {
    const already = blockAt(state.selection.$from)?.hasMarkup(type, withBy(state, attrs)) ?? false;
    return setBlocks(already ? nodes.paragraph : type, attrs)(state, dispatch);
  };
}

function withBy(state: EditorState, attrs: Attrs): Attrs {
  const by = blockAt(state.selection.$from)?.attrs.by as string | undefined;
  return by === undefined ? attrs : { by, ...attrs };
}

/** Makes the top-level blocks of the selection text blocks of a kind; lists give up their items. */
function setBlocks(type: NodeType, attrs: Attrs): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const found: { node: Node; at: number }[] = [];
    state.doc.nodesBetween(from, to, (node, at, parent) => {
      if (parent === state.doc && (node.isTextblock || node.type === nodes.list)) {
        found.push({ node, at });
      }
      return false;
    });
    if (found.length === 0) return false;
    if (!dispatch) return true;
    const tr = state.tr;
    for (const { node, at } of found.reverse()) {
      const made = node.isTextblock
        ? [type.create(attrs, node.content)]
        : node.children.map((item) => type.create(attrs, item.content));
      tr.replaceWith(at, at + node.nodeSize, made);
    }
    const anchor = Math.min(tr.mapping.map(state.selection.from, -1), tr.doc.content.size);
    const single = found.length === 1 && found[0]?.node.isTextblock;
    if (single) tr.setSelection(TextSelection.create(tr.doc, from, to));
    else tr.setSelection(TextSelection.near(tr.doc.resolve(anchor), 1));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Makes the text blocks of the selection one list, or a list the other kind, or paragraphs again. */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    const list = listAt($from);
    if (list) {
      if (list.node.attrs.ordered === ordered)
        return setBlocks(nodes.paragraph, {})(state, dispatch);
      dispatch?.(state.tr.setNodeAttribute(list.at, "ordered", ordered));
      return true;
    }
    const range = $from.blockRange($to);
    if (range?.depth !== 0) return false;
    const blocks = state.doc.children.slice(range.startIndex, range.endIndex);
    if (!blocks.every((block) => block.isTextblock)) return false;
    if (!dispatch) return true;
    const items = blocks.map((block) => nodes.item.create({ level: 0 }, block.content));
    const tr = state.tr.replaceWith(range.start, range.end, nodes.list.create({ ordered }, items));
    // One level deeper than before: every position in it moves on by one a block.
    tr.setSelection(TextSelection.near(tr.doc.resolve(state.selection.from + 1), 1));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Moves the items of the selection in or out. Out of the list at its outermost level. */
export function indent(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from, from, to } = state.selection;
    const list = listAt($from);
    if (!list) return false;
    if (!dispatch) return true;
    const tr = state.tr;
    state.doc.nodesBetween(from, to, (node, at) => {
      if (node.type !== nodes.item) return true;
      const level = Math.min(Math.max((node.attrs.level as number) + by, 0), MAX_LEVEL);
      tr.setNodeAttribute(at, "level", level);
      return false;
    });
    dispatch(tr);
    return true;
  };
}

/** Enter in a list: the next item; in an empty one a level out, at last out of the list. */
export const splitItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const item = $from.parent;
  if (item.type !== nodes.item) return false;
  if (item.content.size > 0 || !empty) {
    dispatch?.(state.tr.deleteSelection().split(state.tr.selection.from).scrollIntoView());
    return true;
  }
  if ((item.attrs.level as number) > 0) return indent(-1)(state, dispatch);
  return leaveList(state, dispatch);
};

/** Backspace at the start of an item: a level out, at last out of the list. */
export const liftItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== nodes.item || $from.parentOffset > 0) return false;
  if (($from.parent.attrs.level as number) > 0) return indent(-1)(state, dispatch);
  return leaveList(state, dispatch);
};

/** Parts the list at the item of the cursor, which becomes a paragraph. */
const leaveList: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const list = listAt($from);
  if (!list) return false;
  if (!dispatch) return true;
  const index = $from.index(list.depth);
  const items = list.node.children;
  const part = (some: readonly Node[]) =>
    some.length > 0 ? [nodes.list.create(list.node.attrs, some)] : [];
  const before = part(items.slice(0, index));
  const paragraph = nodes.paragraph.create(null, $from.parent.content);
  const tr = state.tr.replaceWith(list.at, list.at + list.node.nodeSize, [
    ...before,
    paragraph,
    ...part(items.slice(index + 1)),
  ]);
  const start = list.at + before.reduce((size, node) => size + node.nodeSize, 0) + 1;
  tr.setSelection(TextSelection.create(tr.doc, start));
  dispatch(tr.scrollIntoView());
  return true;
};

/** Enter in a cross-head or quote: what follows is a paragraph. */
export const paragraphAfter: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  const type = $from.parent.type;
  if (![nodes.cross_head, nodes.quote, nodes.pull_quote].includes(type as never)) return false;
  if (!$from.sameParent($to)) return false;
  if (empty && $from.parent.content.size === 0) {
    dispatch?.(state.tr.setBlockType($from.pos, $from.pos, nodes.paragraph));
    return true;
  }
  const tr = state.tr.deleteSelection();
  const at = tr.selection.from;
  dispatch?.(tr.split(at, 1, [{ type: nodes.paragraph }]).scrollIntoView());
  return true;
};

/** Backspace at the start of a cross-head or quote makes it a paragraph before it joins anything. */
export const plainAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const type = $from.parent.type;
  if (!empty || $from.parentOffset > 0) return false;
  if (![nodes.cross_head, nodes.quote, nodes.pull_quote].includes(type as never)) return false;
  dispatch?.(state.tr.setBlockType($from.pos, $from.pos, nodes.paragraph));
  return true;
};

/** A line break inside a block. */
export const breakLine: Command = chainCommands(exitCode, (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.line_break.create(), true).scrollIntoView());
  return true;
});

export const toggleStrong = toggleMark(marks.strong);
export const toggleEm = toggleMark(marks.em);
export const toggleCode = toggleMark(marks.code);
export const toggleSup = toggleMark(marks.sup);
export const toggleSub = toggleMark(marks.sub);

/**
 * Puts a block where the cursor is: in place of an empty paragraph, else after the block. A block
 * that holds no text is followed by a paragraph, so that one can go on typing.
 */
export function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const { $from } = state.selection;
    const top = $from.depth > 0 ? $from.node(1) : null;
    const replace = top?.type === nodes.paragraph && top.content.size === 0;
    const from = $from.depth > 0 ? (replace ? $from.before(1) : $from.after(1)) : $from.pos;
    const to = replace ? $from.after(1) : from;
    const tr = state.tr.replaceWith(from, to, block);
    const end = from + block.nodeSize;
    if (!tr.doc.nodeAt(end)?.isTextblock) tr.insert(end, nodes.paragraph.create());
    const inside = block.isTextblock || block.type === nodes.table || block.type === nodes.list;
    tr.setSelection(TextSelection.near(tr.doc.resolve(inside ? from + 1 : end + 1), 1));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Moves the block of the cursor up or down by one. */
export function moveBlock(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { selection, doc } = state;
    const index = selection.$from.index(0);
    const node = doc.maybeChild(index);
    const other = doc.maybeChild(index + by);
    if (!node || !other) return false;
    if (!dispatch) return true;
    const start = selection.$from.posAtIndex(index, 0);
    const shift = by * other.nodeSize;
    const tr = state.tr.delete(start, start + node.nodeSize).insert(start + shift, node);
    tr.setSelection(
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, start + shift)
        : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift),
    );
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Sets or, with null, takes off the link of the selection. */
export function setLink(from: number, to: number, href: string | null): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const tr = state.tr.removeMark(from, to, marks.link);
    if (href) tr.addMark(from, to, marks.link.create({ href }));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, to)).setStoredMarks([]));
    return true;
  };
}

/** The link at the cursor or over the whole selection, with the whole run that it covers. */
export function linkAt(state: EditorState): { from: number; to: number; href: string } | null {
  const { $from, from, to } = state.selection;
  const mark =
    marks.link.isInSet($from.marks()) ?? marks.link.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark) return null;
  let [start, end] = [from, to];
  let at = $from.start();
  $from.parent.forEach((child) => {
    if (mark.isInSet(child.marks) && at <= from && at + child.nodeSize >= from) {
      start = Math.min(start, at);
      end = Math.max(end, at + child.nodeSize);
    }
    at += child.nodeSize;
  });
  return { from: start, to: end, href: mark.attrs.href as string };
}

/** Whether a mark covers the selection, or will cover what is typed next. */
export function markActive(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
    : state.doc.rangeHasMark(from, to, type);
}

/** The text block of a position. */
export function blockAt($pos: ResolvedPos): Node | null {
  return $pos.parent.isTextblock ? $pos.parent : null;
}

function listAt($pos: ResolvedPos): { node: Node; at: number; depth: number } | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth);
    if (node.type === nodes.list) return { node, at: $pos.before(depth), depth };
  }
  return null;
}
