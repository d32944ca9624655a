import type { Finding } from "../finding.ts";

/** What a rule of the lint is for. docs/lint-rules.md shows the same words. */
export interface RuleNote {
  /** how bad every finding of it is: an error keeps a piece from being approved */
  severity: Finding["severity"];
  /** what is looked at */
  looksAt: string;
  why: string;
  /** what to do about it */
  mend: string;
  /** what `lint --fix` does; null = a person has to */
  fix: string | null;
}

export const noteOf = (
  severity: Finding["severity"],
  [looksAt, why, mend]: readonly [looksAt: string, why: string, mend: string],
  fix: string | null = null,
): RuleNote => ({ severity, looksAt, why, mend, fix });
