import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText, type Raw } from "../../../../main/ui/article/newsroom/body.ts";
import { diffWords } from "../../../../main/ui/article/newsroom/diff.ts";
import { changes, merge, same } from "../../../../main/ui/article/newsroom/merge.ts";
import { draftOf } from "./drafts.ts";

const lines = (draft: { body: { content: unknown[] } }) =>
  draft.body.content.map((block) => plainText((block as Raw).content as Raw[]));

test("what each of two changed alone is joined", () => {
  const base = draftOf("Head", ["one", "two", "three"]);
  const mine = draftOf("Head, mine", ["one", "two", "three, mine"]);
  const theirs = draftOf("Head", ["one, theirs", "two", "three"], { standfirst: "theirs" });
  const joined = merge(base, mine, theirs);
  assert.deepEqual(joined.clashes, []);
  assert.equal(joined.draft.headline, "Head, mine");
  assert.equal(joined.draft.standfirst, "theirs");
  assert.deepEqual(lines(joined.draft), ["one, theirs", "two", "three, mine"]);
  assert.deepEqual(joined.joined, [
    { place: "Headline", whose: "mine" },
    { place: "Standfirst", whose: "theirs" },
    { place: "Paragraph 1", whose: "theirs" },
    { place: "Paragraph 3", whose: "mine" },
  ]);
});

test("one place that both changed is a clash with both texts whole", () => {
  const base = draftOf("Head", ["one", "two"]);
  const mine = draftOf("Head", ["one", "two by me"]);
  const theirs = draftOf("Head", ["one", "two by them"]);
  const { clashes, draft } = merge(base, mine, theirs);
  assert.equal(clashes.length, 1);
  const clash = clashes[0];
  assert.ok(clash?.field === "body");
  assert.deepEqual(clash.mine, mine.body.content.slice(1));
  assert.deepEqual(clash.theirs, theirs.body.content.slice(1));
  assert.equal(clash.at, 1);
  assert.equal(clash.place, "Paragraph 2");
  assert.deepEqual(lines(draft), ["one", "two by me"]);
});

test("paragraphs that both added at one place are a clash, not a mixture", () => {
  const { clashes } = merge(draftOf("", ["a"]), draftOf("", ["a", "m"]), draftOf("", ["a", "t"]));
  assert.equal(clashes.length, 1);
});

test("a paragraph that one deleted and the other changed is a clash", () => {
  const base = draftOf("", ["a", "b", "c"]);
  const { clashes } = merge(base, draftOf("", ["a", "c"]), draftOf("", ["a", "b!", "c"]));
  assert.equal(clashes.length, 1);
});

test("the same change by both is none", () => {
  const both = draftOf("New", ["a", "b"]);
  const { clashes, draft, joined } = merge(draftOf("Old", ["a"]), both, both);
  assert.deepEqual(clashes, []);
  assert.deepEqual(joined, []);
  assert.deepEqual(draft, both);
});

test("random edits of two in different paragraphs never clash and lose nothing", () => {
  let seed = 20261124;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let round = 0; round < 300; round++) {
    const paragraphs = Array.from({ length: 4 + random(12) }, (_, index) => `p${index}`);
    const [mine, theirs] = [[...paragraphs], [...paragraphs]];
    const half = 1 + random(paragraphs.length - 2);
    for (let edit = 0; edit < 3; edit++) {
      mine[random(half)] = `mine ${round} ${edit}`;
      theirs[half + 1 + random(paragraphs.length - half - 1)] = `theirs ${round} ${edit}`;
    }
    const expected = paragraphs.map((text, index) =>
      mine[index] !== text ? mine[index] : theirs[index],
    );
    const { clashes, draft } = merge(
      draftOf("", paragraphs),
      draftOf("", mine),
      draftOf("", theirs),
    );
    assert.deepEqual(clashes, [], `round ${round}`);
    assert.deepEqual(lines(draft), expected, `round ${round}`);
  }
});

test("null and absent are the same, and the order of keys does not count", () => {
  assert.ok(same({ type: "quote", by: null, content: [] }, { content: [], type: "quote" }));
  assert.deepEqual(changes(draftOf("a"), draftOf("b")), { headline: "b" });
});

test("words are compared as words", () => {
  const runs = diffWords("knew of cracks in the mole", "knew of a gap in the mole");
  assert.equal(runs.map((run) => run.a.join("")).join(""), "knew of cracks in the mole");
  assert.equal(runs.map((run) => run.b.join("")).join(""), "knew of a gap in the mole");
  assert.deepEqual(
    runs.filter((run) => !run.same).map((run) => [run.a.join(""), run.b.join("")]),
    [["cracks", "a gap"]],
  );
});
