import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import type { Current, Draft, Saved } from "../../../../main/ui/article/newsroom/api.ts";
import { Saver, type Status } from "../../../../main/ui/article/newsroom/saver.ts";
import { Refusal } from "../../../../main/ui/article/newsroom/server.ts";
import { draftOf } from "./drafts.ts";

interface Asked {
  revision: number;
  patch: Partial<Draft>;
  key: string;
  answer: (saved: Saved) => void;
  fail: (problem: unknown) => void;
}

/** A saver, what it asked of the server, and what it said. */
function desk(id: string | null = "a1") {
  const asked: Asked[] = [];
  const statuses: Status[] = [];
  const conflicts: Current[] = [];
  const unsent: unknown[] = [];
  const request = (revision: number, patch: Partial<Draft>, key: string) =>
    new Promise<Saved>((answer, fail) => asked.push({ revision, patch, key, answer, fail }));
  const saver = new Saver(
    id,
    1,
    draftOf("Old"),
    {
      save: (_id, revision, patch, key) => request(revision, patch, key),
      create: async (draft, key) => ({
        ...(await request(0, draft, key)),
        id: "new",
        address: null,
      }),
    },
    {
      status: (status) => statuses.push(status),
      conflict: (current) => conflicts.push(current),
      created: () => {},
      unsent: (state) => unsent.push(state),
    },
  );
  return { saver, asked, statuses, conflicts, unsent };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

const saved = (revision: number): Saved => ({ revision, savedAt: "2026-11-24T23:41:07Z" });

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  mock.method(performance, "now", () => Date.now() + 1);
});

test("a pause in typing sends the changed fields alone, with the revision they grew from", async () => {
  const { saver, asked } = desk();
  saver.change(draftOf("New"));
  mock.timers.tick(399);
  assert.equal(asked.length, 0);
  mock.timers.tick(1);
  assert.equal(asked.length, 1);
  assert.deepEqual(asked[0]?.patch, { headline: "New" });
  assert.equal(asked[0]?.revision, 1);
});

test("typing without a pause is sent within a second", () => {
  const { saver, asked } = desk();
  for (let letter = 0; letter < 9; letter++) {
    saver.change(draftOf("N".repeat(letter + 1)));
    mock.timers.tick(100);
  }
  assert.equal(asked.length, 1);
});

test("what is typed while a save is under way follows it, on its revision", async () => {
  const { saver, asked } = desk();
  saver.change(draftOf("One"));
  mock.timers.tick(400);
  saver.change(draftOf("Two"));
  mock.timers.tick(5_000);
  assert.equal(asked.length, 1);
  asked[0]?.answer(saved(2));
  await settle();
  mock.timers.tick(0);
  assert.deepEqual(asked[1]?.patch, { headline: "Two" });
  assert.equal(asked[1]?.revision, 2);
});

test("without an answer the same request goes out again under the same key, then the newer text", async () => {
  const { saver, asked, statuses } = desk();
  saver.change(draftOf("One"));
  mock.timers.tick(400);
  asked[0]?.fail(new TypeError("network"));
  await settle();
  assert.deepEqual(statuses.at(-1)?.kind, "waiting");
  saver.change(draftOf("Two"));
  mock.timers.tick(1_000);
  assert.equal(asked[1]?.key, asked[0]?.key);
  assert.deepEqual(asked[1]?.patch, { headline: "One" });
  asked[1]?.answer(saved(2));
  await settle();
  mock.timers.tick(0);
  assert.notEqual(asked[2]?.key, asked[0]?.key);
  assert.deepEqual(asked[2]?.patch, { headline: "Two" });
});

test("a conflict stops sending, and keeps the text, until somebody has chosen", async () => {
  const { saver, asked, conflicts, unsent } = desk();
  saver.change(draftOf("Mine"));
  mock.timers.tick(400);
  const current = { ...draftOf("Theirs"), revision: 7, by: "Idris Quayle", at: "" };
  asked[0]?.fail(new Refusal(412, { current }));
  await settle();
  assert.equal(conflicts[0]?.headline, "Theirs");
  saver.change(draftOf("Mine, longer"));
  mock.timers.tick(60_000);
  assert.equal(asked.length, 1);
  assert.notEqual(unsent.at(-1), null);
  saver.adopt({ revision: 7, draft: draftOf("Theirs") }, draftOf("Both"), null);
  mock.timers.tick(0);
  assert.deepEqual(asked[1]?.patch, { headline: "Both" });
  assert.equal(asked[1]?.revision, 7);
});

test("a session that is over keeps the text until the password is typed", async () => {
  const { saver, asked, statuses } = desk();
  saver.change(draftOf("One"));
  mock.timers.tick(400);
  asked[0]?.fail(new Refusal(401, {}));
  await settle();
  assert.equal(statuses.at(-1)?.kind, "signed-out");
  mock.timers.tick(60_000);
  assert.equal(asked.length, 1);
  saver.resume();
  mock.timers.tick(0);
  assert.equal(asked[1]?.key, asked[0]?.key);
});

test("a text that is refused is not sent again until it changes", async () => {
  const { saver, asked, statuses } = desk();
  saver.change(draftOf("Too long"));
  mock.timers.tick(400);
  asked[0]?.fail(new Refusal(422, { detail: "The headline is too long." }));
  await settle();
  assert.deepEqual(statuses.at(-1), { kind: "refused", why: "The headline is too long." });
  mock.timers.tick(60_000);
  assert.equal(asked.length, 1);
  saver.change(draftOf("Short"));
  mock.timers.tick(900);
  assert.equal(asked.length, 2);
});

test("a new story is made by its first save and changed by the next", async () => {
  const { saver, asked } = desk(null);
  saver.change(draftOf("First words"));
  mock.timers.tick(400);
  assert.equal(asked[0]?.patch.headline, "First words");
  asked[0]?.answer(saved(1));
  await settle();
  saver.change(draftOf("First words, more"));
  mock.timers.tick(400);
  assert.equal(asked[1]?.revision, 1);
  assert.equal(saver.saved.revision, 1);
});

test("when all is saved the device forgets the text", async () => {
  const { saver, asked, unsent } = desk();
  saver.change(draftOf("One"));
  assert.notEqual(unsent.at(-1), null);
  mock.timers.tick(400);
  asked[0]?.answer(saved(2));
  await settle();
  assert.equal(unsent.at(-1), null);
  assert.equal(saver.dirty, false);
});

test("what is kept says what was sent without an answer, since the server may have it", async () => {
  const { saver, unsent } = desk();
  saver.change(draftOf("One"));
  mock.timers.tick(400);
  saver.change(draftOf("One and more"));
  const kept = unsent.at(-1) as { base: Draft; mine: Draft; sent: Draft };
  assert.equal(kept.base.headline, "Old");
  assert.equal(kept.sent.headline, "One");
  assert.equal(kept.mine.headline, "One and more");
});
