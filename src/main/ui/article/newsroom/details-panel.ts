import { el, freshId } from "../../newsroom/dom.ts";
import type { Draft, EditorSettings, Field } from "./api.ts";
import type { Story } from "./story.ts";
import { TokenField } from "./tokens.ts";

/** What a story is beside its text: where it belongs, whose it is, how it is found. */
export class DetailsPanel {
  readonly content = el("section", { class: "tab-panel" });
  readonly #fields = new Map<Field, { focus: () => void }>();

  constructor(
    private readonly story: Story,
    settings: EditorSettings,
  ) {
    const { sections } = settings.edition;
    const slugHint =
      "Made from the headline at the first publication. After a change the old address leads here.";
    this.content.append(
      el(
        "div",
        { class: "panel-scroll" },
        el(
          "div",
          { class: "panel-part form" },
          this.#choice("section", "Section", sections),
          this.#choice("kind", "Kind", settings.kinds),
          this.#tokens("byline", {
            label: "Byline",
            hint: "In the order of the page. Alt with an arrow moves a name.",
            suggestions: "/newsroom/authors",
            ordered: true,
            add: (name) => `New author “${name}”`,
          }),
          this.#tokens("tags", {
            label: "Tags",
            hint: "Topics, people, places. Enter or a comma takes a word.",
            suggestions: "/newsroom/tags",
            ordered: false,
            add: (name) => `New topic “${name}”`,
          }),
          this.#line(
            "kicker",
            "Kicker",
            "A word above the headline; the section stands there without one.",
            80,
          ),
          this.#line("slug", "Slug", slugHint, 120),
        ),
      ),
    );
  }

  /** Puts the cursor into a field; false where it is not one of these. */
  focus(field: Field): boolean {
    const found = this.#fields.get(field);
    found?.focus();
    return found !== undefined;
  }

  #choice(field: "section" | "kind", label: string, values: { id: string; name: string }[]) {
    const id = freshId(field);
    const select = el(
      "select",
      { class: "input", id },
      this.story.get(field) === "" && el("option", { value: "" }, `Choose a ${field}`),
      ...values.map((value) => el("option", { value: value.id }, value.name)),
    );
    select.value = this.story.get(field);
    select.addEventListener("change", () => this.story.set(field, select.value, this));
    this.#listen(field, () => {
      select.value = this.story.get(field);
    });
    this.#fields.set(field, select);
    return el("div", { class: "field" }, el("label", { for: id }, label), select);
  }

  #line(field: "kicker" | "slug", label: string, hint: string, most: number): HTMLElement {
    const id = freshId(field);
    const input = el("input", {
      class: "input",
      id,
      maxlength: most,
      autocomplete: "off",
      spellcheck: field === "slug" ? "false" : "true",
      "aria-describedby": `${id}-hint`,
    });
    input.value = this.story.get(field);
    input.addEventListener("input", () => this.story.set(field, input.value, input));
    this.story.onChange((changed, origin) => {
      if (changed === field && origin !== input) input.value = this.story.get(field);
    });
    this.#fields.set(field, input);
    return el(
      "div",
      { class: "field" },
      el("label", { for: id }, label),
      input,
      el("p", { class: "hint", id: `${id}-hint` }, hint),
    );
  }

  #tokens(
    field: "tags" | "byline",
    settings: Omit<ConstructorParameters<typeof TokenField>[0], "values" | "onChange">,
  ): HTMLElement {
    const tokens = new TokenField({
      ...settings,
      values: this.story.get(field),
      onChange: (values) => this.story.set(field, values as Draft["tags"], this),
    });
    this.#listen(field, () => tokens.show(this.story.get(field)));
    this.#fields.set(field, tokens);
    return tokens.element;
  }

  #listen(field: Field, show: () => void): void {
    this.story.onChange((changed, origin) => {
      if (changed === field && origin !== this) show();
    });
  }
}
