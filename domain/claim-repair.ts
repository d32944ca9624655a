import { codeBlocksOf, isFromSource, isMarkedGeneric } from "./claim-code.ts";
import { echoesIn } from "./claim-echo.ts";
import { unsupportedClaims } from "./claim-guard.ts";
import { claimRuleNames, groundsOfPiece } from "./checks/claim-rules.ts";
import type { CheckContext } from "./checks/piece-rule.ts";
import { overridingSentences } from "./hostile-text.ts";
import { knownWords } from "./known-words.ts";
import type { Piece, PieceDraft, PiecePart, PiecePlan } from "./piece.ts";
import type { Span } from "./protected-spans.ts";
import { countWords } from "./text-shape.ts";

/** What stands before a block of code that no source holds. */
const codeMarks = [
  "A generic example; put your own names in.",
  "This is an example with made-up names; adapt it to yours.",
  "The block below is a template; replace the names with your own.",
];

/**
 * The draft without what it claims and no fact carries: clauses and sentences are dropped where the rest stands without
 * them, and code that stands in no source is marked as an example. Hook and request are never touched, and a change that
 * would break another rule is not made; what is left over is for a person to see.
 * @param finish the piece that comes of a draft, with its checks
 */
export function repairClaims(
  draft: PieceDraft,
  plan: PiecePlan,
  context: CheckContext,
  finish: (draft: PieceDraft) => Piece,
): PieceDraft {
  const parts = draft.parts.map((part, index) => markCode(part, plan.ordinal + index, context));
  const marked = parts.some((part, index) => part !== draft.parts[index]) ? { ...draft, parts } : draft;
  const keep = [marked.hook, marked.cta.text].filter((text) => text !== "");
  const repaired = marked.parts.map((part) => withoutClaims(part, plan, context, keep));
  if (repaired.every((part, index) => part === marked.parts[index])) return marked;
  // Few drafts need it, so each part is tried on its own: one that can't do without its claim must not keep the others.
  let best = marked;
  const faults = otherErrors(finish(marked));
  for (const [index, part] of repaired.entries()) {
    if (part === best.parts[index]) continue;
    const tried = { ...best, parts: best.parts.map((one, at) => (at === index ? part : one)) };
    if (isSubset(otherErrors(finish(tried)), faults)) best = tried;
  }
  return best;
}

function otherErrors({ checks }: Piece): Set<string> {
  const others = checks.filter(
    ({ rule, severity }) => !claimRuleNames.has(rule) && (severity === "error" || rule === "length-asked"),
  );
  return new Set(others.map(({ rule, message }) => `${rule} ${message.replace(/\d+/g, "")}`));
}

const isSubset = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  [...left].every((one) => right.has(one));

function markCode(part: PiecePart, turn: number, { facts }: CheckContext): PiecePart {
  const known = knownWords(facts);
  const open = codeBlocksOf(part.text).find(
    (block) => !isFromSource(block.body, known) && !isMarkedGeneric(block, part.text),
  );
  if (open === undefined) return part;
  const mark = codeMarks[turn % codeMarks.length] ?? "";
  const before = part.text.slice(0, open.start).trimEnd();
  return { ...part, text: `${before}${before === "" ? "" : "\n\n"}${mark}\n\n${part.text.slice(open.start)}` };
}

/** The part without its claims; the part itself where there are none, or where nothing would be left. */
function withoutClaims(part: PiecePart, plan: PiecePlan, context: CheckContext, keep: readonly string[]): PiecePart {
  let text = part.text;
  // Each round drops one stretch; a text has fewer sentences than this.
  for (let round = 0; round < 40; round += 1) {
    const claim = claimsIn(text, plan, context).find((span) => drop(text, span, keep) !== null);
    if (claim === undefined) break;
    text = drop(text, claim, keep) ?? text;
  }
  return text === part.text || countWords(text) === 0 ? part : { ...part, text };
}

function claimsIn(text: string, plan: PiecePlan, context: CheckContext): Span[] {
  const hostile = [...overridingSentences(text), ...echoesIn(text, context.brief.refused ?? [])].map((sentence) => {
    const start = text.indexOf(sentence);
    return { start, end: start + sentence.length };
  });
  const blocks = codeBlocksOf(text);
  return [...unsupportedClaims(text, groundsOfPiece(plan, context)), ...hostile].filter(
    ({ start, end }) => start >= 0 && !blocks.some((block) => block.start < end && start < block.end),
  );
}

/** The text without a claim: without the clause that holds it, else without its sentence; null when that can't be. */
function drop(text: string, claim: Span, keep: readonly string[]): string | null {
  const sentence = sentenceSpan(text, claim);
  const said = text.slice(sentence.start, sentence.end);
  const isKept = (rest: string): boolean => keep.every((words) => !text.includes(words) || rest.includes(words));
  const inside = { start: claim.start - sentence.start, end: claim.end - sentence.start };
  for (const shorter of withoutClause(said, inside)) {
    const rest = text.slice(0, sentence.start) + shorter + text.slice(sentence.end);
    if (isKept(rest)) return rest;
  }
  const rest = tidy(text, sentence);
  return isKept(rest) ? rest : null;
}

/** Ways of saying the sentence without the clause, best first: brackets, a clause at its end, one at its beginning. */
function withoutClause(said: string, claim: Span): string[] {
  const isIn = (match: RegExpExecArray): boolean =>
    match.index <= claim.start && claim.end <= match.index + match[0].length;
  const bracket = [...said.matchAll(/\s?\([^()\n]*\)/g)].find(isIn);
  if (bracket !== undefined) return [said.replace(bracket[0], "")];
  const stop = /[.!?…]["”’)\]]*$/u.exec(said)?.[0] ?? "";
  const body = said.slice(0, said.length - stop.length);
  const ends = [
    ...body.matchAll(
      /\s?[,;–—]\s(?:which|so|because|and|but|while|making|saving|giving|with|unlike|as|just)\b|\s[–—]\s|;\s/gu,
    ),
  ]
    .filter(({ index }) => index < claim.start)
    .map(({ index }) => body.slice(0, index))
    .filter((rest) => countWords(rest) >= 4 && !/\b(?:that|which|the|an?|and|or|of|to|with|for|in|on)$/i.test(rest))
    .map((rest) => rest + stop)
    .toReversed();
  const lead = /^(?:Unlike|Since|In|With|After|Last|As|Compared|By|According)\b[^,.;!?\n]*,\s+/u.exec(said);
  if (lead !== null && claim.end <= lead[0].length && countWords(said.slice(lead[0].length)) >= 4) {
    const rest = said.slice(lead[0].length);
    return [rest.slice(0, 1).toUpperCase() + rest.slice(1), ...ends];
  }
  return ends;
}

/** The sentence around a stretch: from the stop or line before it to its own stop. */
function sentenceSpan(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start);
  const breaks = [...before.matchAll(/[.!?…]["”’)\]]*\s+|\n+/gu)].at(-1);
  const from = breaks === undefined ? 0 : breaks.index + breaks[0].length;
  const after = /[.!?…]["”’)\]]*(?=\s|$)|(?=\n)|$/u.exec(text.slice(Math.max(start, end - 1)));
  const to = Math.max(start, end - 1) + (after === null ? 0 : after.index + after[0].length);
  return { start: from, end: Math.max(to, end) };
}

/** The text without a sentence, its list item and its paragraph where they are empty now, and what only leaned on it. */
function tidy(text: string, { start, end }: Span): string {
  const after = text
    .slice(end)
    .replace(/^[ \t]+(?:That|This|Those|These) (?:is|was|means|number|figure|result)[^.!?\n]*[.!?]/u, "");
  const before = text.slice(0, start);
  const isListItem = /(?:^|\n)[ \t]*(?:[-*•]|\d{1,2}[.)])[ \t]+$/.test(before) && /^[ \t]*(?:\n|$)/.test(after);
  const head = isListItem ? before.replace(/(?:^|\n)[ \t]*(?:[-*•]|\d{1,2}[.)])[ \t]+$/, "") : before;
  const isOpening = head === "" || /\n\s*$/.test(head);
  const rest = isOpening
    ? head + after.replace(/^[ \t]+/, "")
    : head.trimEnd() + (/^\s*(?:\n|$)/.test(after) ? "" : " ") + after.trimStart();
  const joined = isOpening || !/^\s*\n/.test(after) ? rest : head.trimEnd() + after;
  return renumbered(joined.replace(/\n{3,}/g, "\n\n").trim());
}

/** Lists count on where an item is gone. */
function renumbered(text: string): string {
  let next = 1;
  return text
    .split("\n")
    .map((line) => {
      const item = /^(\d{1,2})([.)])(?=\s)/.exec(line);
      if (item === null) {
        if (line.trim() !== "") next = 1;
        return line;
      }
      const [whole, number = "", sign = ""] = item;
      // A list that goes on from elsewhere keeps its first number.
      if (next === 1) next = Number(number);
      const counted = `${next}${sign}${line.slice(whole.length)}`;
      next += 1;
      return counted;
    })
    .join("\n");
}
