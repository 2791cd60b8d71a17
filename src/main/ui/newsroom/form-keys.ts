const FIELD = "idempotency-key";

/**
 * Gives each form that writes a key as it is sent, so that a second press of its button, or a
 * browser that tries again, does the deed once. A form that was changed, or shown again by the way
 * back, is another one.
 */
export function keyForms(): void {
  document.addEventListener("submit", ({ target }) => {
    if (!(target instanceof HTMLFormElement) || target.method !== "post") return;
    if (key(target)) return;
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = FIELD;
    input.value = crypto.randomUUID();
    target.append(input);
  });
  document.addEventListener("input", ({ target }) => forget(target));
  document.addEventListener("change", ({ target }) => forget(target));
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) key(form)?.remove();
  });
}

function forget(target: EventTarget | null): void {
  const form = target instanceof Element ? target.closest("form") : null;
  if (form) key(form)?.remove();
}

function key(form: HTMLFormElement): Element | null {
  return form.querySelector(`input[name="${FIELD}"]`);
}
