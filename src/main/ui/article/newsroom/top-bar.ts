import { avatar, el, fill, icon, iconButton, shape } from "../../newsroom/dom.ts";
import type { EditorSettings, Person, Publication } from "./api.ts";
import { listLeft } from "./desk-return.ts";
import { STATE_NAMES } from "./library.ts";
import type { Story } from "./story.ts";
import { fieldsOf, shortTime } from "./times.ts";

export interface TopBarActions {
  publish: () => void;
  preview: () => void;
  panel: () => void;
}

/** Where the story stands, who else has it open, and the two ways on: preview and publish. */
export class TopBar {
  readonly element: HTMLElement;
  readonly #title = el("h1", { class: "unseen" });
  readonly #section = el("span", { class: "bar-section" });
  readonly #state = el("p", { class: "bar-state" });
  readonly #people = el("p", { class: "bar-people", role: "status" });
  readonly #publish: HTMLButtonElement;
  readonly #panel: HTMLButtonElement;
  readonly #site = el("a", {
    class: "icon-button",
    target: "_blank",
    rel: "noopener",
    hidden: true,
  });

  constructor(
    story: Story,
    private readonly settings: EditorSettings,
    actions: TopBarActions,
  ) {
    this.#publish = el(
      "button",
      { type: "button", class: "button", "data-kind": "main", onclick: actions.publish },
      "Publish",
    );
    this.#panel = iconButton("panel-right", "Right panel (Ctrl .)", actions.panel, {
      "aria-controls": "panel",
      "aria-expanded": "false",
    });
    this.#site.title = "View on site";
    this.#site.append(icon("external-link"), el("span", { class: "unseen" }, "View on site"));
    this.element = el(
      "header",
      { class: "bar" },
      wayBack(settings.id),
      this.#title,
      this.#section,
      this.#state,
      this.#people,
      this.#site,
      el(
        "button",
        {
          type: "button",
          class: "button bar-preview",
          "data-kind": "quiet",
          title: "Preview (Ctrl Alt P)",
          onclick: actions.preview,
        },
        icon("eye"),
        el("span", {}, "Preview"),
      ),
      this.#publish,
      this.#panel,
    );
    const section = () => {
      const found = settings.edition.sections.find(({ id }) => id === story.get("section"));
      this.#section.textContent = found?.name ?? "";
    };
    const title = () => {
      this.#title.textContent = story.get("headline") || "New story";
    };
    story.onChange((field) => {
      if (field === "section") section();
      if (field === "headline") title();
    });
    section();
    title();
    this.show(settings.publication);
  }

  show(publication: Publication | null): void {
    const { zone } = this.settings.edition;
    const state = publication?.state ?? "draft";
    const changes = state === "published" && publication?.unpublishedChanges;
    const live = publication?.scheduledFor ? new Date(publication.scheduledFor) : null;
    const embargo = publication?.embargo ? new Date(publication.embargo) : null;
    fill(
      this.#state,
      el(
        "span",
        {},
        shape(changes ? "changes" : state),
        publication?.trashed
          ? "In the trash"
          : changes
            ? "Unpublished changes"
            : live
              ? `Scheduled, ${shortTime(live, zone)}`
              : STATE_NAMES[state],
      ),
      embargo && embargo > new Date()
        ? el(
            "span",
            { class: "bar-embargo" },
            shape("embargo"),
            `embargo until ${shortTime(embargo, zone)}`,
          )
        : null,
    );
    const address = publication?.state === "published" ? publication.address : null;
    this.#site.hidden = !address;
    if (address) this.#site.href = address;
  }

  people(people: readonly Person[]): void {
    const others = people.filter((person) => !person.self);
    const { zone } = this.settings.edition;
    const [first] = others;
    if (!first) {
      fill(this.#people);
      return;
    }
    const since = fieldsOf(new Date(first.since), zone).time.slice(0, 5);
    const words =
      others.length === 1
        ? ` is here since ${since}`
        : ` and ${others.length - 1} ${others.length === 2 ? "other is" : "others are"} here`;
    fill(
      this.#people,
      ...others.slice(0, 3).map((person) => avatar(person.name, person.initials)),
      el(
        "span",
        { class: "bar-words" },
        el("b", {}, first.name.split(" ")[0] ?? first.name),
        words,
      ),
    );
    this.#people.title = others.map((person) => person.name).join(", ");
  }

  panel(open: boolean): void {
    this.#panel.setAttribute("aria-expanded", String(open));
  }
}

/** To the list that one came from, with its words and filters; else to all stories. */
function wayBack(story: string | null): HTMLElement {
  const list = listLeft(story);
  const word = list?.includes("?") ? "Back to the list" : "All stories";
  return el(
    "a",
    { class: "icon-button", href: list ?? "/newsroom/articles", title: word },
    icon("arrow-left"),
    el("span", { class: "unseen" }, word),
  );
}
