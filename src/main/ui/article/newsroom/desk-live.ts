import { el, fill, keys } from "../../newsroom/dom.ts";

/**
 * Says beside the title how many stories have changed since the list was made. The list itself
 * never moves under somebody's hands: it is shown anew when it is asked for.
 */
export class DeskLive {
  readonly changed = new Set<string>();
  readonly #source = new EventSource("/newsroom/articles/changes");

  constructor(
    private readonly place: HTMLElement,
    private readonly show: () => void,
  ) {
    this.#source.addEventListener("open", () => this.#say());
    this.#source.addEventListener("error", () => fill(this.place));
    this.#source.addEventListener("changed", (event) => {
      const { id } = JSON.parse((event as MessageEvent<string>).data) as { id: string };
      this.changed.add(id);
      this.#say();
    });
  }

  close(): void {
    this.#source.close();
  }

  #say(): void {
    const count = this.changed.size;
    fill(
      this.place,
      el("span", { class: "live-sign" }, "Live"),
      count > 0 &&
        el(
          "button",
          { type: "button", class: "live-show", onclick: this.show },
          count === 1 ? "1 newer change waits" : `${count} newer changes wait`,
        ),
      count > 0 && keys("R"),
    );
  }
}
