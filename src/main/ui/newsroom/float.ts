/**
 * Puts a floating element beside a place of the page: below it, above where there is no room below,
 * inside the window in any case. The element is `position: fixed`.
 *
 * @param direction of the text at that place: the element begins where its line begins
 */
export function placeBeside(
  element: HTMLElement,
  place: { left: number; top: number; bottom: number; right: number },
  prefer: "below" | "above" = "below",
  direction = "ltr",
): void {
  const gap = 6;
  const { width, height } = element.getBoundingClientRect();
  const below = place.bottom + gap;
  const above = place.top - gap - height;
  const fitsBelow = below + height <= window.innerHeight - gap;
  const fitsAbove = above >= gap;
  const top = (prefer === "below" ? fitsBelow || !fitsAbove : !fitsAbove && fitsBelow)
    ? below
    : above;
  const wanted = direction === "rtl" ? place.right - width : place.left;
  const left = Math.max(gap, Math.min(wanted, window.innerWidth - width - gap));
  element.style.top = `${Math.max(gap, Math.min(top, window.innerHeight - height - gap))}px`;
  element.style.left = `${left}px`;
}
