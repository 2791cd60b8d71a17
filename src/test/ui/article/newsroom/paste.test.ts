import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import type { Block, Raw } from "../../../../main/ui/article/newsroom/body.ts";
import { toBlock } from "../../../../main/ui/article/newsroom/json.ts";
import { maskStyles, PasteParser, readPage } from "../../../../main/ui/article/newsroom/paste.ts";
import { sharedFiles } from "../../shared.ts";

const { document } = new JSDOM("").window;

/** As the browser hands it over: the page's markup inside a plain element. */
function page(html: string): HTMLElement {
  const holder = document.createElement("div");
  holder.innerHTML = maskStyles(html);
  return holder;
}

function read(html: string): Block[] {
  return readPage(page(html)).blocks;
}

/** A body as a few lines that are easy to compare: *strong*, _em_, `code`, ^sup^, ~sub~, [link](…). */
function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const raw = block as Raw;
    const content = (raw.content ?? []) as Raw[];
    switch (block.type) {
      case "list":
        return content.map(
          (item) =>
            `${"  ".repeat(item.level as number)}${raw.ordered ? "1." : "-"} ${words(item)}`,
        );
      case "table":
        return content.map(
          (row) => `${raw.head ? "#" : ""}| ${(row.content as Raw[]).map(words).join(" | ")}`,
        );
      case "cross-head":
        return [`## ${words(raw)}`];
      case "quote":
        return [`> ${words(raw)}`];
      case "divider":
        return ["---"];
      case "embed":
        return [`embed ${raw.url}`];
      default:
        return [words(raw)];
    }
  });
}

const SIGNS: { [mark: string]: string } = { strong: "*", em: "_", code: "`", sup: "^", sub: "~" };

function words(block: Raw): string {
  return (block.content as Raw[])
    .map((run) =>
      ((run.marks ?? []) as Raw[]).reduce((text, mark) => {
        const sign = SIGNS[mark.type as string];
        return sign ? `${sign}${text}${sign}` : `[${text}](${mark.href})`;
      }, run.text as string),
    )
    .join("")
    .replaceAll("\n", "/");
}

test("Word's lists are paragraphs with a marker: they become lists with levels", () => {
  const item = (list: string, marker: string, text: string) =>
    `<p class=MsoListParagraph style='text-indent:-.25in;mso-list:${list} lfo1'><![if !supportLists]>
     <span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt
     "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;
  const html = [
    item("l0 level1", "1.", "Cast off"),
    item("l2 level2", "a)", "the spring line"),
    item("l0 level1", "2.", "Sail"),
    item("l1 level1", "·", "Oil"),
    "<p class=MsoNormal><o:p>&nbsp;</o:p></p>",
    item("l1 level1", "·", "Rope"),
  ].join("\n");
  assert.deepEqual(outline(read(html)), [
    "1. Cast off",
    "  1. the spring line",
    "1. Sail",
    "- Oil",
    "- Rope",
  ]);
});

test("Word's comments, hidden text and tracked styles stay behind; named styles count", () => {
  const html = `<style>span.Loud {mso-style-name:Loud; font-weight:bold;}</style>
    <p class=MsoTitle>The mole</p>
    <p class=MsoNormal>A <span class=Loud>loud</span> word<span class=MsoCommentReference><a
    href="#_msocom_1">[A1]</a></span><span style='display:none;mso-hide:all'>secret</span>.</p>
    <div style='mso-element:comment-list'><div>Check this!</div></div>`;
  assert.deepEqual(outline(read(html)), ["## The mole", "A *loud* word."]);
});

test("the bold element that Google Docs puts around a page does not make it bold", () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
    <p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">Plain and </span><span
    style="font-weight:700;white-space:pre-wrap;">bold</span></p><br>
    <p dir="ltr"><a href="https://www.google.com/url?q=https://tide.example/a&amp;sa=D"><span
    style="white-space:pre-wrap">tides</span></a></p></b><br class="Apple-interchange-newline">`;
  assert.deepEqual(outline(read(html)), ["Plain and *bold*", "[tides](https://tide.example/a)"]);
});

test("Office online gives each item a list of its own: they are joined by their levels", () => {
  const one = (level: number, text: string) =>
    `<div class="ListContainerWrapper"><ul class="BulletListStyle1"><li data-aria-level="${level}">
     <p class="Paragraph"><span class="TextRun">${text}</span><span class="EOP"> </span></p></li></ul></div>`;
  const html = one(1, "Oil") + one(2, "for the lamp") + one(1, "Rope");
  assert.deepEqual(outline(read(html)), ["- Oil", "  - for the lamp", "- Rope"]);
});

test("nested lists of web pages and of LibreOffice keep their levels", () => {
  const html = `<ol><li><p>One</p><ol><li><p>One and a half</p></li></ol></li>
    <ol><li>stray inner list</li></ol><li>Two<p>with a second line</p></li></ol>`;
  assert.deepEqual(outline(read(html)), [
    "1. One",
    "  1. One and a half",
    "  1. stray inner list",
    "1. Two/with a second line",
  ]);
});

test("a table becomes a rectangle: spans leave empty cells, a first row of th is the head", () => {
  const html = `<table><tr><th colspan=2>Tides<th>m</tr>
    <tr><td rowspan=2>Mon<td>04:10<td>5.1</tr><tr><td>16:32<td>4.9</tr></table>`;
  assert.deepEqual(outline(read(html)), [
    "#| Tides |  | m",
    "#| Mon | 04:10 | 5.1",
    "#|  | 16:32 | 4.9",
  ]);
});

test("a table of one cell is a frame, and its blocks are kept", () => {
  const html = "<table><tr><td><h2>Head</h2><p>Text</p></td></tr></table>";
  assert.deepEqual(outline(read(html)), ["## Head", "Text"]);
});

test("two line breaks part paragraphs, one stays a line break", () => {
  assert.deepEqual(outline(read("<p>a<br>b<br><br>c&nbsp;&nbsp; d<br></p>")), ["a/b", "c d"]);
});

test("the space at the edge of a marked word moves outside", () => {
  assert.deepEqual(outline(read("<p>a <b>b </b><i> c</i> d<b> </b>e</p>")), ["a *b* _c_ d e"]);
});

test("nothing that runs or leads astray comes in", () => {
  const html = `<p onclick="x()">a<script>alert(1)</script><a href="javascript:alert(1)">b</a>
    <a href="data:text/html,x">c</a><svg><script>x</script></svg><style>p{}</style></p>
    <iframe src="javascript:alert(1)"></iframe><iframe src="https://video.example/1"></iframe>`;
  assert.deepEqual(outline(read(html)), ["ab c", "embed https://video.example/1"]);
});

test("the browser meets no style, and the words of one are still read", () => {
  const holder = page(
    "<style>span.Loud {font-weight:bold}</style><p\n class=x style='color:red'>a <span class=Loud>b</span></p>",
  );
  assert.equal(holder.querySelector("style, [style]"), null);
  assert.deepEqual(outline(readPage(holder).blocks), ["a *b*"]);
});

test("pictures of the other program are counted, since only it can open them", () => {
  const { blocks, pictures } = readPage(page('<p>a</p><img src="file:///c:/x.png"><p>b</p>'));
  assert.deepEqual(outline(blocks), ["a", "b"]);
  assert.equal(pictures, 1);
});

test("what this editor copied itself comes back whole", () => {
  const slice = new PasteParser().parseSlice(
    page('<hr data-pm-slice="0 0 []"><figure data-asset="a1" data-alt="A boat"></figure>'),
  );
  assert.equal(slice.content.lastChild?.attrs.alt, "A boat");
});

const files = sharedFiles("clipboard");

/** What two of the fixtures must come to, block by block. */
const KNOWN: { [file: string]: string[] } = {
  "lexical-word.html": [
    "This is normal text",
    "1. Numbered list 1",
    "1. Numbered list 2",
    "1. Numbered list 3",
    "1. Numbered list 4",
    "1. Outline numbered 1",
    "  1. Outline numbered 1.a",
    "  1. Outline numbered 1.b",
    "1. Outline numbered 2",
    "- Bulleted list 1",
    "- Bulleted list 2",
  ],
  "office-com-text-formats.html": [
    "Testing *bold* _italic_ underline strikethrough ~subscript~ ^supscript^ [link](https://ghost.org/)",
    "_*Bold+italic+underline*_",
    "_*[Bold+italic+link](https://ghost.org/)*_",
    "highlight",
  ],
  "lexical-copy-paste-table-google-sheets.html": ["| a | b/b | c", "| d | e | f"],
  "plate-word-empty-paragraphs.html": [],
  "plate-word-custom-styles.html": [
    "This is some text.",
    "This is text with an _emphasized_ text style. And this is text with a *strengthened* text style.",
    "Here is a styled paragraph that inherits from Block Text.",
  ],
};

for (const [name, html] of files ?? []) {
  test(`clipboard fixture ${name} comes in clean`, () => {
    const blocks = read(html);
    if (KNOWN[name]) assert.deepEqual(outline(blocks), KNOWN[name]);
    for (const block of blocks) {
      assert.notEqual(toBlock(block).type.name, "unknown");
      if (block.type === "divider" || block.type === "table") continue;
      for (const line of outline([block]))
        assert.match(line.replace(/^(\s*(-|1\.)|##|>) /, ""), /\S/);
    }
    assert.doesNotMatch(JSON.stringify(blocks), /mso-|docs-internal|\u00a0\u00a0/);
  });
}
