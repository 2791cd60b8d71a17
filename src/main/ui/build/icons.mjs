// Sprites: NAME.icons.txt lists Lucide icons, one a line; the pages show them by
// <use href="/assets/NAME-icons-….svg#icon">.

import { existsSync, readFileSync } from "node:fs";

/** @param {string} list path of the list */
export function sprite(list) {
  const names = readFileSync(list, "utf8")
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((name) => name);
  return `<svg xmlns="http://www.w3.org/2000/svg">${names.map(symbol).join("")}</svg>\n`;
}

/** @param {string} name */
function symbol(name) {
  const path = `node_modules/lucide-static/icons/${name}.svg`;
  if (!existsSync(path)) throw new Error(`Lucide has no icon called ${name}`);
  const inner = readFileSync(path, "utf8")
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/\s*\n\s*/g, "");
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
}
