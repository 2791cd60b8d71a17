import { el, fill, shape } from "../../newsroom/dom.ts";

/** One line under the top bar, over the page: it pushes nothing away. */
export class Banner {
  readonly element = el("div", { class: "banner", role: "alert", hidden: true });

  /**
   * @param tone `weigh` to know, `stop` where something is wrong, `pass` where it is well again
   */
  show(
    tone: "weigh" | "stop" | "pass",
    words: string,
    ...actions: { word: string; run: () => void }[]
  ): void {
    this.element.dataset.tone = tone;
    fill(
      this.element,
      shape(tone),
      el("p", {}, words),
      ...actions.map(({ word, run }) =>
        el(
          "button",
          {
            type: "button",
            class: "text-button",
            onclick: () => {
              this.hide();
              run();
            },
          },
          word,
        ),
      ),
    );
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
    fill(this.element);
  }
}
