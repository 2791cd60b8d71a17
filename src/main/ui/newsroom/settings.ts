// What the forms of the settings need beside their own scripts.

/** Said once: whoever loads the page again has done nothing anew. */
const address = new URL(location.href);
if (address.searchParams.has("done")) {
  address.searchParams.delete("done");
  history.replaceState(history.state, "", address);
}

// A page that comes back from the browser's memory is used for another deed than the one that its
// key stands for.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const key of document.querySelectorAll<HTMLInputElement>("input[name=idempotency-key]")) {
    key.value = crypto.randomUUID();
  }
});

// On a small screen the places of the settings, and those of the newsroom at its foot, stand in one
// line each that scrolls by itself.
for (const places of document.querySelectorAll(".menu, .settings-places")) {
  places.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
}

export {};
