import type { Node } from "prosemirror-model";
import { el, fill, icon, iconButton, shape } from "../../newsroom/dom.ts";
import type { Story } from "./api.ts";
import { BlockView, type Place } from "./block-view.ts";
import type { Raw } from "./body.ts";
import { type Library, STATE_NAMES } from "./library.ts";
import { PictureView } from "./picture-view.ts";

/** How the blocks are drawn that are more than text. */
export function blockViews(library: Library, siteTitle: string, language: string) {
  const drawn =
    (View: new (place: Place, library: Library) => BlockView) =>
    (node: Node, view: Place["view"], at: Place["at"]) =>
      new View({ node, view, at }, library);
  return {
    quote: drawn(QuoteView),
    pull_quote: drawn(QuoteView),
    picture: drawn(PictureView),
    embed: drawn(EmbedView),
    unknown: drawn(UnknownView),
    unknown_inline: drawn(UnknownView),
    related: (node: Node, view: Place["view"], at: Place["at"]) =>
      new RelatedView({ node, view, at }, library, siteTitle),
    correction: (node: Node, view: Place["view"], at: Place["at"]) =>
      new CorrectionView({ node, view, at }, language),
  };
}

/** A quote with the line that says whose words it has. */
class QuoteView extends BlockView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;

  constructor(place: Place) {
    super(place);
    this.contentDOM = el("div", { class: "quote-words" });
    const by = this.field("by", "Who said it", "Who said it", true);
    by.setAttribute("contenteditable", "false");
    const kind = this.node.type.name === "quote" ? "quote" : "pull-quote";
    this.dom = el("blockquote", { "data-kind": kind }, this.contentDOM, by);
  }
}

class EmbedView extends BlockView {
  readonly dom: HTMLElement;
  readonly #address = el("span", { class: "embed-address" });

  constructor(place: Place) {
    super(place);
    this.dom = el(
      "div",
      { class: "block-card embed", contenteditable: "false" },
      icon("square-play"),
      el(
        "div",
        {},
        el(
          "p",
          { class: "block-kind" },
          "From elsewhere: readers see a link until they ask for it",
        ),
        this.#address,
      ),
      iconButton("trash-2", "Remove the embed", () => this.remove()),
    );
    this.changed();
  }

  protected override changed(): void {
    this.#address.textContent = this.node.attrs.url as string;
  }
}

/** "Also on": a story of this site, or the words for one that is not here. */
class RelatedView extends BlockView {
  readonly dom: HTMLElement;
  readonly #words = el("div", { class: "related-words" });

  constructor(
    place: Place,
    private readonly library: Library,
    private readonly siteTitle: string,
  ) {
    super(place);
    this.dom = el(
      "div",
      { class: "block-card related", contenteditable: "false" },
      this.#words,
      iconButton("trash-2", "Remove the related story", () => this.remove()),
    );
    this.changed();
  }

  protected override changed(): void {
    const { article, title, source, url } = this.node.attrs as { [name: string]: string | null };
    if (!article) {
      fill(
        this.#words,
        el("p", { class: "block-kind" }, `Also on ${source ?? this.siteTitle}`),
        el("p", { class: "related-headline" }, title ?? url ?? "A story without a name"),
        el("p", { class: "block-note" }, "Not in this newsroom yet. Readers see a plain line."),
      );
      return;
    }
    const story = this.library.story(article, (found) => this.#show(found, title));
    this.#show(story, title);
  }

  #show(story: Story | null, title: string | null | undefined): void {
    fill(
      this.#words,
      el("p", { class: "block-kind" }, `Also on ${this.siteTitle}`),
      el("p", { class: "related-headline" }, story?.headline || title || "A story of this site"),
      story && story.state !== "published"
        ? el(
            "p",
            { class: "block-note" },
            shape(story.state),
            ` ${STATE_NAMES[story.state]}: no reader sees this card until that story is published.`,
          )
        : null,
    );
  }
}

/** A correction that readers have seen: it is not written over. */
class CorrectionView extends BlockView {
  readonly dom: HTMLElement;

  constructor(place: Place, language: string) {
    super(place);
    const at = new Date(this.node.attrs.at as string);
    const day = new Intl.DateTimeFormat(language, { dateStyle: "long" });
    this.dom = el(
      "div",
      { class: "correction", contenteditable: "false" },
      el("p", { class: "block-kind" }, `Correction, ${Number.isNaN(+at) ? "" : day.format(at)}`),
      el("p", {}, this.node.attrs.text as string),
    );
  }
}

/** Something that a newer version put there: kept, and said so. */
class UnknownView extends BlockView {
  readonly dom: HTMLElement;

  constructor(place: Place) {
    super(place);
    const kind = String((this.node.attrs.raw as Raw).type ?? "?");
    this.dom = el(
      this.node.isInline ? "span" : "div",
      { class: "block-card unknown", contenteditable: "false" },
      `“${kind}”: kept as it is. This version can neither show nor change it.`,
    );
  }
}
