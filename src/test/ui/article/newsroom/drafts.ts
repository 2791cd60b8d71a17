import type { Draft } from "../../../../main/ui/article/newsroom/api.ts";
import type { Block } from "../../../../main/ui/article/newsroom/body.ts";

/** A draft with a headline, paragraphs, and whatever else is named. */
export function draftOf(
  headline: string,
  paragraphs: readonly string[] = [],
  more: Partial<Draft> = {},
): Draft {
  return {
    kind: "story",
    section: "harbour",
    kicker: "",
    headline,
    standfirst: "",
    body: { type: "body", content: paragraphs.map(paragraph) },
    tags: [],
    byline: [],
    picture: null,
    slug: "",
    ...more,
  };
}

export function paragraph(text: string): Block {
  return { type: "paragraph", content: [{ type: "text", text }] };
}
