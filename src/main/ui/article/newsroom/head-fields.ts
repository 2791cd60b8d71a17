import { el } from "../../newsroom/dom.ts";
import type { EditorSettings } from "./api.ts";
import type { Story } from "./story.ts";

type Line = "kicker" | "headline" | "standfirst";

/**
 * What stands above the text, in the type that readers have it: kicker, headline, standfirst. They
 * grow with their words; Enter moves on, so that a story is written from top to bottom.
 */
export function headFields(
  story: Story,
  { language, direction, sections }: EditorSettings["edition"],
  onward: () => void,
): HTMLElement {
  const line = (name: Line, label: string, most: number) => {
    const field = el("textarea", {
      class: `head-line head-${name}`,
      rows: 1,
      "aria-label": label,
      placeholder: label,
      maxlength: most,
      lang: language,
      dir: direction,
      spellcheck: "true",
    });
    field.value = story.get(name);
    field.addEventListener("input", () => {
      const value = field.value.replace(/\s*\n\s*/g, " ");
      if (value !== field.value) field.value = value;
      grow(field);
      story.set(name, value, field);
    });
    story.onChange((changed, origin) => {
      if (changed !== name || origin === field) return;
      field.value = story.get(name);
      grow(field);
    });
    return field;
  };
  const fields = [
    line("kicker", "Kicker", 80),
    line("headline", "Headline", 300),
    line("standfirst", "Standfirst", 1000),
  ];
  // Without a kicker, readers see the section there.
  const kicker = () => {
    const section = sections.find(({ id }) => id === story.get("section"));
    fields[0]?.setAttribute("placeholder", section?.name ?? "Kicker");
    if (fields[0]) fields[0].dataset.tint = section?.tint ?? "blue";
  };
  story.onChange((field) => {
    if (field === "section") kicker();
  });
  kicker();
  fields.forEach((field, index) => {
    field.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const last =
        field.selectionStart === field.value.length && field.selectionEnd === field.value.length;
      if (event.key === "Enter" || (event.key === "ArrowDown" && last)) {
        event.preventDefault();
        const next = fields[index + 1];
        if (next) next.focus();
        else onward();
      } else if (event.key === "ArrowUp" && field.selectionEnd === 0) {
        fields[index - 1]?.focus();
      }
    });
  });
  const head = el("div", { class: "head" }, ...fields);
  // Browsers that do not size a field by its content are told its height.
  const grown = new ResizeObserver(() => fields.forEach(grow));
  grown.observe(head);
  return head;
}

function grow(field: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.blockSize = "auto";
  field.style.blockSize = `${field.scrollHeight}px`;
}

/** "By Idris Quayle and Nell Tarrant", as readers will see it; a click leads to where it is set. */
export function bylineLine(story: Story, language: string, onClick: () => void): HTMLElement {
  const line = el("button", { type: "button", class: "byline", onclick: onClick });
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const show = () => {
    const names = story.get("byline");
    line.textContent = names.length > 0 ? `By ${list.format(names)}` : "No byline yet";
    line.classList.toggle("none", names.length === 0);
  };
  story.onChange((field) => {
    if (field === "byline") show();
  });
  show();
  return line;
}
