import { ask } from "../../article/newsroom/server.ts";

/** How long somebody may pause between two letters before names are asked for. */
const PAUSE = 150;

/** Offers the names of tags that hold the letters typed so far, in the browser's own list. */
class TagNames extends HTMLElement {
  #timer = 0;

  connectedCallback(): void {
    const input = this.querySelector("input");
    const list = this.querySelector("datalist");
    if (!input || !list) return;
    input.addEventListener("input", () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#offer(input.value, list), PAUSE);
    });
  }

  async #offer(letters: string, list: HTMLDataListElement): Promise<void> {
    const query = new URLSearchParams({ edition: this.dataset.edition ?? "", q: letters });
    const names = await ask<unknown>(`/newsroom/tags?${query}`).then(items, () => []);
    list.replaceChildren(
      ...names.map((name) => {
        const option = document.createElement("option");
        option.value = name;
        return option;
      }),
    );
  }
}

function items(answer: unknown): string[] {
  const found = (answer as { items?: unknown }).items;
  return Array.isArray(found) ? found.filter((name) => typeof name === "string") : [];
}

customElements.define("tag-names", TagNames);
