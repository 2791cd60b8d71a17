import { el } from "./dom.ts";

/** Lets one see the password that one types. */
class ShowPassword extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector("input");
    if (!input) return;
    const button = el("button", { type: "button", class: "text-button" }, "Show");
    button.addEventListener("click", () => {
      const shown = input.type === "text";
      input.type = shown ? "password" : "text";
      button.textContent = shown ? "Show" : "Hide";
      input.focus();
    });
    // Browsers offer to keep a password only where the field still is one when it is sent.
    input.form?.addEventListener("submit", () => {
      input.type = "password";
    });
    this.append(button);
  }
}

if (!customElements.get("show-password")) customElements.define("show-password", ShowPassword);
