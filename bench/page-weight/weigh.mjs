// node weigh.mjs ORIGIN PATH…: see run.

import { get } from "node:http";

const KB = 1024;
const [origin, ...paths] = process.argv.slice(2);

/**
 * An answer as it came over the wire.
 * @param {string} path
 * @returns {Promise<Buffer>}
 */
function wire(path) {
  return new Promise((resolve, reject) => {
    get(new URL(path, origin), { headers: { "accept-encoding": "gzip" } }, (answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () =>
        answer.statusCode === 200
          ? resolve(Buffer.concat(parts))
          : reject(new Error(`${path}: ${answer.statusCode}`)),
      );
    }).on("error", reject);
  });
}

/** @param {string} path */
async function text(path) {
  return (await fetch(new URL(path, origin))).text();
}

/**
 * @param {string} html
 * @param {RegExp} pattern
 */
function addresses(html, pattern) {
  return [...new Set([...html.matchAll(pattern)].map((match) => match[1]))];
}

/** @param {string[]} files */
async function weight(files) {
  const sizes = await Promise.all(files.map(async (file) => (await wire(file)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

let heavy = false;
for (const path of paths) {
  const html = await text(path);
  const page = await weight([path]);
  const styles = await weight(addresses(html, /<link rel="stylesheet" href="([^"]+)"/g));
  const scripts = await weight(addresses(html, /<script[^>]* src="([^"]+)"/g));
  const fonts = await weight(addresses(html, /<link rel="preload" href="([^"]+)" as="font"/g));
  const limit = /<html lang="(ar|fa|ur)/.test(html) ? 100 : 60;
  const all = page + styles + scripts;
  heavy ||= all > 40 * KB || scripts > 10 * KB || fonts > limit * KB;
  const kb = [page, styles, scripts, all, fonts].map((bytes) => (bytes / KB).toFixed(1));
  console.log(
    `${path}: HTML ${kb[0]} + CSS ${kb[1]} + JavaScript ${kb[2]} = ${kb[3]} KB (limit 40); fonts ${kb[4]} KB (limit ${limit})`,
  );
}
process.exit(heavy ? 1 : 0);
