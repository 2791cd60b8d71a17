import type { Draft, Field } from "./api.ts";
import { FIELDS, same } from "./merge.ts";

type Listener = (field: Field, origin: unknown) => void;

/**
 * The draft as it stands in this window. Whoever changes a field says so here; whoever shows one
 * hears of it. The body is asked for, since only the text editor has it.
 */
export class Story {
  #fields: Omit<Draft, "body">;
  readonly #listeners: Listener[] = [];

  constructor(
    draft: Draft,
    private readonly body: () => Draft["body"],
    private readonly replaceBody: (body: Draft["body"]) => void,
  ) {
    this.#fields = draft;
  }

  get draft(): Draft {
    return { ...this.#fields, body: this.body() };
  }

  get<F extends Exclude<Field, "body">>(field: F): Draft[F] {
    return (this.#fields as Draft)[field];
  }

  /** @param origin whoever changed it: it need not show it again */
  set<F extends Exclude<Field, "body">>(field: F, value: Draft[F], origin?: unknown): void {
    if (same(this.get(field), value)) return;
    this.#fields = { ...this.#fields, [field]: value };
    this.changed(field, origin);
  }

  /** Puts another draft in place of this one, field by field where it differs. */
  replace(draft: Draft): void {
    for (const field of FIELDS) {
      if (field === "body") {
        if (!same(this.body(), draft.body)) this.replaceBody(draft.body);
      } else {
        this.set(field, draft[field] as never);
      }
    }
  }

  changed(field: Field, origin?: unknown): void {
    for (const listener of this.#listeners) listener(field, origin);
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener);
  }
}
