import type { EditorState, Transaction } from "prosemirror-state";
import { Plugin, PluginKey } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { el, icon } from "../../newsroom/dom.ts";
import { placeBeside } from "../../newsroom/float.ts";
import { type Choice, Listbox, marked } from "../../newsroom/listbox.ts";
import { insertStory } from "./insert-dialogs.ts";
import { type Insert, inserts, matching } from "./inserts.ts";
import type { Library } from "./library.ts";
import { schema } from "./schema.ts";
import { searchStories, stopSearching, storyChoice } from "./story-search.ts";

/** What is being typed after a sign that opens a menu. */
interface Trigger {
  sign: "/" | "+" | "@";
  from: number;
  to: number;
  words: string;
}

/**
 * The menus that open as one types: `/` or `+` at the start of an empty line lists what can be put
 * there; `@` finds an own story, whose card is put on a line of its own, and whose link goes into
 * running text. Escape leaves what was typed as text.
 */
export function suggest(library: Library): Plugin {
  let menus: Menus | null = null;
  return new Plugin<boolean>({
    key: PLANTED,
    state: {
      init: () => false,
      apply: (tr, was) => tr.getMeta(PLANTED) === true || (was && !tr.docChanged),
    },
    view(view) {
      menus = new Menus(view, library);
      return menus;
    },
    props: {
      handleKeyDown: (_view, event) => menus?.key(event) ?? false,
      handleDOMEvents: {
        blur: () => {
          menus?.leave();
          return false;
        },
      },
    },
  });
}

/** Whether the sign at the cursor is one that {@link plantSign} put there, and nothing came after. */
const PLANTED = new PluginKey<boolean>("suggest");

/** Types the sign that opens the insert menu; it goes again with a menu that nothing is taken from. */
export function plantSign(state: EditorState): Transaction {
  return state.tr.insertText("/").setMeta(PLANTED, true);
}

class Menus {
  readonly #listbox: Listbox;
  readonly #all: Insert[];
  readonly #head = el("p", { class: "listbox-head", "aria-live": "polite" });
  readonly #frame: HTMLElement;
  #trigger: Trigger | null = null;
  /** Where Escape said no: that sign stays text. */
  #refused = -1;

  constructor(
    private readonly view: EditorView,
    private readonly library: Library,
  ) {
    this.#all = inserts(library);
    this.#listbox = new Listbox(view.dom, "Insert", false);
    this.#frame = el("div", { class: "suggest", hidden: true }, this.#head, this.#listbox.element);
    this.#frame.addEventListener("mousedown", (event) => event.preventDefault());
    document.body.append(this.#frame);
  }

  update(view: EditorView, before: EditorState): void {
    if (view.state.doc.eq(before.doc) && view.state.selection.eq(before.selection)) return;
    const trigger = view.hasFocus() ? triggerOf(view.state) : null;
    if (trigger?.from !== this.#refused) this.#refused = -1;
    if (!trigger || trigger.from === this.#refused) this.leave();
    else this.#open(trigger);
  }

  destroy(): void {
    this.#frame.remove();
  }

  #close(): void {
    if (!this.#trigger) return;
    this.#trigger = null;
    this.#listbox.close();
    this.#frame.hidden = true;
    stopSearching();
  }

  /** Closes without a choice. */
  leave(): void {
    const left = this.#trigger;
    const planted = PLANTED.getState(this.view.state);
    this.#close();
    if (!left || !planted) return;
    // Not within the update that brought us here.
    queueMicrotask(() => this.view.dispatch(this.view.state.tr.delete(left.from, left.to)));
  }

  key(event: KeyboardEvent): boolean {
    if (event.key === "Escape" && this.#trigger) {
      this.#refused = this.#trigger.from;
      this.leave();
      return true;
    }
    return this.#listbox.key(event);
  }

  #open(trigger: Trigger): void {
    this.#trigger = trigger;
    if (trigger.sign === "@") this.#stories(trigger);
    else this.#inserts(trigger);
  }

  #inserts(trigger: Trigger): void {
    const found = matching(this.#all, trigger.words);
    const head = trigger.words
      ? `Insert: ${found.length} of ${this.#all.length} match “${trigger.words}”`
      : "Insert";
    this.#show(
      head,
      found.map((insert) => this.#insertChoice(insert, trigger.words)),
    );
  }

  #insertChoice(insert: Insert, words: string): Choice {
    return {
      content: [
        icon(insert.icon),
        el("span", { class: "option-word" }, ...marked(insert.name, words)),
        el("span", { class: "option-hint" }, insert.typed ?? ""),
      ],
      pick: () => {
        this.#takeAway();
        insert.run(this.view);
      },
    };
  }

  #stories(trigger: Trigger): void {
    if (trigger.words.trim() === "") {
      this.#show("Own story: type words of its headline", []);
      return;
    }
    searchStories(trigger.words, (stories) => {
      if (this.#trigger?.sign !== "@") return;
      const line = alone(this.view.state, trigger.from);
      const head = stories.length === 0 ? "No story has these words" : line ? "Card of" : "Link to";
      this.#show(
        head,
        stories.map((story) => ({
          content: storyChoice(story, trigger.words),
          pick: () => {
            this.#takeAway();
            if (line) insertStory(this.view, story, this.library);
            else this.#link(story.id, story.headline);
          },
        })),
      );
    });
  }

  #link(id: string, words: string): void {
    const mark = schema.marks.link.create({ href: `article:${id}` });
    const { tr, selection } = this.view.state;
    const text = schema.text(words, mark.addToSet(selection.$from.marks()));
    this.view.dispatch(tr.replaceSelectionWith(text, false).scrollIntoView());
    this.view.focus();
  }

  /** Takes the sign and the words after it out of the text. */
  #takeAway(): void {
    const trigger = this.#trigger;
    this.#close();
    if (trigger) this.view.dispatch(this.view.state.tr.delete(trigger.from, trigger.to));
  }

  #show(head: string, choices: Choice[]): void {
    this.#head.textContent = head;
    this.#frame.hidden = false;
    this.#listbox.show(choices);
    const place = this.view.coordsAtPos(this.#trigger?.from ?? this.view.state.selection.from);
    placeBeside(this.#frame, place, "below", this.view.dom.dir);
  }
}

/** Whether the text before a place of its paragraph is empty. */
function alone(state: EditorState, from: number): boolean {
  const $from = state.doc.resolve(from);
  return (
    $from.depth === 1 && $from.parent.type === schema.nodes.paragraph && $from.parentOffset === 0
  );
}

function triggerOf(state: EditorState): Trigger | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc");
  const block = /^([/+])([\p{L}-]{0,20}(?: [\p{L}-]{1,20})?)$/u.exec(before);
  if (block && $from.depth === 1 && $from.parent.type === schema.nodes.paragraph) {
    if ($from.parentOffset < $from.parent.content.size) return null;
    const from = $from.pos - before.length;
    return { sign: block[1] as "/" | "+", from, to: $from.pos, words: block[2] ?? "" };
  }
  const story = /(?:^|[\s(“"'«])@([^@\n\ufffc]{0,60})$/u.exec(before);
  if (!story || $from.marks().some((mark) => mark.type === schema.marks.code)) return null;
  const words = story[1] ?? "";
  return { sign: "@", from: $from.pos - words.length - 1, to: $from.pos, words };
}
