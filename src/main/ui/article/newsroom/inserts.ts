import type { EditorView } from "prosemirror-view";
import { insertBlock, toggleBlock, toggleList } from "./commands.ts";
import { askForEmbed, askForStory } from "./insert-dialogs.ts";
import type { Library } from "./library.ts";
import { schema } from "./schema.ts";
import { newTable } from "./tables.ts";
import { pickPictures, sendPictures } from "./uploads.ts";

/** One entry of the slash and plus menu. */
export interface Insert {
  name: string;
  icon: string;
  /** What one may type instead, shown at the end of the line. */
  typed?: string;
  /** Other words by which it is found. */
  also: string;
  run: (view: EditorView) => void;
}

const { nodes } = schema;

/** What can be put into a text, in the order in which it is wanted. */
export function inserts(library: Library): Insert[] {
  const run = (command: ReturnType<typeof insertBlock>) => (view: EditorView) => {
    command(view.state, view.dispatch, view);
    view.focus();
  };
  return [
    {
      name: "Picture",
      icon: "image",
      also: "photo image upload",
      run: (view) =>
        void pickPictures(true).then((files) => {
          void sendPictures(view, files, library, null);
          view.focus();
        }),
    },
    {
      name: "Cross-head",
      icon: "heading",
      typed: "##",
      also: "heading title subhead",
      run: run(toggleBlock(nodes.cross_head)),
    },
    {
      name: "Related story",
      icon: "newspaper",
      typed: "@",
      also: "also on card own link",
      run: (view) => askForStory(view, library),
    },
    {
      name: "Quote",
      icon: "text-quote",
      typed: ">",
      also: "blockquote citation",
      run: run(toggleBlock(nodes.quote)),
    },
    {
      name: "Pull quote",
      icon: "quote",
      typed: ">>",
      also: "large words",
      run: run(toggleBlock(nodes.pull_quote)),
    },
    { name: "List", icon: "list", typed: "-", also: "bullet points", run: run(toggleList(false)) },
    {
      name: "Numbered list",
      icon: "list-ordered",
      typed: "1.",
      also: "ordered steps",
      run: run(toggleList(true)),
    },
    {
      name: "Table",
      icon: "table",
      also: "rows columns figures grid",
      run: run((state, dispatch) => insertBlock(newTable())(state, dispatch)),
    },
    {
      name: "Embed by address",
      icon: "square-play",
      also: "video post youtube url",
      run: (view) => askForEmbed(view),
    },
    {
      name: "Divider",
      icon: "minus",
      typed: "---",
      also: "line rule pause break",
      run: run((state, dispatch) => insertBlock(nodes.divider.create())(state, dispatch)),
    },
  ];
}

/** The inserts whose name or other words begin with what was typed; names first. */
export function matching(all: readonly Insert[], words: string): Insert[] {
  const wanted = words.trim().toLowerCase();
  const begins = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s-]+/)
      .some((word) => word.startsWith(wanted)) || text.toLowerCase().startsWith(wanted);
  const named = all.filter((insert) => begins(insert.name));
  return [...named, ...all.filter((insert) => !named.includes(insert) && begins(insert.also))];
}
