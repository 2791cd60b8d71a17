// Cuts the fonts to what pages use. A page in a western language loads serif and sans, 47 KB; rare
// letters, italics and other scripts are files of their own, which a browser fetches when a page
// has such a letter (see base/fonts.css, where the ranges must say the same).

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

const PACKAGES = "node_modules/@fontsource-variable";
const SERIF = "source-serif-4/files/source-serif-4";
const SANS = "source-sans-3/files/source-sans-3";

// Punctuation, and the letters of the western languages that stand in running text: a name such as
// José costs no further file.
const PLAIN = letters(
  "\u0020-\u007e\u00a0\u00a3\u00a9\u00ab\u00b7\u00bb\u00c4\u00c7\u00c9\u00d6\u00dc\u00df-\u00ef\u00f1-\u00f6\u00f8-\u00fc\u0153\u2009\u2013\u2014\u2018-\u201e\u2026\u20ac\u2212",
);
const ACCENTS = letters(
  "\u00a1\u00a2\u00a5-\u00a8\u00aa\u00ac\u00ae-\u00b6\u00b8-\u00ba\u00bc-\u00c3\u00c5\u00c6\u00c8\u00ca-\u00d5\u00d7-\u00db\u00dd\u00de\u00f0\u00f7\u00fd-\u00ff\u0131\u0152\u2020-\u2022\u202f\u2030\u2032\u2033\u2039\u203a\u2122",
);
const EXTENDED = letters(
  "\u0100-\u0130\u0132-\u0151\u0154-\u017f\u01cd-\u01dc\u0218-\u021b\u1e80-\u1e85\u1e9e\u1ef2\u1ef3",
);
const CYRILLIC = letters("\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116");
// Letters of Arabic, Persian and Urdu, vowel marks, both rows of digits. Presentation forms are left
// to shaping. The signs that stand between them, and Latin words, lie in files of their own.
const ARABIC = letters(
  "\u0020\u00a0\u200c-\u200e\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u066d\u0670\u0671\u0679\u067e\u0686\u0688\u0691\u0698\u06a4\u06a9\u06af\u06ba\u06be\u06c0\u06c1\u06c3\u06c6\u06c7\u06cc\u06d2\u06d5\u06f0-\u06f9",
);
const SIGNS = letters(
  "\u0021-\u0040\u005b-\u0060\u007b-\u007e\u00ab\u00b7\u00bb\u2009\u2013\u2014\u2018-\u201e\u2026\u2212",
);
const LATIN = letters("A-Za-z\u00df-\u00ef\u00f1-\u00f6\u00f8-\u00fc");

const BASIC = ["ccmp", "kern", "liga", "lnum", "tnum"];
const SHAPING = [
  "ccmp",
  "calt",
  "curs",
  "fina",
  "init",
  "isol",
  "liga",
  "mark",
  "medi",
  "mkmk",
  "rclt",
  "rlig",
];
const READING = { min: 350, max: 700 };
const INTERFACE = { min: 400, max: 600 };

/** @typedef {{ name: string, file: string, text: string, wght: number | { min: number, max: number }, features: string[] }} Cut */

/** @type {Cut[]} */
const CUTS = [
  {
    name: "serif",
    file: `${SERIF}-latin-wght-normal`,
    text: PLAIN,
    wght: READING,
    features: BASIC,
  },
  {
    name: "serif-accents",
    file: `${SERIF}-latin-wght-normal`,
    text: ACCENTS,
    wght: READING,
    features: ["ccmp"],
  },
  {
    name: "serif-extended",
    file: `${SERIF}-latin-ext-wght-normal`,
    text: EXTENDED,
    wght: READING,
    features: ["ccmp"],
  },
  {
    name: "serif-cyrillic",
    file: `${SERIF}-cyrillic-wght-normal`,
    text: CYRILLIC,
    wght: READING,
    features: BASIC,
  },
  {
    name: "serif-italic",
    file: `${SERIF}-latin-wght-italic`,
    text: PLAIN,
    wght: 400,
    features: ["ccmp"],
  },
  {
    name: "serif-italic-accents",
    file: `${SERIF}-latin-wght-italic`,
    text: ACCENTS,
    wght: 400,
    features: ["ccmp"],
  },
  {
    name: "sans",
    file: `${SANS}-latin-wght-normal`,
    text: PLAIN,
    wght: INTERFACE,
    features: BASIC,
  },
  {
    name: "sans-accents",
    file: `${SANS}-latin-wght-normal`,
    text: ACCENTS,
    wght: INTERFACE,
    features: ["ccmp"],
  },
  {
    name: "sans-extended",
    file: `${SANS}-latin-ext-wght-normal`,
    text: EXTENDED,
    wght: INTERFACE,
    features: ["ccmp"],
  },
  {
    name: "sans-cyrillic",
    file: `${SANS}-cyrillic-wght-normal`,
    text: CYRILLIC,
    wght: INTERFACE,
    features: BASIC,
  },
  ...arabic("naskh", "noto-naskh-arabic/files/noto-naskh-arabic"),
  ...arabic("vazirmatn", "vazirmatn/files/vazirmatn"),
];

/**
 * The three files of an Arabic font.
 *
 * @param {string} name
 * @param {string} file
 * @returns {Cut[]}
 */
function arabic(name, file) {
  const wght = { min: 400, max: 700 };
  const latin = { file: `${file}-latin-wght-normal`, wght, features: BASIC };
  return [
    { name, file: `${file}-arabic-wght-normal`, text: ARABIC, wght, features: SHAPING },
    { name: `${name}-signs`, text: SIGNS, ...latin },
    { name: `${name}-latin`, text: LATIN, ...latin },
  ];
}

/**
 * @param {string} cache cutting takes a second a file: what was cut before lies here
 * @returns {Promise<{ name: string, bytes: Buffer }[]>}
 */
export async function fonts(cache) {
  mkdirSync(cache, { recursive: true });
  const made = [];
  for (const cut of CUTS) made.push({ name: `${cut.name}.woff2`, bytes: await cutOne(cut, cache) });
  return made;
}

/**
 * @param {Cut} cut
 * @param {string} cache
 */
async function cutOne(cut, cache) {
  const source = readFileSync(join(PACKAGES, `${cut.file}.woff2`));
  const key = createHash("sha256").update(source).update(JSON.stringify(cut)).digest("hex");
  const path = join(cache, `${key.slice(0, 32)}.woff2`);
  if (existsSync(path)) return readFileSync(path);
  const bytes = await subsetFont(source, cut.text, {
    targetFormat: "woff2",
    variationAxes: { wght: cut.wght },
    keepFeatures: cut.features,
    noHinting: true,
  });
  writeFileSync(path, bytes);
  return bytes;
}

/**
 * All characters of a set written like one of a regular expression: `a-cx` is `abcx`.
 *
 * @param {string} set
 */
function letters(set) {
  return set.replace(/(.)-(.)/gu, (_, from, to) => {
    const first = from.codePointAt(0);
    return Array.from({ length: to.codePointAt(0) - first + 1 }, (_unused, i) =>
      String.fromCodePoint(first + i),
    ).join("");
  });
}
