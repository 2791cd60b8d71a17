import { readFileSync } from "node:fs";

/** The editor's page, as the templates of the newsroom make it. */
export function editorPage(settings) {
  const names = JSON.parse(readFileSync("target/classes/static/manifest.json", "utf8"));
  const at = (name) => `/assets/${names[name]}`;
  const icon = (name) =>
    `<svg class="icon" aria-hidden="true"><use href="${at("newsroom-icons.svg")}#${name}"></use></svg>`;
  const entries = ["list", "newspaper", "images", "settings-2"].map(
    (name, index) =>
      `<li><a href="/newsroom/${name}"${index === 0 ? ' aria-current="page"' : ""} title="${name}">${icon(name)}<span class="menu-word">${name}</span></a></li>`,
  );
  const json = JSON.stringify(settings).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en" data-icons="${at("newsroom-icons.svg")}" data-shapes="${at("shapes.svg")}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark"><meta name="csrf-token" content="desk"><title>Story · Desk</title>
<link rel="stylesheet" href="${at("newsroom.css")}"><link rel="stylesheet" href="${at("editor.css")}">
<script type="module" src="${at("editor.js")}"></script><script type="module" src="${at("newsroom.js")}"></script></head>
<body><a class="skip" href="#work">Skip to the work</a><div class="shell" data-narrow="true">
<nav class="menu" aria-label="Newsroom"><a class="menu-site" href="/"><span class="menu-name">Saltgate Post</span><span class="menu-monogram">S</span></a>
<div class="menu-group"><h2>Desk</h2><ul>${entries.join("")}</ul></div>
<a class="menu-person" href="/newsroom/you" title="Nell Tarrant"><span class="avatar" data-hue="2">NT</span></a></nav>
<main class="work" id="work" tabindex="-1"><script type="application/json" id="story">${json}</script><story-editor></story-editor></main>
</div></body></html>`;
}
