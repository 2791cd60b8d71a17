import { ask, Refusal } from "../../article/newsroom/server.ts";
import { el, fill } from "../../newsroom/dom.ts";

/** At most so many are sent at once: the server makes them one after the other anyway. */
const AT_ONCE = 2;

/** A large picture over a slow line takes its time. */
const PATIENCE = 180_000;

/**
 * The page of pictures: several may be chosen, or dropped anywhere on it. What was refused is named
 * with its reason and stays until the next upload; the others are there after a reload.
 */
class MediaUpload extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>("form.upload");
    const input = form?.querySelector<HTMLInputElement>('input[type="file"]');
    if (!form || !input) return;
    this.dataset.ready = "true";
    input.multiple = true;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("button")?.addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      void this.#send([...(input.files ?? [])]);
      input.value = "";
    });
    this.#takeDrops();
  }

  #takeDrops(): void {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    this.addEventListener("dragover", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      this.dataset.over = "true";
    });
    this.addEventListener("dragleave", (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.dataset.over = "false";
    });
    this.addEventListener("drop", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      this.dataset.over = "false";
      void this.#send([...(event.dataTransfer?.files ?? [])]);
    });
  }

  async #send(files: File[]): Promise<void> {
    if (files.length === 0) return;
    const refused: { name: string; reason: string }[] = [];
    const waiting = [...files];
    let done = 0;
    const work = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        this.#show(done, files.length, refused);
        await upload(file).catch((error: unknown) => {
          refused.push({ name: file.name, reason: reason(error) });
        });
        done++;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (refused.length === 0) location.assign("/newsroom/media");
    else this.#show(done, files.length, refused);
  }

  #show(done: number, total: number, refused: { name: string; reason: string }[]): void {
    const shelf = this.querySelector<HTMLElement>(".upload-progress");
    if (!shelf) return;
    shelf.hidden = false;
    const sent = done - refused.length;
    fill(
      shelf,
      done < total
        ? el("span", {}, `Uploading ${done + 1} of ${total} `)
        : el("span", {}, `${sent} of ${total} uploaded. `),
      done < total && el("progress", { max: total, value: done, "aria-label": "Uploaded" }),
      done === total && sent > 0 && el("a", { href: "/newsroom/media" }, "Show them"),
      refused.length > 0 &&
        el(
          "ul",
          {},
          ...refused.map(({ name, reason }) =>
            el("li", { class: "mistake" }, el("b", {}, name), ` ${reason}`),
          ),
        ),
    );
  }
}

async function upload(file: File): Promise<void> {
  const form = new FormData();
  form.append("file", file, file.name);
  await ask("/newsroom/media", { method: "POST", form, patience: PATIENCE });
}

function reason(error: unknown): string {
  return error instanceof Refusal ? error.message : "The site did not answer. Send it again.";
}

customElements.define("media-upload", MediaUpload);
