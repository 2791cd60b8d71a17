// The front-end build, called by bin/ui: install what the lockfile names, check the types, bundle.
// Only Node's own modules are imported here, so that the answer "nothing has changed" is quick.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fingerprint } from "./stamp.mjs";

const OUT = "target/classes/static";
const WORK = "target/ui";
const STAMP = `${WORK}/stamp`;
const INSTALLED = "node_modules/.standfirst-lock";

if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`Node.js ${process.versions.node} is too old: the build needs 20 or newer.`);
}

const inputs = fingerprint("src/main/ui", [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "src/main/ui/build/tsconfig.json",
]);
if (read(STAMP) === inputs && existsSync(`${OUT}/manifest.json`)) process.exit(0);

install();
checkTypes();
const { bundle } = await import("./bundle.mjs");
mkdirSync(WORK, { recursive: true });
rmSync(STAMP, { force: true });
await bundle(OUT, WORK).catch((error) => fail(error.message));
writeFileSync(STAMP, inputs);

/** Brings node_modules to what package-lock.json says; scripts of packages do not run. */
function install() {
  const lock = fingerprint(undefined, ["package-lock.json"]);
  if (read(INSTALLED) === lock) return;
  console.error("bin/ui: npm ci --ignore-scripts");
  run("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]);
  writeFileSync(INSTALLED, lock);
}

function checkTypes() {
  for (const project of ["tsconfig.json", "src/main/ui/build/tsconfig.json"]) {
    run(process.execPath, ["node_modules/typescript/lib/tsc.js", "-p", project]);
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  // Progress belongs on stderr: what bin/run prints on stdout is read by scripts.
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", 2, 2] });
  if (status !== 0) fail(`${command} ${args.join(" ")} failed${error ? `: ${error.message}` : ""}`);
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(`bin/ui: ${message}`);
  process.exit(1);
}
