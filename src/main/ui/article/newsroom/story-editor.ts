import { el, fill } from "../../newsroom/dom.ts";
import { isTyping, showKeys, singleKeysWork } from "../../newsroom/keys.ts";
import type { EditorSettings, Field, Publication } from "./api.ts";
import { Banner } from "./banner.ts";
import { DetailsPanel } from "./details-panel.ts";
import { EDITOR_KEYS } from "./editor-keys.ts";
import { bylineLine, headFields } from "./head-fields.ts";
import { HistoryPanel } from "./history-panel.ts";
import { LeadPicture } from "./lead-picture.ts";
import { Library } from "./library.ts";
import { lock } from "./lock.ts";
import { Panel } from "./panel.ts";
import { listen } from "./presence.ts";
import { PublishPanel } from "./publish-panel.ts";
import { PublishedNotes } from "./published-notes.ts";
import { askForPassword } from "./session-dialog.ts";
import { StatusLine } from "./status-line.ts";
import { Story } from "./story.ts";
import { Sync } from "./sync.ts";
import { TextEditor } from "./text-editor.ts";
import { TopBar } from "./top-bar.ts";

/** How long after a change the words are counted. */
const COUNT_AFTER = 300;

/**
 * The story editor: ties together the text, what stands around it, and the server. Each part is a
 * file of its own; this one only introduces them to each other.
 */
export class StoryEditor extends HTMLElement {
  #settings!: EditorSettings;
  #id: string | null = null;
  #story!: Story;
  #text!: TextEditor;
  #sync!: Sync;
  #panel!: Panel;
  #publish!: PublishPanel;
  #details!: DetailsPanel;
  #bar!: TopBar;
  #status!: StatusLine;
  #lead!: LeadPicture;
  #notes!: PublishedNotes;
  #head!: HTMLElement;
  readonly #stage = el("div", { class: "stage" });
  readonly #scroll = el("div", { class: "story" });
  #counting = 0;
  #stopListening: () => void = () => {};
  #savedRevision = 0;

  connectedCallback(): void {
    const source = document.getElementById("story");
    if (!source || this.childElementCount > 0) return;
    this.#settings = JSON.parse(source.textContent ?? "") as EditorSettings;
    this.#id = this.#settings.id;
    presetSection(this.#settings);
    this.#build();
    document.addEventListener("keydown", (event) => this.#key(event), true);
    void this.#sync.start();
    if (this.#id) this.#listen(this.#id);
  }

  disconnectedCallback(): void {
    this.#stopListening();
  }

  #build(): void {
    const settings = this.#settings;
    const { edition } = settings;
    this.#notes = new PublishedNotes(edition.zone);
    const library = new Library(settings);
    const banner = new Banner();
    this.#story = new Story(
      settings.draft,
      () => this.#text.body,
      (body) => this.#text.replace(body),
    );
    const place = el("div", { class: "text" });
    this.#text = new TextEditor(place, {
      body: settings.draft.body,
      language: edition.language,
      direction: edition.direction,
      siteTitle: edition.title,
      library,
      onChange: () => this.#story.changed("body"),
    });
    this.#sync = new Sync({
      settings,
      story: this.#story,
      library,
      banner,
      onStatus: (status) => {
        this.#status.show(status);
        if (status.kind === "signed-out") this.#askForPassword();
        if (status.kind === "saved") this.#saved();
      },
      onCreated: (id) => this.#created(id),
      show: (view) => this.#show(view),
    });
    const id = () => this.#id;
    const flush = () => this.#sync.flush();
    this.#publish = new PublishPanel({
      story: this.#story,
      library,
      settings,
      id,
      flush,
      catchUp: () => this.#sync.catchUp(),
      goTo: (field, block) => this.#goTo(field, block),
      onPublication: (publication) => this.#published(publication),
    });
    this.#details = new DetailsPanel(this.#story, settings);
    const history = new HistoryPanel({
      settings,
      story: this.#story,
      id,
      revision: () => this.#sync.saver.saved.revision,
      flush,
      show: (view) => this.#show(view),
      onRestored: (current) => this.#sync.adopt(current),
    });
    this.#bar = new TopBar(this.#story, settings, {
      publish: () => this.#panel.show("publish"),
      preview: () => void this.#preview(),
      panel: () => this.#panel.toggle(),
    });
    this.#panel = new Panel(
      [
        {
          name: "publish",
          title: "Publish",
          content: this.#publish.content,
          shown: () => void this.#publish.refresh(),
        },
        { name: "details", title: "Details", content: this.#details.content },
        {
          name: "history",
          title: "History",
          content: history.content,
          shown: () => void history.load(),
        },
      ],
      (open) => {
        this.dataset.panel = String(open !== null);
        this.#bar.panel(open !== null);
      },
    );
    this.#status = new StatusLine(
      { zone: edition.zone, language: edition.language, pace: settings.pace },
      () => showKeys(EDITOR_KEYS),
      () => this.#askForPassword(),
    );
    this.#lead = new LeadPicture(this.#story, library);
    this.#head = headFields(this.#story, edition, () => this.#text.enter());
    this.#scroll.append(
      el(
        "div",
        { class: "page", dir: edition.direction },
        this.#head,
        bylineLine(this.#story, edition.language, () => this.#goTo("byline")),
        this.#lead.element,
        place,
        this.#notes.element,
      ),
    );
    fill(this.#stage, this.#scroll);
    this.append(
      this.#bar.element,
      banner.element,
      this.#stage,
      this.#panel.element,
      this.#status.element,
    );
    this.#story.onChange((field) => {
      if (field === "section") localStorage.setItem(sectionKey(settings), this.#story.get(field));
      this.#changed();
    });
    this.#status.show({ kind: "saved", at: settings.savedAt });
    this.#count();
    if (settings.publication) this.#published(settings.publication);
    if (this.#id) this.#panel.restore();
    else this.#head.querySelector<HTMLElement>(".head-headline")?.focus();
  }

  #changed(): void {
    this.#sync.saver.change(this.#story.draft);
    this.#counting ||= window.setTimeout(() => this.#count(), COUNT_AFTER);
  }

  #count(): void {
    this.#counting = 0;
    const { headline, standfirst, body } = this.#story.draft;
    this.#status.count([headline, standfirst], body);
  }

  /** The gate looks at the text that the server has: it is asked when that has changed. */
  #saved(): void {
    const { revision } = this.#sync.saver.saved;
    if (revision === this.#savedRevision) return;
    this.#savedRevision = revision;
    if (this.#panel.open === "publish" && !this.#sync.saver.dirty) void this.#publish.refresh();
  }

  #published(publication: Publication): void {
    this.#notes.show(publication);
    this.#bar.show(publication);
    const killed = publication.state === "killed";
    const stops = publication.findings.filter(({ level }) => level === "stop" && !killed).length;
    if (killed) this.#lock();
    this.#panel.badge("publish", stops, `${stops} to mend before it can go live`);
  }

  /** What was taken down stays as it was. */
  #lock(): void {
    this.#text.lock();
    lock(this.#scroll);
    lock(this.#details.content);
  }

  #created(id: string): void {
    this.#id = id;
    history.replaceState(null, "", `/newsroom/articles/${encodeURIComponent(id)}`);
    this.#listen(id);
  }

  #listen(id: string): void {
    this.#stopListening();
    this.#stopListening = listen(id, {
      here: (people) => this.#bar.people(people),
      saved: (saved) => this.#sync.heard(saved),
      state: () => void this.#publish.refresh(),
      published: () => void this.#publish.refresh(),
    });
  }

  #askForPassword(): void {
    askForPassword(this.#settings.me, () => this.#back());
  }

  /** The session is back. */
  #back(): void {
    this.#sync.retry();
    if (this.#id) this.#listen(this.#id);
  }

  #show(view: HTMLElement | null): void {
    fill(this.#stage, view ?? this.#scroll);
    (view ?? this.#text.view.dom).focus();
  }

  #goTo(field: Field, block: number | null = null): void {
    if (field === "body") {
      this.#text.enter(block ?? 0);
    } else if (field === "picture") {
      const alt = this.#lead.element.querySelector<HTMLElement>(".block-field-alt, button");
      alt?.scrollIntoView({ block: "center" });
      alt?.focus();
    } else if (field === "headline" || field === "standfirst" || field === "kicker") {
      this.#head.querySelector<HTMLElement>(`.head-${field}`)?.focus();
    } else {
      this.#panel.show("details", false);
      this.#details.focus(field);
    }
  }

  async #preview(): Promise<void> {
    await this.#sync.flush();
    if (!this.#id) return;
    const address = `/newsroom/articles/${encodeURIComponent(this.#id)}/preview`;
    window.open(address, "_blank", "noopener");
  }

  #key(event: KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.altKey && event.code === "KeyP") void this.#preview();
    else if (command && !event.altKey && event.key === "s") void this.#sync.flush();
    else if (command && !event.altKey && event.key === ".") this.#panel.toggle();
    else if (command && !event.altKey && event.key === "Enter") this.#panel.show("publish");
    else if (event.key === "?" && !command && !event.altKey && !isTyping(event.target)) {
      if (!singleKeysWork()) return;
      showKeys(EDITOR_KEYS);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** A new story begins in the section that was chosen last: one can see and change it. */
function presetSection(settings: EditorSettings): void {
  const { sections } = settings.edition;
  if (settings.id || settings.draft.section) return;
  const last = localStorage.getItem(sectionKey(settings));
  const found = sections.find(({ id }) => id === last) ?? sections[0];
  if (found) settings.draft.section = found.id;
}

function sectionKey(settings: EditorSettings): string {
  return `standfirst-section-${settings.edition.id}`;
}
