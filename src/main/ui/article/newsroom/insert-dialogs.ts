import type { EditorView } from "prosemirror-view";
import { openDialog } from "../../newsroom/dialog.ts";
import { el, freshId } from "../../newsroom/dom.ts";
import { Listbox } from "../../newsroom/listbox.ts";
import type { Story } from "./api.ts";
import { insertBlock, linkAt, setLink } from "./commands.ts";
import type { Library } from "./library.ts";
import { safeHref } from "./paste-looks.ts";
import { schema } from "./schema.ts";
import { searchStories, storyChoice } from "./story-search.ts";

/** The dialogs that ask for an address or a story, and put what they get into the text. */

/** Ctrl K: gives the selection a link, changes one, or takes it off. */
export function askForLink(view: EditorView, library: Library): void {
  const { state } = view;
  const present = linkAt(state);
  const { from, to } = present ?? state.selection;
  if (from === to) return;
  const words = state.doc.textBetween(from, to, " ");
  const dialog = openDialog(present ? "Change the link" : "Link these words", {
    onClose: () => view.focus(),
  });
  const apply = (href: string | null) => {
    dialog.close();
    setLink(from, to, href)(view.state, view.dispatch);
    view.focus();
  };
  const { field, list } = storyField("Address, or words of an own story", (story) => {
    library.addStory(story);
    apply(`article:${story.id}`);
  });
  if (present && !present.href.startsWith("article:")) field.value = present.href;
  const mistake = el("p", { class: "mistake", role: "alert", hidden: true });
  const form = el(
    "form",
    { class: "form", novalidate: true },
    el("p", { class: "hint" }, `“${words.length > 80 ? `${words.slice(0, 79)}…` : words}”`),
    labelled("Address or story", field, list),
    mistake,
    el(
      "div",
      { class: "actions" },
      el("button", { class: "button", "data-kind": "main" }, "Link"),
      present &&
        el(
          "button",
          { type: "button", class: "button", onclick: () => apply(null) },
          "Take it off",
        ),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const href = readAddress(field.value);
    if (href) apply(href);
    else
      sayMistake(field, mistake, "This is no address. It may look like https://example.org/page.");
  });
  dialog.body.append(form);
  field.focus();
  field.select();
}

/** Asks for the address of something that stands elsewhere. */
export function askForEmbed(view: EditorView): void {
  const dialog = openDialog("Embed by address", { onClose: () => view.focus() });
  const field = el("input", { class: "input", type: "url", inputmode: "url", autocomplete: "off" });
  const mistake = el("p", { class: "mistake", role: "alert", hidden: true });
  const form = el(
    "form",
    { class: "form", novalidate: true },
    labelled("Address of the video, post or map", field),
    el("p", { class: "hint" }, "Nothing is loaded from there until a reader asks for it."),
    mistake,
    el(
      "div",
      { class: "actions" },
      el("button", { class: "button", "data-kind": "main" }, "Embed"),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const url = readAddress(field.value);
    if (!url?.startsWith("http")) {
      sayMistake(field, mistake, "This is no address. It begins with https://.");
      return;
    }
    dialog.close();
    insertBlock(schema.nodes.embed.create({ url }))(view.state, view.dispatch);
    view.focus();
  });
  dialog.body.append(form);
  field.focus();
}

/** Asks for an own story and puts its card into the text. */
export function askForStory(view: EditorView, library: Library): void {
  const dialog = openDialog("Related story", { onClose: () => view.focus() });
  const { field, list } = storyField("Words of its headline", (story) => {
    dialog.close();
    insertStory(view, story, library);
  });
  dialog.body.append(
    labelled("Story of this site", field, list),
    el("p", { class: "hint" }, "Readers see its card once it is published."),
  );
  field.focus();
}

/** Puts the card of a story at the cursor. */
export function insertStory(view: EditorView, story: Story, library: Library): void {
  library.addStory(story);
  const card = schema.nodes.related.create({ article: story.id });
  insertBlock(card)(view.state, view.dispatch);
  view.focus();
}

/** A field that offers own stories as one types. */
function storyField(
  hint: string,
  onPick: (story: Story) => void,
): { field: HTMLInputElement; list: HTMLElement } {
  const field = el("input", { class: "input", autocomplete: "off", placeholder: hint });
  const listbox = new Listbox(field, "Stories of this site");
  listbox.element.dataset.within = "";
  field.addEventListener("input", () => {
    const words = field.value.trim();
    if (words === "" || readAddress(words)) {
      listbox.close();
      return;
    }
    searchStories(words, (stories) =>
      listbox.show(
        stories.map((story) => ({
          content: storyChoice(story, words),
          pick: () => onPick(story),
        })),
      ),
    );
  });
  field.addEventListener("keydown", (event) => {
    if (!listbox.key(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { field, list: listbox.element };
}

function labelled(label: string, field: HTMLElement, ...more: HTMLElement[]): HTMLElement {
  field.id ||= freshId("field");
  return el(
    "div",
    { class: "field" },
    el("label", { for: field.id }, label),
    el("div", { class: "field-box" }, field, ...more),
  );
}

function sayMistake(field: HTMLElement, place: HTMLElement, words: string): void {
  place.textContent = words;
  place.hidden = false;
  field.setAttribute("aria-invalid", "true");
  field.focus();
}

/** An address as people write it: with or without its scheme, or a mail address. */
export function readAddress(text: string): string | null {
  const typed = text.trim();
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return `mailto:${typed}`;
  if (/^(https?:|mailto:)/i.test(typed)) return safeHref(typed);
  if (/^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(typed)) return safeHref(`https://${typed}`);
  return typed.startsWith("/") && !typed.startsWith("//") && !/\s/.test(typed) ? typed : null;
}
