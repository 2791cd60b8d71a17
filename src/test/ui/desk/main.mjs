// A newsroom without a newsroom: serves the editor's page from what bin/ui built, and answers what
// the script asks (api.ts) from memory. For looking at the editor and for walking through it by
// keyboard; the journeys in src/test/browser run against the real program.
//
//   node src/test/ui/desk/main.mjs [port]

import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Desk } from "./desk.mjs";
import { editorPage } from "./pages.mjs";
import { lighthouse } from "./scene.mjs";

const STATIC = "target/classes/static";
const PORT = Number(process.argv[2] ?? 8181);
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; " +
  "base-uri 'none'; require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard";

const desk = new Desk();

createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://desk");
  try {
    if (url.pathname.startsWith("/assets/")) return file(response, url.pathname.slice(8));
    if (url.pathname.startsWith("/media/")) return send(response, 200, lighthouse(), "image/svg+xml");
    const screen = /^\/screens\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (screen) return file(response, `../../newsroom/${screen}.html`);
    const article = /^\/newsroom\/articles\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (article && request.method === "GET") {
      return send(response, 200, editorPage(desk.settings(article)), "text/html; charset=utf-8");
    }
    if (url.pathname.endsWith("/presence")) return desk.listen(url, response);
    const body = await read(request);
    const { status, json, headers } = await desk.answer(request, url, body);
    send(response, status, JSON.stringify(json), "application/json", headers);
  } catch (problem) {
    send(response, 500, JSON.stringify({ detail: String(problem) }), "application/json");
  }
}).listen(PORT, "127.0.0.1", () => console.log(`http://127.0.0.1:${PORT}/newsroom/articles/mole`));

function file(response, name) {
  const path = join(STATIC, name);
  if (!existsSync(path)) return send(response, 404, "", "text/plain");
  send(response, 200, readFileSync(path), TYPES[extname(path)] ?? "application/octet-stream");
}

function send(response, status, body, type, headers = {}) {
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    ...headers,
  });
  response.end(body);
}

async function read(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
