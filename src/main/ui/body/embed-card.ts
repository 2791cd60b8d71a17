/** Players that may stand in a frame: which addresses are theirs, and where the player is. */
const PLAYERS: [RegExp, (id: string) => string][] = [
  [
    /^https?:\/\/(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:.*&)?v=|shorts\/|live\/)([\w-]{11})/,
    (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  ],
  [
    /^https?:\/\/youtu\.be\/([\w-]{11})/,
    (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  ],
  [
    /^https?:\/\/(?:www\.)?vimeo\.com\/(\d+)/,
    (id) => `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1`,
  ],
];

/**
 * Something that stands elsewhere on the web: a plain link, and for known players a button that
 * shows it in place. Nothing is asked of the other site before somebody presses it.
 *
 * Attributes: `label` of the button, `note` that says what pressing it means.
 */
export class EmbedCard extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector("a");
    const player = link && playerOf(link.href);
    if (!link || !player || this.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button embed__show";
    button.textContent = this.getAttribute("label");
    button.addEventListener("click", () => this.#show(link, player), { once: true });
    const note = document.createElement("p");
    note.className = "embed__note";
    note.textContent = this.getAttribute("note");
    this.append(button, note);
  }

  #show(link: HTMLAnchorElement, player: string): void {
    const frame = document.createElement("iframe");
    frame.setAttribute(
      "sandbox",
      "allow-scripts allow-same-origin allow-popups allow-presentation",
    );
    frame.allow = "autoplay; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.title = link.textContent ?? "";
    frame.src = player;
    this.replaceChildren(frame, link);
    frame.focus();
  }
}

/** The address of the player for an address on the web, or undefined where none is known. */
export function playerOf(address: string): string | undefined {
  for (const [pattern, player] of PLAYERS) {
    const id = pattern.exec(address)?.[1];
    if (id) return player(id);
  }
  return undefined;
}

if (!customElements.get("embed-card")) customElements.define("embed-card", EmbedCard);
