import { avatar, el, fill, shape } from "../../newsroom/dom.ts";
import { toast } from "../../newsroom/toast.ts";
import type { Current, EditorSettings, Revision, Sitting } from "./api.ts";
import { comparison } from "./compare-view.ts";
import { ask, Refusal } from "./server.ts";
import type { Story } from "./story.ts";
import { fieldsOf, shortTime } from "./times.ts";

export interface HistoryHost {
  settings: EditorSettings;
  story: Story;
  id: () => string | null;
  revision: () => number;
  flush: () => Promise<boolean>;
  /** Where an older text is shown beside today's. */
  show: (view: HTMLElement | null) => void;
  /** The text was set back, as a new revision. */
  onRestored: (current: Current) => void;
}

/**
 * The sittings of a story: one person's work without a pause of five minutes. Opening one shows its
 * last text beside today's, only where they differ; setting back adds a revision and deletes nothing.
 */
export class HistoryPanel {
  readonly content = el("section", { class: "tab-panel" });
  readonly #list = el("div", { class: "panel-scroll" });

  constructor(private readonly host: HistoryHost) {
    this.content.append(
      this.#list,
      el(
        "p",
        { class: "panel-foot hint" },
        "A sitting is one person’s work with no pause over five minutes. Nothing here is ever deleted.",
      ),
    );
  }

  async load(): Promise<void> {
    await this.host.flush();
    const id = this.host.id();
    if (!id) {
      fill(this.#list, el("p", { class: "panel-part hint" }, "Nothing is saved yet."));
      return;
    }
    try {
      const { items } = await ask<{ items: Sitting[] }>(`${this.#base(id)}/revisions`);
      this.#draw(items);
    } catch {
      fill(
        this.#list,
        el(
          "p",
          { class: "panel-part hint" },
          "The history could not be read now. ",
          el(
            "button",
            { type: "button", class: "text-button", onclick: () => void this.load() },
            "Try again",
          ),
        ),
      );
    }
  }

  #base(id: string): string {
    return `/newsroom/articles/${encodeURIComponent(id)}`;
  }

  #draw(sittings: Sitting[]): void {
    const { zone } = this.host.settings.edition;
    const rows: HTMLElement[] = [];
    let day = "";
    for (const sitting of sittings) {
      const { date } = fieldsOf(new Date(sitting.from), zone);
      if (date !== day) {
        day = date;
        rows.push(el("h3", { class: "history-day" }, this.#dayName(new Date(sitting.from))));
      }
      for (const live of sitting.versions) {
        rows.push(
          el(
            "p",
            { class: "history-version" },
            shape("published"),
            `Version ${live.version} went live ${shortTime(new Date(live.at), zone)}`,
          ),
        );
      }
      rows.push(this.#sitting(sitting));
    }
    fill(this.#list, ...rows);
  }

  #sitting(sitting: Sitting): HTMLElement {
    const { zone } = this.host.settings.edition;
    const from = fieldsOf(new Date(sitting.from), zone).time.slice(0, 5);
    const to = fieldsOf(new Date(sitting.to), zone).time.slice(0, 5);
    const words = [
      sitting.added > 0 ? `+${sitting.added}` : "",
      sitting.removed > 0 ? `−${sitting.removed}` : "",
    ].filter(Boolean);
    return el(
      "button",
      {
        type: "button",
        class: "sitting",
        onclick: (event) => void this.#open(sitting, event.currentTarget as HTMLElement),
      },
      avatar(sitting.author, sitting.initials),
      el(
        "span",
        {},
        el("b", {}, sitting.author),
        el("span", { class: "hint" }, from === to ? from : `${from} to ${to}`),
      ),
      el("span", { class: "sitting-words" }, words.length > 0 ? `${words.join(" ")} words` : ""),
    );
  }

  #dayName(at: Date): string {
    const { zone } = this.host.settings.edition;
    const name = new Intl.DateTimeFormat("en-GB", { timeZone: zone, dateStyle: "full" }).format(at);
    return fieldsOf(at, zone).date === fieldsOf(new Date(), zone).date ? `Today, ${name}` : name;
  }

  async #open(sitting: Sitting, row: HTMLElement): Promise<void> {
    const id = this.host.id();
    if (!id) return;
    const number = sitting.revisions[1];
    try {
      const revision = await ask<Revision>(`${this.#base(id)}/revisions/${number}`);
      for (const other of this.#list.querySelectorAll(".sitting"))
        other.removeAttribute("aria-current");
      row.setAttribute("aria-current", "true");
      this.host.show(this.#compare(revision, row));
    } catch (problem) {
      toast(`That text could not be opened. ${(problem as Error).message}`);
    }
  }

  #compare(revision: Revision, row: HTMLElement): HTMLElement {
    const { edition } = this.host.settings;
    return comparison({
      a: revision,
      b: this.host.story.draft,
      left: `${revision.by}, ${shortTime(new Date(revision.at), edition.zone)}`,
      right: "Now",
      language: edition.language,
      direction: edition.direction,
      note: "Setting back adds a new revision on top. Today’s text stays in the list.",
      action: { word: "Set the draft back to this", run: () => void this.#restore(revision) },
      onClose: () => {
        this.host.show(null);
        row.removeAttribute("aria-current");
        row.focus();
      },
    });
  }

  async #restore(revision: Revision): Promise<void> {
    const id = this.host.id();
    if (!id || !(await this.host.flush())) return;
    try {
      const address = `${this.#base(id)}/revisions/${revision.revision}/restoration`;
      const how = { method: "POST", revision: this.host.revision() };
      this.host.onRestored(await ask<Current>(address, how));
      this.host.show(null);
      toast("The draft is set back. Today’s text is in the history.");
      await this.load();
    } catch (problem) {
      const stale = problem instanceof Refusal && problem.status === 412;
      toast(
        stale
          ? "Somebody saved meanwhile. Look at their text first."
          : `Not set back. ${(problem as Error).message}`,
      );
    }
  }
}
