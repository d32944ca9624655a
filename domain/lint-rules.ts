import { formNotes } from "./lint-rules/form.ts";
import { languageNotes } from "./lint-rules/language.ts";
import { mannerNotes } from "./lint-rules/manners.ts";
import type { RuleNote } from "./lint-rules/rule-note.ts";
import { truthNotes } from "./lint-rules/truth.ts";

export type { RuleNote } from "./lint-rules/rule-note.ts";

/** Every rule of the lint by its name, in the order of docs/lint-rules.md. */
export const lintRules: ReadonlyMap<string, RuleNote> = new Map(
  Object.entries({ ...formNotes, ...mannerNotes, ...languageNotes, ...truthNotes }),
);
