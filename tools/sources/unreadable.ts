import { MarketingError } from "../../domain/errors.ts";

/** Bytes that a file may have. */
export const largestFile = 5 * 1024 * 1024;

/** The error of a source that is there, but holds no text that can be read. */
export function unreadable(name: string, why: string, hint: string, cause?: unknown): MarketingError {
  return new MarketingError("source-unreadable", `the source "${name}" can't be read`, { why, hint, cause });
}

export const whatIsRead =
  "give Markdown, text, HTML, a package.json, a changelog, a folder of them or the address of a page";
