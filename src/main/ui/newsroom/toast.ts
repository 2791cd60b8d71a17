import { el } from "./dom.ts";

/** How long a message stays while nobody points at it. */
const STAY = 8_000;

/**
 * Says what happened, at the foot of the page, with the way back or on. Screen readers hear it; it
 * goes by itself, but not while the pointer or the focus is on it.
 */
export function toast(message: string, action?: { word: string; run: () => void }): void {
  const own = el("div", { class: "toast" }, el("span", {}, message));
  const remove = () => own.remove();
  let timer = window.setTimeout(remove, STAY);
  const hold = () => window.clearTimeout(timer);
  const release = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(remove, STAY);
  };
  own.addEventListener("pointerenter", hold);
  own.addEventListener("pointerleave", release);
  own.addEventListener("focusin", hold);
  own.addEventListener("focusout", release);
  if (action) {
    const run = () => {
      remove();
      action.run();
    };
    own.append(el("button", { type: "button", class: "toast-action", onclick: run }, action.word));
  }
  shelf().append(own);
}

function shelf(): HTMLElement {
  const found = document.querySelector<HTMLElement>(".toasts");
  if (found) return found;
  const made = el("div", { class: "toasts", role: "status" });
  document.body.append(made);
  return made;
}
