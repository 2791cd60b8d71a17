import type { Media } from "./api.ts";

/** An answer that is not the one that was hoped for; without one, the server was not reached. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: { [name: string]: unknown },
  ) {
    super(String(problem.detail ?? problem.title ?? `The server answered ${status}.`));
  }
}

/** How long an answer may take before the request counts as lost. */
const PATIENCE = 15_000;

interface Ask {
  method?: string;
  json?: unknown;
  form?: FormData;
  /** The revision that the change is based on. */
  revision?: number;
  /** The same key for a repeated request, so that it is done once. */
  key?: string;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
  patience?: number;
  /** Whether a new token was fetched for it already. */
  renewed?: boolean;
}

/**
 * Asks the newsroom's server.
 *
 * @throws Refusal on an answer of 400 and above
 * @throws TypeError or a DOMException where there was no answer
 */
export async function ask<T>(address: string, how: Ask = {}): Promise<T> {
  const method = how.method ?? "GET";
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "GET") {
    headers["X-CSRF-Token"] = csrfToken();
    headers["Idempotency-Key"] = how.key ?? crypto.randomUUID();
  }
  if (how.json !== undefined) headers["Content-Type"] = "application/json";
  if (how.revision !== undefined) headers["If-Match"] = `"${how.revision}"`;
  const answer = await fetch(address, {
    method,
    headers,
    body: how.json !== undefined ? JSON.stringify(how.json) : (how.form ?? null),
    credentials: "same-origin",
    keepalive: how.keepalive ?? false,
    redirect: "error",
    signal: AbortSignal.timeout(how.patience ?? PATIENCE),
  });
  if (answer.status === 403 && method !== "GET" && !how.renewed && (await renewToken())) {
    return ask(address, {
      ...how,
      key: how.key ?? headers["Idempotency-Key"] ?? "",
      renewed: true,
    });
  }
  const text = await answer.text();
  const json = parse(text);
  if (!answer.ok) throw new Refusal(answer.status, (json ?? {}) as { [name: string]: unknown });
  return json as T;
}

function parse(text: string): unknown {
  try {
    return text ? (JSON.parse(text) as unknown) : null;
  } catch {
    return null;
  }
}

/** Sends a picture. @throws Refusal where it is none, or too large */
export function upload(file: File): Promise<Media> {
  const form = new FormData();
  form.append("file", file, file.name || "pasted.png");
  return ask<Media>("/newsroom/media", { method: "POST", form, patience: 120_000 });
}

/** Signs in again in place; the page's token changes with the session. */
export async function signIn(email: string, password: string): Promise<void> {
  const { csrf } = await ask<{ csrf: string }>("/newsroom/session", {
    method: "POST",
    json: { email, password },
  });
  tokenElement()?.setAttribute("content", csrf);
}

/**
 * The token goes with the session's cookie. Where that has gone, or somebody has signed in again in
 * another window, a page of the newsroom brings the one that is right now.
 *
 * @returns whether it is another one
 */
async function renewToken(): Promise<boolean> {
  const page = await fetch("/newsroom/sign-in", { credentials: "same-origin" });
  const found = /<meta name="csrf-token" content="([\w-]+)">/.exec(await page.text())?.[1];
  if (!found || found === csrfToken()) return false;
  tokenElement()?.setAttribute("content", found);
  return true;
}

function csrfToken(): string {
  return tokenElement()?.getAttribute("content") ?? "";
}

function tokenElement(): Element | null {
  return document.querySelector('meta[name="csrf-token"]');
}
