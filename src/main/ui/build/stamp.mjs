// Fingerprints: of the build's inputs, and of each file that goes out.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Templates are Java's: a change of one needs no new bundle. */
const BUNDLED = /\.(css|ts|mjs|json|svg|txt)$/;

/**
 * One hash over the names and bytes of everything that the build reads.
 *
 * @param {string | undefined} folder searched for styles, scripts, pictures and lists
 * @param {string[]} files
 */
export function fingerprint(folder, files) {
  const hash = createHash("sha256");
  for (const path of [...files, ...(folder ? sources(folder) : [])]) {
    hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

/**
 * All files of the front end, in a fixed order.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function sources(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => BUNDLED.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * `site.css` becomes `site-1f0c9a3b52.css`: the name changes with the bytes, so that the file may
 * be kept for ever.
 *
 * @param {string} name
 * @param {Uint8Array} bytes
 */
export function hashedName(name, bytes) {
  const dot = name.lastIndexOf(".");
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  return `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
}
