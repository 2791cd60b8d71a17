import { InputRule, inputRules } from "prosemirror-inputrules";
import type { MarkType, NodeType } from "prosemirror-model";
import type { EditorState, Plugin, Transaction } from "prosemirror-state";
import { TextSelection } from "prosemirror-state";
import { insertBlock, toggleList } from "./commands.ts";
import { safeHref } from "./paste-looks.ts";
import { schema } from "./schema.ts";

/**
 * Markdown as it is typed: `## ` a cross-head, `> ` a quote, `>> ` a pull quote, `- ` and `1. ` a
 * list, `---` a divider, **strong**, *em*, `code`, [text](address). Backspace right after takes it
 * back.
 */
export function markdownTyping(): Plugin {
  const { nodes, marks } = schema;
  return inputRules({
    rules: [
      block(/^#{1,4} $/, nodes.cross_head),
      block(/^>> $/, nodes.pull_quote),
      block(/^> $/, nodes.quote),
      list(/^[-*+] $/, false),
      list(/^1[.)] $/, true),
      divider(),
      mark(/(?:^|[^*\w])(\*\*([^*\s](?:[^*]*[^*\s])?)\*\*)$/, marks.strong),
      mark(/(?:^|[^*\w])(\*([^*\s](?:[^*]*[^*\s])?)\*)$/, marks.em),
      mark(/(?:^|[^_\w])(_([^_\s](?:[^_]*[^_\s])?)_)$/, marks.em),
      mark(/(?:^|[^`\w])(`([^`\s](?:[^`]*[^`\s])?)`)$/, marks.code),
      link(),
    ],
  });
}

/** Whether the cursor stands in a paragraph of the text itself, where a block may begin. */
function inParagraph(state: EditorState): boolean {
  return (
    state.selection.$from.depth === 1 && state.selection.$from.parent.type.name === "paragraph"
  );
}

function block(pattern: RegExp, type: NodeType): InputRule {
  return new InputRule(pattern, (state, _match, start, end) => {
    if (!inParagraph(state)) return null;
    return state.tr.delete(start, end).setBlockType(start, start, type);
  });
}

function list(pattern: RegExp, ordered: boolean): InputRule {
  return new InputRule(pattern, (state, _match, start, end) => {
    if (!inParagraph(state)) return null;
    const cleared = state.apply(state.tr.delete(start, end));
    return replay(state, start, end, cleared, (inner, dispatch) =>
      toggleList(ordered)(inner, dispatch),
    );
  });
}

/** Three hyphens; some keyboards make a dash of the first two. */
function divider(): InputRule {
  return new InputRule(/^(?:---|—-)$/, (state, _match, start, end) => {
    if (!inParagraph(state) || state.selection.$from.parent.content.size > end - start) return null;
    const cleared = state.apply(state.tr.delete(start, end));
    return replay(state, start, end, cleared, insertBlock(schema.nodes.divider.create()));
  });
}

/** Runs a command on the state without the typed signs, as part of one transaction. */
function replay(
  state: EditorState,
  start: number,
  end: number,
  cleared: EditorState,
  command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean,
): Transaction {
  const tr = state.tr.delete(start, end);
  command(cleared, (made) => {
    for (const step of made.steps) tr.step(step);
    tr.setSelection(TextSelection.near(tr.doc.resolve(made.selection.from), 1));
  });
  return tr;
}

function mark(pattern: RegExp, type: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [whole = "", signs = "", words = ""] = match;
    if (state.doc.rangeHasMark(start, end, schema.marks.code)) return null;
    const from = start + whole.indexOf(signs);
    const lead = signs.indexOf(words);
    const tr = state.tr;
    // The last sign was not typed yet: it is what brought us here.
    tr.delete(from + lead + words.length, end);
    tr.delete(from, from + lead);
    tr.addMark(from, from + words.length, type.create());
    return tr.removeStoredMark(type);
  });
}

function link(): InputRule {
  return new InputRule(/\[([^[\]]+)\]\(([^()\s]+)\)$/, (state, match, start, end) => {
    const [, words = "", address = ""] = match;
    const href = safeHref(address);
    if (!href) return null;
    const { link } = schema.marks;
    const tr = state.tr.delete(start + 1 + words.length, end).delete(start, start + 1);
    tr.addMark(start, start + words.length, link.create({ href }));
    return tr.removeStoredMark(link);
  });
}
