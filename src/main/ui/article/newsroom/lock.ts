/**
 * Makes the fields of a place readable only, and its buttons of no use: the text can still be
 * selected and copied.
 */
export function lock(place: HTMLElement): void {
  for (const field of place.querySelectorAll<HTMLElement>("input, textarea, select, button")) {
    if (field instanceof HTMLTextAreaElement || isText(field)) field.readOnly = true;
    else field.setAttribute("disabled", "");
  }
}

function isText(field: HTMLElement): field is HTMLInputElement {
  return field instanceof HTMLInputElement && !["checkbox", "radio", "file"].includes(field.type);
}
