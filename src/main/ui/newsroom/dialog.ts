import { el, freshId, iconButton } from "./dom.ts";

/** A dialog over the page; closing it gives the focus back to where it was. */
export interface Dialog {
  element: HTMLDialogElement;
  body: HTMLElement;
  close(): void;
}

/**
 * Opens a dialog. Escape and its close button close it, unless `modal` is false: then the page
 * beneath goes on working.
 *
 * @param onClose called once, however it was closed
 */
export function openDialog(
  title: string,
  options: { class?: string; modal?: boolean; onClose?: () => void } = {},
): Dialog {
  const id = freshId("dialog");
  const body = el("div", { class: "dialog-body" });
  const before = document.activeElement;
  const element = el(
    "dialog",
    { class: `dialog ${options.class ?? ""}`, "aria-labelledby": id },
    el(
      "div",
      { class: "dialog-head" },
      el("h2", { id }, title),
      iconButton("x", "Close", () => element.close()),
    ),
    body,
  );
  element.addEventListener("close", () => {
    element.remove();
    if (before instanceof HTMLElement && document.contains(before)) before.focus();
    options.onClose?.();
  });
  element.addEventListener("mousedown", (event) => {
    if (event.target === element && options.modal !== false) element.close();
  });
  document.body.append(element);
  if (options.modal === false) {
    element.show();
    // Whoever is typing goes on typing.
    if (before instanceof HTMLElement) before.focus();
  } else {
    element.showModal();
  }
  return { element, body, close: () => element.close() };
}
