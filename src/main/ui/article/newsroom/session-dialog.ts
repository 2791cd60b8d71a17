import { openDialog } from "../../newsroom/dialog.ts";
import { el, freshId } from "../../newsroom/dom.ts";
import { Refusal, signIn } from "./server.ts";

let open = false;

/**
 * The session is over: the password is asked for without leaving the page, and one can go on typing
 * meanwhile. The text is on this device and is sent afterwards.
 */
export function askForPassword(me: { name: string; email: string }, onBack: () => void): void {
  if (open) return;
  open = true;
  const dialog = openDialog("You are signed out, your text is not lost", {
    class: "session-dialog",
    modal: false,
    onClose: () => {
      open = false;
    },
  });
  const id = freshId("password");
  const field = el("input", {
    class: "input",
    id,
    type: "password",
    autocomplete: "current-password",
    required: true,
  });
  const mistake = el("p", { class: "mistake", role: "alert", hidden: true });
  const send = el("button", { class: "button", "data-kind": "main" }, `Sign in as ${me.name}`);
  const form = el(
    "form",
    { class: "form" },
    el(
      "p",
      { class: "hint" },
      "Everything that you typed is kept on this device and is sent as soon as you are back. You can go on typing.",
    ),
    el("input", { type: "hidden", autocomplete: "username", value: me.email }),
    el("div", { class: "field" }, el("label", { for: id }, "Password"), field),
    mistake,
    el("div", { class: "actions" }, send),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      await signIn(me.email, field.value);
      dialog.close();
      onBack();
    } catch (problem) {
      mistake.textContent = whyNot(problem);
      mistake.hidden = false;
      field.select();
    } finally {
      send.disabled = false;
    }
  });
  dialog.body.append(form);
}

function whyNot(problem: unknown): string {
  if (!(problem instanceof Refusal)) return "The server did not answer. Try again in a moment.";
  if (problem.status === 429) return "Too many tries. Wait a minute, then try again.";
  return problem.status === 401 ? "That is not the password." : problem.message;
}
