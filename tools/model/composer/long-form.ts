import type { PieceDraft } from "../../../domain/piece.ts";
import { personas } from "../../../domain/personas.ts";
import { compactDraft } from "./compact-form.ts";
import { openDesk, type Desk } from "./desk.ts";
import { finishDraft, paragraphs } from "./fitting.ts";
import { upperFirst } from "./grammar.ts";
import { hashtagsOf } from "./hashtags.ts";
import { areKin } from "./kinship.ts";
import { isNear, supply, toLength, wordsIn } from "./length.ts";
import { closers, doors, framings } from "./long-frame-sentences.ts";
import { chapterNote } from "./long-chapters.ts";
import type { Items } from "./long-sections.ts";
import { adviceOf, hookPools, openingOf } from "./moves.ts";
import { productWithProof } from "./product-passage.ts";
import { relatedDesks } from "./related-topics.ts";
import { requestFor } from "./requests.ts";
import type { SentencePool } from "./appetite.ts";

/** How much a structured text may hold: sections of the piece's own topic, and chapters on related ones. */
export interface Room {
  words: number;
  /** sections of the piece's own topic that the words are worth */
  sections: number;
  /** desks on related topics, nearest first; none for the usual lengths */
  related: readonly Desk[];
}

/** What one long type does itself; opening, request, compact and brief forms are the same for all. */
export interface LongForm {
  /** the fewest words in which its structure has room */
  structuredFrom: number;
  /** role of the sentences of a brief form */
  briefRole: string;
  /** the moves of a brief form, in turn */
  briefMoves: readonly (SentencePool | "steps")[];
  /** what stands before the request; "steps" unless it says otherwise */
  requestAfter?: "thought";
  title(desk: Desk): string;
  subtitle(desk: Desk): string | null;
  /** the parts between opening and request */
  body(desk: Desk, room: Room): Items;
  /** the heading of the request, for the type that has one */
  requestHeading?: string;
  /** false = its opening says what it is about */
  framing?: false;
  /** sentences before the request in place of a closing one */
  closing?(desk: Desk): (string | null)[];
  /** an opening of its own; without one the plan's kind of hook */
  opening?(desk: Desk, title: string): string;
}

/** Words that one section holds, as a rule, and that one topic of a bank, or one made from its label, holds in all. */
const wordsPerSection = 190;
const wordsPerTopic = { banked: 1750, generic: 950 };
const wordsPerChapter = 900;
const mostCompact = 25;
const mostTries = 8;

/** A long piece of any number of words: compact, brief, or with its structure and as many chapters as it takes. */
export function writeLong(desk: Desk, form: LongForm): PieceDraft {
  const { words } = desk.task.outline;
  if (words <= mostCompact) return finished(desk, form.title(desk), compactDraft(desk, words));
  let nearest: PieceDraft | null = null;
  for (let attempt = 0; attempt < (words < form.structuredFrom ? 0 : mostTries); attempt += 1) {
    const fresh = attempt === 0 ? desk : openDesk(desk.task, desk.topics);
    const { draft, isMet, isLong } = structured(fresh, form, attempt);
    if (isMet) return draft;
    nearest ??= draft;
    if (isLong) break;
    nearest = draft;
  }
  for (let attempt = 0; attempt < hookShares.length; attempt += 1) {
    const fresh = nearest === null ? desk : openDesk(desk.task, desk.topics);
    const { draft, isMet } = brief(fresh, form, attempt);
    if (isMet) return draft;
    nearest ??= draft;
  }
  const small = compactDraft(desk, words);
  const isSmall = isNear(words, wordsIn(desk)(small.parts.map(({ text }) => text).join("\n")));
  return isSmall || nearest === null ? finished(desk, form.title(desk), small) : nearest;
}

interface Written {
  draft: PieceDraft;
  isMet: boolean;
  /** whether it holds more words than were asked for */
  isLong: boolean;
}

function structured(desk: Desk, form: LongForm, attempt: number): Written {
  const { words } = desk.task.outline;
  const own = desk.topic.id.startsWith("generic-") ? wordsPerTopic.generic : wordsPerTopic.banked;
  const chapters = Math.max(0, Math.ceil((words - own) / wordsPerChapter)) + Math.floor(attempt / 2);
  const title = form.title(desk);
  const subtitle = words < fewestForFrame ? null : form.subtitle(desk);
  const related = relatedDesks(desk, chapters);
  const opening = form.opening?.(desk, title) ?? openingText(desk, title);
  const note = chapterNote(desk, related);
  const framing = words < fewestForFrame || form.framing === false ? null : framingText(desk);
  const sections = Math.round(Math.min(words, own) / wordsPerSection) - 1 + attempt;
  const body = form.body(desk, { words, sections, related });
  const about = productWithProof(desk);
  const request = requestFor(desk, { isIntroduced: about !== null, after: form.requestAfter ?? "steps" });
  const closing = form.closing ?? (() => [desk.pick("long-closer", closers, { by: "type" })]);
  const last = words < fewestForFrame ? [] : closing(desk);
  const { parts, isMet } = toLength(
    words,
    [
      ...(subtitle === null || subtitle === "" ? [] : [{ role: "subtitle", text: subtitle, isWhole: true }]),
      { role: "hook", text: paragraphs(opening, framing, note) },
      ...body,
      {
        role: "call_to_action",
        text: paragraphs(...last, about, request.text),
        ...(form.requestHeading === undefined ? {} : { heading: form.requestHeading }),
      },
    ],
    wordsIn(desk),
  );
  const size = wordsIn(desk)(parts.map(({ heading = "", text }) => `${heading}\n${text}`).join("\n"));
  const hook = title;
  return {
    draft: finished(desk, title, { hook, parts, cta: request }),
    isMet: isMet && isNear(words, size),
    isLong: size > words,
  };
}

/** Says what the text is about, and by which door it comes in where the bank has another name for it. */
function framingText(desk: Desk): string {
  const { label, topic } = desk;
  const isSame = topic.id.startsWith("generic-") || label.toLowerCase().includes(topic.label.toLowerCase());
  const door = isSame ? null : desk.pick("long-door", doors, { by: "type", slots: { other: topic.label } });
  return [desk.pick("long-framing", framings, { by: "type" }), door].filter((text) => text !== null).join(" ");
}

/** Below so many words subtitle, framing and closing sentence are left out. */
const fewestForFrame = 320;

/** The plan's kind of hook, and a cost that speaks of the same thing. */
export function openingText(desk: Desk, title: string): string {
  const isNew = (text: string): boolean => !title.toLowerCase().includes(text.replace(/[.?]$/u, "").toLowerCase());
  const { hookKind } = desk.task.plan;
  if (hookKind === "how_to") {
    const step = desk.takeHook("steps", ({ action }) => isNew(action));
    if (step !== null) return adviceOf(step);
  }
  const pool = hookKind === "how_to" ? "scenes" : hookPools[hookKind];
  const hook = desk.takeHook(pool, isNew) ?? desk.takeHook("questions") ?? "";
  const isKin = (text: string): boolean => isNew(text) && areKin(hook, text, desk.topic.keywords);
  const next = desk.take("costs", isKin) ?? desk.take("questions", isKin) ?? desk.take("attempts", isKin);
  return [hook, next].filter((text) => text !== null).join(" ");
}

/** 26 words and more: hook, sentences of the moves in turn as one part, and the request. */
function brief(desk: Desk, form: LongForm, attempt: number): Omit<Written, "isLong"> {
  const { words } = desk.task.outline;
  const title = form.title(desk);
  const { hook, follow } = openingOf(desk, words * (hookShares[attempt] ?? 3));
  const about = words < fewestForProduct ? null : productWithProof(desk);
  const request = requestFor(desk, { isIntroduced: about !== null, after: "thought" });
  const role = form.briefRole;
  const textOf = (drawn: number): string | null => {
    const move = form.briefMoves[(drawn + attempt) % form.briefMoves.length] ?? "turns";
    if (move !== "steps") return desk.take(move) ?? desk.take("turns");
    const step = desk.take("steps");
    return step === null ? null : adviceOf(step);
  };
  const draw = (drawn: number): { text: string; joins: boolean } | null => {
    const text = textOf(drawn);
    return text === null ? null : { text, joins: drawn > 0 };
  };
  const { parts, isMet } = toLength(
    words,
    [
      { role: "hook", text: hook, isWhole: true },
      ...(follow === null ? [] : [{ role: "hook", text: follow, rank: 1, joins: true }]),
      supply(role, draw),
      ...(about === null ? [] : [{ role, text: about, rank: 2, joins: true }]),
      { role: "call_to_action", text: request.text },
    ],
    wordsIn(desk),
  );
  return { draft: finished(desk, title, { hook, parts, cta: request }), isMet };
}

/** Characters that the hook may have for each word of the whole, one try after the other: a word has about six. */
const hookShares = [3, 2.2, 4, 1.7, 2.6, 5];
const fewestForProduct = 90;

function finished(desk: Desk, title: string, words: Pick<PieceDraft, "hook" | "parts" | "cta">): PieceDraft {
  const hashtags = desk.task.plan.channel === "linkedin" ? [] : hashtagsOf(desk);
  return finishDraft(desk, { ...words, title, hashtags });
}

const longestTitle = 95;

/** A title with a stance: a statement of the topic, behind the theme where both fit. */
export function stanceTitle(desk: Desk): string {
  const fits = (text: string): boolean => text.length <= longestTitle;
  const statement = desk.takeHook("statements", fits);
  if (statement === null) return `A working view on ${desk.label}`;
  const plain = statement.replace(/[.]$/u, "");
  const whole = `${upperFirst(desk.label)}: ${plain.slice(0, 1).toLowerCase()}${plain.slice(1)}`;
  const isNamed = plain.toLowerCase().includes(desk.label.toLowerCase());
  return isNamed || !fits(whole) || /^\p{Lu}{2}|:/u.test(plain) || /^\p{Ll}+\p{Lu}/u.test(desk.label) ? plain : whole;
}

/** A frame of a pool as title; a label of mixed case ("iOS testing") opens none. */
export function titleFrom(
  desk: Desk,
  key: string,
  frames: readonly string[],
  slots: Record<string, string | null> = {},
): string | null {
  const suits = (frame: string): boolean => !frame.startsWith("{label}") || !/^\p{Ll}+\p{Lu}/u.test(desk.label);
  return desk.pick(key, frames, { by: "type", slots, suits, limit: longestTitle });
}

/** A frame of a pool as subtitle, filled with the plan's readers. */
export function subtitleFrom(desk: Desk, key: string, frames: readonly string[]): string | null {
  const { persona } = desk.task.plan;
  return desk.pick(key, frames, {
    by: "type",
    slots: { readers: persona === "general" ? null : personas[persona].plural },
  });
}
