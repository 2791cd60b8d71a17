import assert from "node:assert/strict";
import { test } from "node:test";
import {
  afterGap,
  fieldsOf,
  instantsOf,
  offsetName,
} from "../../../../main/ui/article/newsroom/times.ts";
import { readTime } from "../../../../main/ui/article/newsroom/when.ts";

const iso = (dates: Date[]) => dates.map((date) => date.toISOString());

test("a local time of an ordinary day is one instant", () => {
  assert.deepEqual(iso(instantsOf("2026-11-25T00:01:00", "Europe/London")), [
    "2026-11-25T00:01:00.000Z",
  ]);
  assert.deepEqual(iso(instantsOf("2026-07-01T06:00", "Asia/Kolkata")), [
    "2026-07-01T00:30:00.000Z",
  ]);
});

test("a local time that the clocks skip is none, and the first after the gap is known", () => {
  assert.deepEqual(instantsOf("2027-03-28T01:30:00", "Europe/London"), []);
  const after = afterGap("2027-03-28T01:30:00", "Europe/London");
  assert.equal(after.toISOString(), "2027-03-28T01:00:00.000Z");
  assert.deepEqual(fieldsOf(after, "Europe/London"), { date: "2027-03-28", time: "02:00:00" });
});

test("a local time that comes twice is two instants, the first first", () => {
  const found = instantsOf("2027-10-31T01:30:00", "Europe/London");
  assert.deepEqual(iso(found), ["2027-10-31T00:30:00.000Z", "2027-10-31T01:30:00.000Z"]);
  assert.deepEqual(
    found.map((date) => offsetName(date, "Europe/London")),
    ["UTC+1", "UTC+0"],
  );
});

test("a change by half an hour and one at midnight are known too", () => {
  assert.equal(instantsOf("2027-10-03T02:15:00", "Australia/Lord_Howe").length, 0);
  assert.equal(instantsOf("2027-04-04T01:45:00", "Australia/Lord_Howe").length, 2);
  assert.equal(instantsOf("2027-04-23T00:30:00", "Africa/Cairo").length, 1);
  assert.equal(instantsOf("2027-04-30T00:30:00", "Africa/Cairo").length, 0);
});

test("form fields say an instant in the zone of the edition", () => {
  assert.deepEqual(fieldsOf(new Date("2026-12-31T23:30:05Z"), "Asia/Tokyo"), {
    date: "2027-01-01",
    time: "08:30:05",
  });
});

test("a time is read as people write it", () => {
  const times = ["6", "6:30", "0630", "06:30:15", "23.59", "24:00", "7:60", "soon", ""];
  assert.deepEqual(times.map(readTime), [
    "06:00:00",
    "06:30:00",
    "06:30:00",
    "06:30:15",
    "23:59:00",
    null,
    null,
    null,
    null,
  ]);
});
