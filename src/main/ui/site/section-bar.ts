/**
 * On a phone the section bar is cut off: where the section of this page lies outside, the bar
 * begins with it in its middle, so that it says where the reader is.
 */
export function showWhereWeAre(bar: HTMLElement): void {
  const here = bar.querySelector("[aria-current]")?.getBoundingClientRect();
  if (!here) return;
  const room = bar.getBoundingClientRect();
  if (here.left >= room.left && here.right <= room.right) return;
  bar.scrollLeft += (here.left + here.right - room.left - room.right) / 2;
}

const bar = document.querySelector<HTMLElement>(".sections");
if (bar) showWhereWeAre(bar);
