import { el, fill, shape } from "../../newsroom/dom.ts";
import { toast } from "../../newsroom/toast.ts";
import type { EditorSettings, Field, Finding, Publication, PublicationRequest } from "./api.ts";
import { deeds } from "./deeds.ts";
import type { Library } from "./library.ts";
import { showPicture } from "./picture-view.ts";
import { publishButton, sentenceOf } from "./publish-words.ts";
import { ask, Refusal } from "./server.ts";
import type { Story } from "./story.ts";
import { distance, offsetName, shortTime } from "./times.ts";
import { WhenChoice } from "./when.ts";

export interface PublishHost {
  story: Story;
  library: Library;
  settings: EditorSettings;
  /** The id of the story, once it has one. */
  id: () => string | null;
  /** Sends what is not sent; false when the server could not be given all. */
  flush: () => Promise<boolean>;
  /** Takes in what a deed has changed in the text. */
  catchUp: () => Promise<void>;
  /** Leads to the place where something is mended. */
  goTo: (field: Field, block?: number | null) => void;
  /** The state of the story may have changed. */
  onPublication: (publication: Publication) => void;
}

/** The panel that says in a sentence what will happen, what stops it, and what readers will see. */
export class PublishPanel {
  readonly content = el("section", { class: "tab-panel publish" });
  readonly #sentence = el("p", { class: "sentence", "aria-live": "polite" });
  readonly #distance = el("p", { class: "hint" });
  readonly #notice = el("div", { class: "panel-part", hidden: true });
  readonly #findings = el("div", { class: "panel-part findings" });
  readonly #card = el("div", { class: "panel-part" });
  readonly #deeds = el("div", { class: "panel-part" });
  readonly #when = new WhenChoice(() => this.#draw());
  readonly #button = el("button", { type: "button", class: "button", "data-kind": "main" });
  readonly #why = el("p", { class: "hint" });
  #publication: Publication | null;
  #busy = false;
  #asking = false;

  constructor(private readonly host: PublishHost) {
    this.#publication = host.settings.publication;
    this.#button.addEventListener("click", () => void this.#publish());
    this.content.append(
      el(
        "div",
        { class: "panel-scroll" },
        el("div", { class: "panel-part" }, this.#sentence, this.#distance, this.#when.element),
        this.#notice,
        this.#findings,
        this.#card,
        this.#deeds,
      ),
      el("div", { class: "panel-foot" }, this.#button, this.#why),
    );
    host.story.onChange((field) => {
      if (["headline", "standfirst", "section", "kicker", "picture"].includes(field))
        this.#drawCard();
    });
    this.#draw();
    this.#drawCard();
  }

  get publication(): Publication | null {
    return this.#publication;
  }

  /** Sends the text, then asks the server what it makes of it. */
  async refresh(): Promise<void> {
    this.#wait(true);
    try {
      await this.host.flush();
      if (this.host.id()) this.#take(await ask<Publication>(this.#address("publication")));
    } catch {
      // The status line says what is wrong with the line; the last answer stays on show.
    }
    this.#wait(false);
  }

  /** Until there is a first answer, it is said that one is awaited, or why none came. */
  #wait(asking: boolean): void {
    this.#asking = asking;
    if (!this.#publication) this.#draw();
  }

  #address(what: string): string {
    return `/newsroom/articles/${encodeURIComponent(this.host.id() ?? "")}/${what}`;
  }

  #take(publication: Publication): void {
    this.#publication = publication;
    this.#when.show(publication);
    this.host.onPublication(publication);
    this.#draw();
  }

  #stops(): Finding[] {
    return (this.#publication?.findings ?? []).filter((finding) => finding.level === "stop");
  }

  #draw(): void {
    const { edition } = this.host.settings;
    const publication = this.#publication;
    const when = this.#when.when;
    const section = edition.sections.find(({ id }) => id === this.host.story.get("section"));
    const parts =
      publication || this.#asking
        ? sentenceOf(publication, when, section?.name ?? "no section")
        : [{ text: unsaved(this.host.story.get("headline")) }];
    fill(
      this.#sentence,
      ...parts.map((part) =>
        part.leads
          ? el(
              "button",
              {
                type: "button",
                class: "sentence-word",
                onclick: () => this.#lead(part.leads ?? "when"),
              },
              part.text,
            )
          : part.text,
      ),
    );
    const instant = "instant" in when ? when.instant : null;
    this.#distance.textContent = instant
      ? `${capital(distance(instant, this.#when.now))}. Times of ${edition.zone} (${offsetName(instant, edition.zone)}).`
      : "";
    const may = new Set(publication?.may);
    this.#when.element.hidden = !may.has("publish") || !(may.has("schedule") || may.has("embargo"));
    this.#drawNotice();
    this.#drawFindings();
    this.#drawButton();
    const done = (result: Publication, words: string) => {
      this.#take(result);
      toast(words);
    };
    fill(
      this.#deeds,
      publication &&
        deeds(publication, {
          address: (what) => this.#address(what),
          story: `/newsroom/articles/${encodeURIComponent(this.host.id() ?? "")}`,
          flush: this.host.flush,
          catchUp: this.host.catchUp,
          done,
          refresh: () => void this.refresh(),
        }),
    );
    this.#deeds.hidden = this.#deeds.childElementCount === 0;
  }

  #lead(where: "when" | "section"): void {
    if (where === "section") this.host.goTo("section");
    else this.#when.focus();
  }

  /** Of a story that was taken down readers see this, and neither its card nor its text. */
  #drawNotice(): void {
    const notice = this.#publication?.notice ?? null;
    this.#notice.hidden = notice === null;
    this.#card.hidden = notice !== null;
    const { language, direction } = this.host.settings.edition;
    fill(
      this.#notice,
      el("h3", {}, "What readers see at its address"),
      el("p", { class: "note", lang: language, dir: direction }, notice ?? ""),
      el(
        "p",
        { class: "hint" },
        "The text stays in the newsroom as it was, to be read and copied.",
      ),
    );
  }

  #drawFindings(): void {
    const killed = this.#publication?.state === "killed";
    const all = (!killed && this.#publication?.findings) || [];
    const open = all.filter((finding) => finding.level !== "pass");
    const stops = this.#stops().length;
    const weighs = open.length - stops;
    const passed = all.length - open.length;
    const parts = [
      stops > 0 ? `${stops} ${stops === 1 ? "stops" : "stop"} it` : "",
      weighs > 0 ? `${weighs} to weigh` : "",
    ].filter(Boolean);
    this.#findings.hidden = all.length === 0;
    fill(
      this.#findings,
      el(
        "div",
        { class: "part-head" },
        el("h3", {}, parts.length > 0 ? parts.join(", ") : "Nothing stops it"),
        el("p", { class: "hint" }, passed > 0 ? `${passed} passed` : ""),
      ),
      open.length > 0 &&
        el("ul", { class: "finding-list" }, ...open.map((one) => this.#finding(one))),
    );
  }

  #finding(finding: Finding): HTMLElement {
    const { field } = finding;
    return el(
      "li",
      { "data-level": finding.level },
      shape(finding.level),
      el("span", { class: "unseen" }, finding.level === "stop" ? "Stops it: " : "To weigh: "),
      el("p", {}, finding.text),
      field &&
        el(
          "button",
          {
            type: "button",
            class: "text-button",
            onclick: () => this.host.goTo(field, finding.block),
          },
          "Go there",
        ),
    );
  }

  #drawButton(): void {
    const label = publishButton(
      this.#publication,
      this.#when.when,
      this.host.settings.edition.zone,
    );
    this.#button.textContent = this.#busy ? "Publishing…" : label.text;
    this.#button.hidden = label.hidden;
    const stops = this.#stops().length;
    const stopped =
      label.why ??
      (stops > 0 ? `${stops} ${stops === 1 ? "finding stops" : "findings stop"} it.` : "");
    this.#why.textContent = stopped;
    // It stays a button that answers: a press looks again, since the text may have changed.
    this.#button.setAttribute("aria-disabled", String(stopped !== "" && !this.#busy));
  }

  async #publish(): Promise<void> {
    if (this.#busy) return;
    const when = this.#when.when;
    if ("instant" in when && !when.instant) {
      this.#when.focus();
      return;
    }
    this.#busy = true;
    this.#drawButton();
    try {
      if (!(await this.host.flush()) || !this.host.id()) {
        toast("Not published: the text is not on the server yet. See the line at the foot.");
        return;
      }
      const json: PublicationRequest = {};
      if (when.kind === "at") json.at = when.instant?.toISOString() ?? "";
      if (when.kind === "embargo") json.embargo = when.instant?.toISOString() ?? "";
      const address = this.#address("publication");
      const result = await ask<Publication>(address, { method: "POST", json, patience: 30_000 });
      this.#when.reset();
      this.#take(result);
      this.#say(result);
    } catch (problem) {
      this.#refused(problem);
    } finally {
      this.#busy = false;
      this.#drawButton();
    }
  }

  #say(result: Publication): void {
    const { zone } = this.host.settings.edition;
    if (result.scheduledFor) {
      toast(`It goes live at ${shortTime(new Date(result.scheduledFor), zone)}, to the second.`);
      return;
    }
    const address = result.address;
    toast(
      result.version > 1 ? `Version ${result.version} is live.` : "The story is live.",
      address
        ? { word: "View on site", run: () => window.open(address, "_blank", "noopener") }
        : undefined,
    );
  }

  #refused(problem: unknown): void {
    if (problem instanceof Refusal && problem.status === 422) {
      const { choices, findings } = problem.problem as Partial<{
        choices: { at: string; label: string }[];
        findings: Finding[];
      }>;
      if (choices) {
        this.#when.offer(choices, problem.message);
        return;
      }
      if (findings && this.#publication) {
        this.#take({ ...this.#publication, findings });
        return;
      }
    }
    toast(
      problem instanceof Refusal
        ? `Not published. ${problem.message}`
        : "Not published: the server did not answer. Try again when the line is back.",
    );
    if (problem instanceof Refusal && problem.status === 409) void this.refresh();
  }

  #drawCard(): void {
    const { story, library, settings } = this.host;
    const section = settings.edition.sections.find(({ id }) => id === story.get("section"));
    const picture = story.get("picture");
    const frame = (asset: string, kind: string) => {
      const made = el("div", { class: kind });
      showPicture(made, library, asset);
      return made;
    };
    const headline = story.get("headline") || "No headline yet";
    fill(
      this.#card,
      el("h3", {}, "What readers will see"),
      el("p", { class: "hint" }, "On the front"),
      el(
        "div",
        { class: "card-preview", lang: settings.edition.language, dir: settings.edition.direction },
        el(
          "div",
          {},
          el(
            "p",
            { class: "card-section", "data-tint": section?.tint },
            story.get("kicker") || section?.name || "",
          ),
          el("p", { class: "card-headline" }, headline),
        ),
        picture && frame(picture.asset, "card-picture"),
      ),
      el("p", { class: "hint" }, "When shared"),
      el(
        "div",
        { class: "link-preview", lang: settings.edition.language, dir: settings.edition.direction },
        picture && frame(picture.asset, "link-picture"),
        el(
          "div",
          { class: "link-words" },
          el("p", { class: "hint" }, settings.edition.host),
          el("p", { class: "link-headline" }, headline),
        ),
      ),
    );
  }
}

/** Of a story that the server knows nothing of. */
function unsaved(headline: string): string {
  return headline
    ? "This story has not reached the server yet. The line at the foot says why."
    : "This story is not saved yet: write a headline, and it is.";
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
