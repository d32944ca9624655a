import { determiners, phraseBoundaries, plainVerbs } from "./grammar-words.ts";

/**
 * A theme as one noun phrase of at most `longest` characters, or null where it gives none: questions lose their frame ("how to
 * bake bread" is "baking bread"), a long text keeps its first clause, and what is cut ends with a word that can end.
 * @example nounPhrase("How to bake bread at home?", 60) // "baking bread at home"
 */
export function nounPhrase(text: string, longest: number): string | null {
  const plain = unframed(text.replace(/[.!?,;:…]+$/u, ""));
  const whole = plain.length <= longest && isPlain(plain) ? plain : cut(firstClause(plain), longest);
  return whole !== null && isPlain(whole) && isWord(whole) ? whole : null;
}

/** Letters, marks and figures of any script, and the few signs that names hold. */
function isPlain(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} '’&/+#.-]*$/u.test(text) && !/https?|www\./iu.test(text);
}

/** One letter alone says nothing, unless it is a capital, as of a language, or a sign that is a word ("茶"). */
function isWord(text: string): boolean {
  return [...text].length > 1 || /^(?:\p{Lu}|\p{Script=Han})$/u.test(text);
}

function firstClause(text: string): string {
  return text.split(/[.!?;:,…]\s|\s[–—-]\s|[\n(]/u)[0]?.trim() ?? "";
}

function cut(text: string, longest: number): string | null {
  if (text.length <= longest) return text;
  const words = text
    .slice(0, longest + 1)
    .split(" ")
    .slice(0, -1);
  while (words.length > 0 && cannotEnd(words.at(-1) ?? "")) words.pop();
  return words.length === 0 ? null : words.join(" ");
}

function cannotEnd(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    determiners.has(lower) ||
    phraseBoundaries.has(lower) ||
    /^(?:and|or|but|not|is|are|was|were|be|very|more)$/u.test(lower)
  );
}

function unframed(text: string): string {
  const [, verb = "", rest = ""] = /^how (?:to|do (?:i|we|you)|can (?:i|we|you)) (\p{L}+)(.*)$/iu.exec(text) ?? [];
  if (verb !== "")
    return plainVerbs.has(verb.toLowerCase()) ? `${gerundOf(verb.toLowerCase())}${rest}` : `ways to ${verb}${rest}`;
  const [, matter] = /^why (.+) matters?$/iu.exec(text) ?? [];
  const [, thing] = /^what (?:is|are) (.+)$/iu.exec(text) ?? [];
  return matter ?? thing ?? text;
}

/** @example gerundOf("bake") // "baking" */
function gerundOf(verb: string): string {
  if (/^(?:get|cut|let|put|run|ship|stop|plan)$/u.test(verb)) return `${verb}${verb.slice(-1)}ing`;
  return /[^eoy]e$/u.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
