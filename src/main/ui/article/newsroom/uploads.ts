import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { el } from "../../newsroom/dom.ts";
import { insertBlock } from "./commands.ts";
import type { Library } from "./library.ts";
import { schema } from "./schema.ts";
import { upload } from "./server.ts";

/** What the server can make a picture of; it looks for itself and does not believe the name. */
const ACCEPTED =
  "image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic,image/heif,image/tiff";

/** A picture on its way; those that wait for the same place stay behind what is put there. */
interface Sending {
  id: string;
  at: number;
  element: HTMLElement;
}

type Change = { add: Sending } | { remove: string };

const key = new PluginKey<DecorationSet>("uploads");

/**
 * Pictures on their way: each has a place in the text that says so, and becomes a block when the
 * server has it. Dropped and pasted files come in the same way as picked ones.
 */
export function uploads(library: Library): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, before) {
        const set = before.map(tr.mapping, tr.doc);
        const change = tr.getMeta(key) as Change | undefined;
        if (!change) return set;
        if ("add" in change) {
          const { id, at, element } = change.add;
          return set.add(tr.doc, [Decoration.widget(at, element, { id, side: 1 })]);
        }
        return set.remove(set.find(undefined, undefined, (spec) => spec.id === change.remove));
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handlePaste: (view, event) => take(view, event.clipboardData, library, null),
      handleDrop: (view, event) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return take(view, event.dataTransfer, library, at?.pos ?? null);
      },
    },
  });
}

/** Takes the pictures among transferred files; text that comes with them is what was meant then. */
function take(
  view: EditorView,
  data: DataTransfer | null,
  library: Library,
  at: number | null,
): boolean {
  const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
  if (files.length === 0 || data?.types.includes("text/html")) return false;
  void sendPictures(view, files, library, at);
  return true;
}

/** Asks for picture files; none when the asking was called off. */
export function pickPictures(several: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = el("input", { type: "file", accept: ACCEPTED, multiple: several });
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}

/**
 * Sends pictures one after the other, so that they come in their order, and puts each where it was
 * dropped, else at the cursor.
 */
export async function sendPictures(
  view: EditorView,
  files: readonly File[],
  library: Library,
  at: number | null,
): Promise<void> {
  const waiting = files.map((file) => hold(view, file, at));
  for (const picture of waiting) await send(view, picture, library);
}

interface Waiting {
  id: string;
  file: File;
  element: HTMLElement;
}

/** Keeps a place in the text for a picture. */
function hold(view: EditorView, file: File, dropped: number | null): Waiting {
  const id = crypto.randomUUID();
  const element = el(
    "div",
    { class: "block-card sending", contenteditable: "false", role: "status" },
    `Sending ${file.name || "the picture"}, ${size(file.size)}…`,
  );
  const $at = view.state.doc.resolve(dropped ?? view.state.selection.from);
  const add: Sending = { id, at: $at.depth > 0 ? $at.after(1) : $at.pos, element };
  view.dispatch(view.state.tr.setMeta(key, { add }));
  return { id, file, element };
}

async function send(
  view: EditorView,
  { id, file, element }: Waiting,
  library: Library,
): Promise<void> {
  const remove = () => view.dispatch(view.state.tr.setMeta(key, { remove: id }));
  try {
    const media = await upload(file);
    library.addMedia(media);
    const place = placeOf(view, id);
    remove();
    if (place !== null) put(view, place, media.id);
  } catch (problem) {
    element.replaceChildren(
      `${file.name || "The picture"} was not sent. ${(problem as Error).message} `,
      button("Try again", () => {
        const again = hold(view, file, placeOf(view, id));
        remove();
        void send(view, again, library);
      }),
      " ",
      button("Leave it out", remove),
    );
  }
}

function button(word: string, onclick: () => void): HTMLElement {
  return el("button", { type: "button", class: "text-button", onclick }, word);
}

function placeOf(view: EditorView, id: string): number | null {
  const found = key.getState(view.state)?.find(undefined, undefined, (spec) => spec.id === id);
  return found?.[0]?.from ?? null;
}

/** In place of an empty paragraph before it, else right there. */
function put(view: EditorView, place: number, asset: string): void {
  const picture = schema.nodes.picture.create({ asset, alt: "" });
  const { doc, tr } = view.state;
  const $place = doc.resolve(place);
  if ($place.depth > 0) {
    insertBlock(picture)(view.state, view.dispatch);
    return;
  }
  const before = $place.nodeBefore;
  const empty = before?.type === schema.nodes.paragraph && before.content.size === 0;
  tr.replaceWith(empty ? place - before.nodeSize : place, place, picture);
  if (tr.doc.lastChild?.type === schema.nodes.picture) {
    tr.insert(tr.doc.content.size, schema.nodes.paragraph.create());
  }
  view.dispatch(tr);
}

function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
