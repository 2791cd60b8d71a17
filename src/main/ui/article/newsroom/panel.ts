import { el, iconButton } from "../../newsroom/dom.ts";

export type TabName = "publish" | "details" | "history";

export interface Tab {
  name: TabName;
  title: string;
  content: HTMLElement;
  /** Called each time it comes into view. */
  shown?: () => void;
}

const REMEMBERED = "standfirst-panel";

/** The right panel: one tab at a time, or closed. It opens where it was left. */
export class Panel {
  readonly element: HTMLElement;
  readonly #tabs: { tab: Tab; button: HTMLButtonElement; badge: HTMLElement }[];
  #open: TabName | null = null;

  constructor(
    tabs: Tab[],
    private readonly onToggle: (open: TabName | null) => void,
  ) {
    this.#tabs = tabs.map((tab) => {
      const badge = el("span", { class: "tab-badge", hidden: true });
      const button = el(
        "button",
        {
          type: "button",
          role: "tab",
          id: `tab-${tab.name}`,
          "aria-controls": `panel-${tab.name}`,
          "aria-selected": "false",
          tabindex: -1,
          onclick: () => this.show(tab.name),
        },
        tab.title,
        badge,
      );
      tab.content.setAttribute("role", "tabpanel");
      tab.content.setAttribute("aria-labelledby", button.id);
      tab.content.id = `panel-${tab.name}`;
      tab.content.tabIndex = -1;
      return { tab, button, badge };
    });
    const list = el(
      "div",
      { role: "tablist", "aria-label": "Panel", class: "tabs" },
      ...this.#tabs.map(({ button }) => button),
    );
    list.addEventListener("keydown", (event) => this.#key(event));
    this.element = el(
      "aside",
      { class: "panel", id: "panel", "aria-label": "About this story", hidden: true },
      el(
        "div",
        { class: "panel-head" },
        list,
        iconButton("x", "Close the panel", () => this.hide(), { class: "icon-button panel-close" }),
      ),
      ...tabs.map((tab) => tab.content),
    );
  }

  get open(): TabName | null {
    return this.#open;
  }

  /** The tab that was open when a panel was last used, on a screen that has room for it. */
  restore(): void {
    const before = localStorage.getItem(REMEMBERED) as TabName | null;
    if (before && window.innerWidth >= 1100) this.show(before, false);
  }

  show(name: TabName, focus = true): void {
    this.#open = name;
    this.element.hidden = false;
    for (const { tab, button } of this.#tabs) {
      const chosen = tab.name === name;
      button.setAttribute("aria-selected", String(chosen));
      button.tabIndex = chosen ? 0 : -1;
      tab.content.hidden = !chosen;
      if (chosen) {
        tab.shown?.();
        if (focus) button.focus();
      }
    }
    localStorage.setItem(REMEMBERED, name);
    this.onToggle(name);
  }

  hide(): void {
    this.#open = null;
    this.element.hidden = true;
    localStorage.removeItem(REMEMBERED);
    this.onToggle(null);
  }

  toggle(): void {
    const before = (localStorage.getItem("standfirst-panel-last") as TabName | null) ?? "publish";
    if (this.#open) {
      localStorage.setItem("standfirst-panel-last", this.#open);
      this.hide();
    } else {
      this.show(before);
    }
  }

  /** A number beside a tab's title, with the words that screen readers say for it. */
  badge(name: TabName, count: number, words: string): void {
    const badge = this.#tabs.find(({ tab }) => tab.name === name)?.badge;
    if (!badge) return;
    badge.hidden = count === 0;
    badge.textContent = String(count);
    badge.title = words;
  }

  #key(event: KeyboardEvent): void {
    const at = this.#tabs.findIndex(({ tab }) => tab.name === this.#open);
    const rtl = getComputedStyle(this.element).direction === "rtl" ? -1 : 1;
    const step = { ArrowRight: rtl, ArrowLeft: -rtl }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = this.#tabs[(at + step + this.#tabs.length) % this.#tabs.length];
    if (next) this.show(next.tab.name);
  }
}
