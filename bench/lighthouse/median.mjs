// One line for a page: the median of each score over its reports, and what was not perfect.
// node median.mjs NAME REPORT…

import { readFileSync } from "node:fs";

const [name, ...files] = process.argv.slice(2);
const reports = files.map((file) => JSON.parse(readFileSync(file, "utf8")));

/** @param {(report: any) => number} pick */
function median(pick) {
  const values = reports.map(pick).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)];
}

const scores = ["performance", "accessibility", "best-practices", "seo"].map(
  (category) => `${category} ${Math.round(100 * median((r) => r.categories[category].score ?? 0))}`,
);
const times = [
  ["first paint", "first-contentful-paint"],
  ["largest", "largest-contentful-paint"],
  ["blocked", "total-blocking-time"],
].map(([label, id]) => `${label} ${Math.round(median((r) => r.audits[id].numericValue))} ms`);
const shift = median((r) => r.audits["cumulative-layout-shift"].numericValue);
console.log(`${name}: ${scores.join(", ")}; ${times.join(", ")}, shift ${shift.toFixed(3)}`);

const weak = new Set();
for (const report of reports) {
  for (const category of ["accessibility", "best-practices", "seo"]) {
    for (const { id, weight } of report.categories[category].auditRefs) {
      const { score, title } = report.audits[id];
      if (weight > 0 && score !== null && score < 1) weak.add(`  ${category}: ${title}`);
    }
  }
}
for (const line of weak) console.log(line);
