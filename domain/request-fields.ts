import { z } from "zod";
import { nearest } from "./nearest.ts";
import { hasControls, lengthOf, literalText, plainText } from "./plain-text.ts";

/** One line of text: refused when empty, too long, or when control characters hide in it. */
export function line(what: string, max: number) {
  return z.string({ error: wrongKind(what, "text") }).transform((raw, context) => {
    if (hasControls(raw)) context.addIssue(`${what} holds control characters; remove them`);
    const text = lengthIn(raw, what, max, context);
    if (text === "") context.addIssue(`${what} is empty`);
    return text;
  });
}

/**
 * Text that is kept letter for letter, such as code: only line breaks become "\n", blank lines at its ends go, and what
 * nobody can see is dropped.
 */
export function literal(what: string, max: number) {
  return z.string({ error: wrongKind(what, "text") }).transform((raw, context) => {
    const text = raw.length > max * 10 ? raw : literalText(raw);
    const length = lengthOf(text);
    if (text === "") context.addIssue(`${what} is empty`);
    if (length > max) context.addIssue(tooLong(what, length, max));
    return text;
  });
}

/** Text of any number of lines: control characters are dropped, an empty one is null. */
export function prose(what: string, max: number) {
  return z
    .string({ error: wrongKind(what, "text") })
    .transform((raw, context) => lengthIn(raw, what, max, context) || null)
    .nullish();
}

/** A list of lines, or one text with commas between them; blank entries are left out. */
export function lines(what: string, max: number) {
  return z
    .union([z.string(), z.array(z.string({ error: wrongKind(`an entry of ${what}`, "text") }))], {
      error: wrongKind(what, "a list of texts"),
    })
    .transform((value, context) => {
      const entries = typeof value === "string" ? value.split(/[,;\n]/) : value;
      if (entries.length > 100) context.addIssue(`${what} has ${entries.length} entries; at most 100`);
      return entries.slice(0, 100).flatMap((entry) => {
        if (hasControls(entry)) context.addIssue(`an entry of ${what} holds control characters; remove them`);
        return lengthIn(entry, `an entry of ${what}`, max, context) || [];
      });
    });
}

/** A whole number within bounds, also when it comes as digits from a command line. */
export function wholeNumber(what: string, min: number, max: number) {
  return numeric(what, (value) =>
    Number.isInteger(value) && value >= min && value <= max
      ? null
      : `${what} ${value} is not a whole number from ${min} to ${max.toLocaleString("en")}`,
  );
}

/** A number of 0 or more, also when it comes as digits. */
export function amount(what: string) {
  return numeric(what, (value) => (value >= 0 ? null : `${what} is negative`));
}

function numeric(what: string, faultOf: (value: number) => string | null) {
  return z
    .union([z.number(), z.string()], { error: wrongKind(what, "a number") })
    .transform((raw, context) => {
      const isWritten = typeof raw === "number" || /^\s*[+-]?\d{1,15}(?:\.\d{1,9})?\s*$/.test(raw);
      const fault = isWritten ? faultOf(Number(raw)) : `${what} must be a number, not "${quoted(raw)}"`;
      if (fault !== null) context.addIssue(fault);
      return Number(raw);
    })
    .nullish();
}

/** An http or https address without a password in it. */
export function address(what: string) {
  return z
    .string({ error: wrongKind(what, "text") })
    .transform((raw, context) => {
      const text = plainText(raw);
      const url = /\s/.test(text) || !URL.canParse(text) ? null : new URL(text);
      if (text === "") return null;
      if (text.length > 2000) context.addIssue(`${what} is longer than 2,000 characters`);
      else if (url === null || !/^https?:$/.test(url.protocol)) {
        context.addIssue(`${what} "${quoted(text)}" is no web address; write it in full, as in https://example.com`);
      } else if (url.username !== "" || url.password !== "") {
        context.addIssue(`${what} holds a user name or password; remove it`);
      }
      return text;
    })
    .nullish();
}

/**
 * Names of a closed list, from a list or a text with commas. Other spellings lead to the name by `aliases`.
 * An unknown one is answered with the nearest and all known ones.
 */
export function readNames<Name extends string>(
  value: string | readonly string[],
  { what, known, aliases = {} }: { what: string; known: readonly Name[]; aliases?: Readonly<Record<string, Name>> },
  context: z.RefinementCtx,
): Name[] {
  const entries =
    typeof value === "string" ? [{ text: value, path: [] }] : value.map((text, index) => ({ text, path: [index] }));
  return entries.flatMap(({ text, path }) =>
    splitList(text).flatMap((word) => {
      const name = findName(word, known, aliases);
      if (name === null) context.addIssue({ code: "custom", message: unknownName(word, what, known, aliases), path });
      return name ?? [];
    }),
  );
}

/** The known name that a word spells, whatever its case, spaces, hyphens and underscores, or null. */
export function findName<Name extends string>(
  word: string,
  known: readonly Name[],
  aliases: Readonly<Record<string, Name>> = {},
): Name | null {
  const plain = letters(word);
  const alias = Object.entries(aliases).find(([spelling]) => letters(spelling) === plain)?.[1];
  return known.find((name) => letters(name) === plain) ?? alias ?? null;
}

/** "channel "twiter" is unknown; did you mean "twitter"? Known: …" */
export function unknownName(
  word: string,
  what: string,
  known: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): string {
  const near = nearest(word, [...known, ...Object.keys(aliases)]);
  const guess = near === null ? "" : `did you mean "${aliases[near] ?? near}"? `;
  return `${what} "${quoted(word)}" is unknown; ${guess}known: ${known.join(", ")}`;
}

/** A foreign word on one line and not too long, fit to stand in a message. */
export function quoted(text: string): string {
  const plain = plainText(text.slice(0, 200)).replace(/\s+/g, " ");
  return plain.length > 60 ? `${[...plain].slice(0, 57).join("")}…` : plain;
}

/** The error of a value of the wrong kind: "duration must be text or a number, not a list". */
export function wrongKind(what: string, kind: string) {
  return ({ input }: { input?: unknown }): string =>
    input === undefined || input === null ? `${what} is missing` : `${what} must be ${kind}, not ${kindOf(input)}`;
}

function lengthIn(raw: string, what: string, max: number, context: z.RefinementCtx): string {
  // Far too long is not worth cleaning: a megabyte of text is refused at once.
  const text = raw.length > max * 10 ? raw : plainText(raw);
  const length = lengthOf(text);
  if (length > max) {
    context.addIssue(tooLong(what, length, max));
    return "…";
  }
  return text;
}

function tooLong(what: string, length: number, max: number): string {
  return `${what} has ${length.toLocaleString("en")} characters; at most ${max.toLocaleString("en")}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (Number.isNaN(value)) return "an impossible number";
  const kinds: Record<string, string> = {
    object: "an object",
    string: "text",
    number: "a number",
    boolean: "yes or no",
  };
  return kinds[typeof value] ?? "nothing";
}

const letters = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function splitList(text: string): string[] {
  return text
    .slice(0, 2000)
    .split(/[,;\n]/)
    .map((item) => plainText(item))
    .filter((item) => item !== "");
}
