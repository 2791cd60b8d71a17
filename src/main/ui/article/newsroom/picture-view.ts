import { el, fill, iconButton } from "../../newsroom/dom.ts";
import { toast } from "../../newsroom/toast.ts";
import type { Media } from "./api.ts";
import { BlockView, type Place } from "./block-view.ts";
import type { Library } from "./library.ts";
import { upload } from "./server.ts";
import { pickPictures } from "./uploads.ts";

/** A picture with what stands below it, and the alt text that stands for it. */
export class PictureView extends BlockView {
  readonly dom: HTMLElement;
  readonly #frame = el("div", { class: "picture-frame" });
  #shown = "";

  constructor(
    place: Place,
    private readonly library: Library,
  ) {
    super(place);
    this.dom = el(
      "figure",
      { class: "picture", contenteditable: "false" },
      el(
        "div",
        { class: "picture-box" },
        this.#frame,
        el(
          "div",
          { class: "picture-tools" },
          iconButton("replace", "Replace the picture", () => void this.#replace()),
          iconButton("trash-2", "Remove the picture", () => this.remove()),
        ),
      ),
      el(
        "figcaption",
        {},
        el(
          "div",
          { class: "picture-line" },
          this.field("caption", "Caption", "Caption", true),
          this.field("credit", "Credit", "Credit", true),
        ),
        el(
          "label",
          { class: "picture-alt" },
          el("span", {}, "Alt"),
          this.field("alt", "Alt text", "What somebody who cannot see it should know", false),
        ),
      ),
    );
    this.changed();
  }

  protected override changed(): void {
    const asset = this.node.attrs.asset as string;
    if (asset === this.#shown) return;
    this.#shown = asset;
    showPicture(this.#frame, this.library, asset);
  }

  async #replace(): Promise<void> {
    const [file] = await pickPictures(false);
    if (!file) return;
    try {
      const media = await upload(file);
      this.library.addMedia(media);
      this.set("asset", media.id);
    } catch (problem) {
      toast(`The picture was not sent: ${(problem as Error).message}`);
    }
  }
}

/** Shows a picture in a frame that has its shape before it is there, so that nothing jumps. */
export function showPicture(frame: HTMLElement, library: Library, asset: string): void {
  const show = (media: Media | null) => {
    if (!media) {
      fill(
        frame,
        el("p", { class: "block-note" }, "This picture is not in the newsroom any more."),
      );
      return;
    }
    const { address, width, height } = media;
    fill(frame, el("img", { src: address, width, height, alt: "", draggable: "false" }));
  };
  const known = library.media(asset, show);
  if (known) show(known);
  else fill(frame);
}
