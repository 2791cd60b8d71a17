// Runs the tests of the front end: bundles each *.test.ts with esbuild, then node:test.
// node src/test/ui/run.mjs [part of a path]

import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = "src/test/ui";
const OUT = "target/ui/tests";

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
const { status } = spawnSync(
  process.execPath,
  [
    "--enable-source-maps",
    "--test",
    "--test-reporter=spec",
    ...tests.map((path) => join(OUT, path.slice(ROOT.length)).replace(/\.ts$/, ".js")),
  ],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
