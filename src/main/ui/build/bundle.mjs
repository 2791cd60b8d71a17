// Makes target/classes/static: bundles, fonts, icons, each under a name with its hash, text files
// with gzip and brotli siblings, and manifest.json, which says what each file is called.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { fonts } from "./fonts.mjs";
import { sprite } from "./icons.mjs";
import { hashedName, sources } from "./stamp.mjs";

/** The files that pages ask for. Each may lie in any folder below src/main/ui, once. */
const ENTRIES = ["site.css", "site.ts", "newsroom.css", "newsroom.ts", "editor.css", "editor.ts"];

/**
 * @param {string} out where the files go
 * @param {string} work where what is slow to make is kept for the next build
 */
export async function bundle(out, work) {
  const all = sources("src/main/ui");
  const assets = new Assets(out);
  for (const font of await fonts(join(work, "fonts"))) assets.add(font.name, font.bytes);
  for (const path of all) {
    if (path.endsWith(".svg")) assets.add(basename(path), readFileSync(path));
    if (path.endsWith(".icons.txt")) {
      assets.add(`${basename(path, ".icons.txt")}-icons.svg`, Buffer.from(sprite(path)));
    }
  }
  for (const { name, bytes } of await bundles(entries(all), assets)) assets.add(name, bytes);
  assets.finish();
}

/** @param {string[]} all */
function entries(all) {
  return ENTRIES.flatMap((entry) => {
    const found = all.filter((path) => basename(path) === entry);
    if (found.length > 1) throw new Error(`${entry} is there more than once: ${found.join(", ")}`);
    return found;
  });
}

/**
 * @param {string[]} entryPoints
 * @param {Assets} assets what styles may name as `url("asset:NAME")`
 */
async function bundles(entryPoints, assets) {
  if (entryPoints.length === 0) return [];
  const result = await build({
    entryPoints,
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome120", "firefox121", "safari17"],
    legalComments: "none",
    entryNames: "[name]",
    outdir: "/",
    write: false,
    logLevel: "warning",
    // light-dark() and nesting are written for browsers that know them (all since May 2024);
    // esbuild would otherwise lower them into a copy of each rule.
    supported: { nesting: true },
    plugins: [
      {
        name: "assets",
        setup(on) {
          on.onResolve({ filter: /^asset:/ }, ({ path }) => ({
            path: assets.address(path.slice("asset:".length)),
            external: true,
          }));
        },
      },
    ],
  });
  return result.outputFiles.map(({ path, contents }) => ({
    name: basename(path),
    bytes: Buffer.from(contents),
  }));
}

/** The folder of finished files. */
class Assets {
  /** @type {Map<string, string>} */
  #names = new Map();
  /** @type {Set<string>} */
  #written = new Set(["manifest.json"]);
  #out;

  /** @param {string} out */
  constructor(out) {
    this.#out = out;
    mkdirSync(out, { recursive: true });
  }

  /**
   * @param {string} name the name by which templates and styles ask for it
   * @param {Buffer} bytes
   */
  add(name, bytes) {
    const file = hashedName(name, bytes);
    this.#names.set(name, file);
    this.#write(file, bytes);
    if (name.endsWith(".woff2")) return;
    this.#write(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    this.#write(`${file}.br`, brotliCompressSync(bytes, { params }));
  }

  /** @param {string} name */
  address(name) {
    const file = this.#names.get(name);
    if (!file) throw new Error(`a style names the asset ${name}, which nothing makes`);
    return `/assets/${file}`;
  }

  /** Writes the manifest, then removes what an earlier build left: a running site never misses a file. */
  finish() {
    const manifest = Object.fromEntries([...this.#names].sort());
    writeFileSync(join(this.#out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const file of readdirSync(this.#out)) {
      if (!this.#written.has(file)) rmSync(join(this.#out, file));
    }
  }

  /**
   * @param {string} file
   * @param {Buffer} bytes
   */
  #write(file, bytes) {
    writeFileSync(join(this.#out, file), bytes);
    this.#written.add(file);
  }
}
