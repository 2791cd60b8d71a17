// Runs the tests of the front end: bundles each *.test.ts with esbuild, then runs it by node:test.
// node src/test/ui/run.mjs [part of a path]

import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = "src/test/ui";
const OUT = "target/ui/tests";
/** How long one file may take, in milliseconds; they take less than two seconds. */
const LONGEST = 120_000;

const wanted = process.argv[2] ?? "";
const tests = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts") && name.includes(wanted))
  .map((name) => join(ROOT, name));

rmSync(OUT, { recursive: true, force: true });
await build({
  entryPoints: tests,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  outdir: OUT,
  outbase: ROOT,
  sourcemap: "inline",
  logLevel: "warning",
});

// Each file in a process of its own, one after the other. `node --test` would do the same, but
// reads what its children print as a protocol, and waits without end for a child that stalls.
let failed = false;
for (const path of tests) {
  const file = join(OUT, path.slice(ROOT.length)).replace(/\.ts$/, ".js");
  const { status, error } = spawnSync(
    process.execPath,
    ["--enable-source-maps", "--test-reporter=spec", file],
    { stdio: "inherit", timeout: LONGEST },
  );
  if (status !== 0) {
    console.error(`${path} failed${error ? `: ${error.message}` : ""}`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
