import { el, fill, icon, iconButton } from "../../newsroom/dom.ts";
import { toast } from "../../newsroom/toast.ts";
import type { Draft } from "./api.ts";
import type { Library } from "./library.ts";
import { showPicture } from "./picture-view.ts";
import { upload } from "./server.ts";
import type { Story } from "./story.ts";
import { pickPictures } from "./uploads.ts";

type Lead = NonNullable<Draft["picture"]>;

/** The picture above the text: put there by a click, a drop or a paste. */
export class LeadPicture {
  readonly element = el("div", { class: "lead" });
  #asset: string | null = null;
  #fields = new Map<string, HTMLTextAreaElement>();

  constructor(
    private readonly story: Story,
    private readonly library: Library,
  ) {
    story.onChange((field, origin) => {
      if (field === "picture" && origin !== this) this.#show();
    });
    this.element.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    this.element.addEventListener("drop", (event) => this.#take(event, event.dataTransfer));
    this.element.addEventListener("paste", (event) => this.#take(event, event.clipboardData));
    this.#show();
  }

  /** Asks for a file. */
  async pick(): Promise<void> {
    const [file] = await pickPictures(false);
    if (file) await this.#send(file);
  }

  #take(event: Event, data: DataTransfer | null): void {
    const file = [...(data?.files ?? [])].find((one) => one.type.startsWith("image/"));
    if (!file) return;
    event.preventDefault();
    void this.#send(file);
  }

  async #send(file: File): Promise<void> {
    const note = el("p", { class: "lead-sending", role: "status" }, `Sending ${file.name}…`);
    this.element.append(note);
    try {
      const media = await upload(file);
      this.library.addMedia(media);
      const before = this.story.get("picture");
      this.story.set("picture", {
        asset: media.id,
        alt: "",
        caption: before?.caption ?? null,
        credit: before?.credit ?? null,
      });
      this.#fields.get("alt")?.focus();
    } catch (problem) {
      toast(`The picture was not sent. ${(problem as Error).message}`, {
        word: "Try again",
        run: () => void this.#send(file),
      });
    } finally {
      note.remove();
    }
  }

  #show(): void {
    const lead = this.story.get("picture");
    if (!lead) {
      this.#asset = null;
      fill(
        this.element,
        el(
          "button",
          { type: "button", class: "lead-add", onclick: () => void this.pick() },
          icon("image"),
          "Lead picture: choose a file, or drop one here",
        ),
      );
    } else if (lead.asset === this.#asset) {
      for (const [name, field] of this.#fields) {
        const value = lead[name as keyof Lead] ?? "";
        if (field.value !== value) field.value = value;
      }
    } else {
      this.#asset = lead.asset;
      this.#draw(lead);
    }
  }

  #draw(lead: Lead): void {
    const frame = el("div", { class: "picture-frame" });
    this.#fields = new Map();
    fill(
      this.element,
      el(
        "figure",
        { class: "picture" },
        el(
          "div",
          { class: "picture-box" },
          frame,
          el(
            "div",
            { class: "picture-tools" },
            iconButton("replace", "Replace the lead picture", () => void this.pick()),
            iconButton("trash-2", "Remove the lead picture", () => this.#remove()),
          ),
        ),
        el(
          "figcaption",
          {},
          el(
            "div",
            { class: "picture-line" },
            this.#field(lead, "caption", "Caption of the lead picture", "Caption"),
            this.#field(lead, "credit", "Credit of the lead picture", "Credit"),
          ),
          el(
            "label",
            { class: "picture-alt" },
            el("span", {}, "Alt"),
            this.#field(
              lead,
              "alt",
              "Alt text of the lead picture",
              "What somebody who cannot see it should know",
            ),
          ),
        ),
      ),
    );
    showPicture(frame, this.library, lead.asset);
  }

  #remove(): void {
    const before = this.story.get("picture");
    this.story.set("picture", null);
    toast("Lead picture taken off.", {
      word: "Undo",
      run: () => this.story.set("picture", before),
    });
  }

  #field(lead: Lead, name: "alt" | "caption" | "credit", label: string, hint: string) {
    const field = el("textarea", {
      class: `block-field block-field-${name}`,
      rows: 1,
      "aria-label": label,
      placeholder: hint,
      maxlength: 2000,
    });
    field.value = lead[name] ?? "";
    field.addEventListener("input", () => {
      const value = field.value.replace(/\s*\n\s*/g, " ");
      if (value !== field.value) field.value = value;
      const now = this.story.get("picture");
      if (!now) return;
      this.story.set("picture", { ...now, [name]: name === "alt" ? value : value || null }, this);
    });
    this.#fields.set(name, field);
    return field;
  }
}
