import assert from "node:assert/strict";
import { test } from "node:test";
import type { Body } from "../../../../main/ui/article/newsroom/body.ts";
import { toBody, toDoc } from "../../../../main/ui/article/newsroom/json.ts";

const text = (words: string, ...marks: object[]) =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };

/** One of every block, each in the form that the server writes. */
const EVERYTHING: Body = {
  type: "body",
  content: [
    {
      type: "paragraph",
      content: [
        text("The pilot boat left at "),
        text("four", { type: "strong" }, { type: "em" }),
        text(", said "),
        text("the log", { type: "link", href: "article:0192f0c1-0000-7000-8000-000000000001" }),
        text(".\nNobody was hurt. H"),
        text("2", { type: "sub" }),
        text("O, 5 m"),
        text("2", { type: "sup" }),
        text("x = 1", { type: "code" }),
      ],
    },
    { type: "cross-head", content: [text("What the log says")] },
    { type: "quote", content: [text("We saw no light.")], by: "Ada Quill" },
    { type: "pull-quote", content: [text("No light at all")] },
    {
      type: "list",
      ordered: true,
      content: [
        { type: "item", level: 0, content: [text("Leave the quay")] },
        { type: "item", level: 1, content: [text("by the east gate")] },
      ],
    },
    { type: "picture", asset: "a1", alt: "A boat", caption: "The boat.", credit: "Owen Pell" },
    { type: "picture", asset: "a2", alt: "" },
    { type: "embed", url: "https://video.example/1" },
    {
      type: "table",
      head: true,
      content: [
        {
          type: "row",
          content: [
            { type: "cell", content: [text("Tide")] },
            { type: "cell", content: [] },
          ],
        },
      ],
    },
    { type: "divider" },
    { type: "correction", text: "The boat left at four.", at: "2026-11-25T00:01:00Z" },
    { type: "related", article: "0192f0c1-0000-7000-8000-000000000002" },
    { type: "related", title: "An old story", source: "Gazette", url: "https://old.example/1" },
  ],
};

test("a body with one of everything comes back as it was", () => {
  assert.deepEqual(toBody(toDoc(EVERYTHING)), EVERYTHING);
});

test("a block of an unknown kind is kept to the letter", () => {
  const body: Body = {
    type: "body",
    content: [
      { type: "timeline", entries: [{ at: "2030", words: ["a", { deep: null }] }] },
      { type: "paragraph", content: [text("After it.")] },
    ],
  };
  assert.deepEqual(toBody(toDoc(body)), body);
});

test("an unknown run and an unknown mark are kept in their place", () => {
  const body: Body = {
    type: "body",
    content: [
      {
        type: "paragraph",
        content: [
          text("Up "),
          { type: "price", ticker: "HRB" },
          text(" since ", { type: "colour", name: "red" }, { type: "shout" }),
          text("May", { type: "colour", name: "blue" }),
        ],
      },
    ],
  };
  assert.deepEqual(toBody(toDoc(body)), body);
});

test("a known block that is not whole is kept as it came, not mended and not lost", () => {
  const broken = [
    { type: "picture", alt: "no asset" },
    { type: "list", ordered: true, content: [{ type: "entry", content: [] }] },
    { type: "list", ordered: true, content: [] },
    { type: "list", ordered: false, content: [{ type: "item", level: 99, content: [] }] },
    { type: "table", head: false, content: [{ type: "row", content: [] }] },
    { type: "embed", url: 7 },
    { type: "paragraph", content: "words" },
  ];
  const body: Body = { type: "body", content: broken };
  assert.deepEqual(toBody(toDoc(body)), body);
});

test("an empty body opens as one empty paragraph, and saves as an empty body", () => {
  const empty: Body = { type: "body", content: [] };
  const doc = toDoc(empty);
  assert.equal(doc.childCount, 1);
  assert.equal(doc.firstChild?.type.name, "paragraph");
  assert.deepEqual(toBody(doc), empty);
});

test("neighbouring texts with the same marks become one", () => {
  const body: Body = {
    type: "body",
    content: [{ type: "paragraph", content: [text("a"), text("b"), text("\n"), text("c")] }],
  };
  assert.deepEqual(toBody(toDoc(body)).content[0], { type: "paragraph", content: [text("ab\nc")] });
});
