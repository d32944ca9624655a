import { stripVTControlCharacters } from "node:util";

// C0 except tab and line feed, DEL and C1; then the marks that turn the direction of writing.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text without escape sequences, control characters and direction marks: what a terminal may be given. */
export function cleanText(text: string): string {
  return stripVTControlCharacters(text).replace(hidden, "");
}

/** The same value with every text in it cleaned; keys stay. */
export function cleanTexts<Value>(value: Value): Value {
  // The shape is untouched: only strings change, and they stay strings.
  return deepClean(value) as Value;
}

/** JSON for one document: what a terminal could obey is escaped, the value stays the same. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    hidden,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function deepClean(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(deepClean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deepClean(part)]));
}
