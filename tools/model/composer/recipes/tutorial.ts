import { personas } from "../../../../domain/personas.ts";
import type { PieceDraft, PiecePart } from "../../../../domain/piece.ts";
import { countWords } from "../../../../domain/text-shape.ts";
import { numberOf, type Desk } from "../desk.ts";
import { finishDraft, paragraphs, part } from "../fitting.ts";
import { hashtagsOf } from "../hashtags.ts";
import { attempt, bonus, cost, hookPools, inWords, turn, type Step } from "../moves.ts";
import { productWithProof } from "../product-passage.ts";
import { requestFor } from "../requests.ts";
import {
  tutorialNeeds,
  tutorialNextSteps,
  tutorialOutcomes,
  tutorialSubtitles,
  tutorialTitles,
} from "../tutorial-sentences.ts";

const fewestWords = 640;
const fewestSteps = 5;
const mostSteps = 7;
/** Below this number of words an eighth step helps more than a longer list of limits. */
const tooFewWords = 590;
const longestHeading = 85;
const longestTitle = 95;

/** Openings of a tutorial: with the trouble, with the remedy that falls short, with the idea. */
const openings: readonly (readonly ((desk: Desk) => string | null)[])[] = [
  [cost, attempt],
  [cost, turn],
  [turn, cost],
  [attempt, turn],
];

/** Where the form to copy stands: before the steps, among them, or after them. */
const templatePlaces = ["before", "inside", "after"] as const;

/** A Medium tutorial of 600 to 1,000 words: opening, outcome, needs, numbered steps, a form to copy, limits, next step. */
export function writeTutorial(desk: Desk): PieceDraft {
  const number = numberOf(desk.task.plan);
  const opening = openingText(desk);
  const needs = needsOf(desk);
  const form = templatePart(desk);
  const tail = tailOf(desk);
  const around = [opening, needs, ...(form === null ? [] : [form.text]), ...tail.parts.map(({ text }) => text)];
  const wordsAround = countWords(around.join("\n")) + wordsOfFrame;
  const steps = enoughSteps(desk, wordsAround);
  const isShort = wordsAround + countWords(steps.map(wordsOf).join("\n")) < fewestWords;
  const count = { count: inWords(steps.length) };
  const title = titleOf(desk, count);
  const head = [
    part("subtitle", subtitleOf(desk)),
    part("hook", opening),
    part(
      "body",
      desk.pick("tutorial-outcome", tutorialOutcomes, { by: "type", slots: count }) ?? "",
      "What you will have at the end",
    ),
    part("body", needs, "What you need"),
  ];
  const place = templatePlaces[number % templatePlaces.length] ?? "after";
  const before = place === "before" ? 0 : place === "inside" ? 2 : steps.length;
  const middle = [...steps.slice(0, before), ...(form === null ? [] : [form]), ...steps.slice(before)];
  return finishDraft(desk, {
    hook: title,
    title,
    parts: [...head, ...middle, ...(isShort ? remediesPart(desk) : []), ...tail.parts],
    cta: tail.request,
    hashtags: hashtagsOf(desk),
    media: [
      {
        kind: "code",
        description: `The form of this tutorial on ${desk.label}, ready to copy`,
        alt: `A form about ${desk.label} to copy and fill in`.slice(0, 124),
      },
    ],
  });
}

/** Title, subtitle and outcome, which are written when the number of steps is known. */
const wordsOfFrame = 45;

/** A label of mixed case ("iOS testing") opens no title. */
function titleOf(desk: Desk, count: { count: string }): string {
  const suits = (frame: string): boolean => !frame.startsWith("{label}") || !/^\p{Ll}+\p{Lu}/u.test(desk.label);
  return (
    desk.pick("tutorial-title", tutorialTitles, { by: "type", slots: count, suits, limit: longestTitle }) ??
    `A working guide to ${desk.label}`
  );
}

function subtitleOf(desk: Desk): string {
  const { persona } = desk.task.plan;
  const readers = persona === "general" ? null : personas[persona].plural;
  return desk.pick("tutorial-subtitle", tutorialSubtitles, { by: "type", slots: { readers } }) ?? "";
}

/** The plan's kind of hook, or the trouble itself for a how-to, and a paragraph that goes on from there. */
function openingText(desk: Desk): string {
  const { hookKind } = desk.task.plan;
  const first = hookKind === "how_to" ? null : desk.takeHook(hookPools[hookKind]);
  const moves = openings[numberOf(desk.task.plan) % openings.length] ?? [];
  const rest = moves.map((move) => move(desk)).filter((text) => text !== null);
  return paragraphs(first, rest.join(" "));
}

function needsOf(desk: Desk): string {
  const items = Array.from({ length: 3 }, () => desk.pick("tutorial-needs", tutorialNeeds, { by: "type", stride: 3 }));
  return items.flatMap((item) => (item === null ? [] : [`- ${item}`])).join("\n");
}

/** Five steps, up to seven while the text is short of words, and an eighth where the steps of the topic are short. */
function enoughSteps(desk: Desk, wordsAround: number): PiecePart[] {
  const written: PiecePart[] = [];
  let words = wordsAround;
  while (words < (written.length < fewestSteps ? Infinity : written.length < mostSteps ? fewestWords : tooFewWords)) {
    if (written.length > mostSteps) break;
    const step = desk.take("steps");
    if (step === null) break;
    const next = stepPart(step, written.length + 1);
    written.push(next);
    words += countWords(wordsOf(next));
  }
  return written;
}

function wordsOf({ heading = "", text }: PiecePart): string {
  return `${heading} ${text}`;
}

/** What people usually try: two remedies that fall short, where the steps are short. */
function remediesPart(desk: Desk): PiecePart[] {
  const attempts = desk.takeSome("attempts", 2);
  return attempts.length === 0 ? [] : [part("body", listed(attempts), "What is not enough on its own")];
}

/** One action under its heading, the reason, and how to see that it worked. */
function stepPart({ action, reason, check }: Step, number: number): PiecePart {
  const heading = headingOf(action);
  const body = heading === withoutStop(action) ? reason : `${action} ${reason}`;
  return part("step", paragraphs(body, `How to see that it worked: ${check}`), `Step ${number}: ${heading}`);
}

/** The action as a heading; a long one without the examples and purposes that its first half can do without. */
function headingOf(action: string): string {
  if (action.length <= longestHeading) return withoutStop(action);
  const [short = action] = withoutStop(action).split(
    /, (?:such as|for example|including|so that|even if|and|but) |; /u,
  );
  return short.length >= 20 ? short : withoutStop(action);
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.]$/u, "");
}

function templatePart(desk: Desk): PiecePart | null {
  const template = desk.take("templates");
  if (template === null) return null;
  const { intro, language, lines } = template;
  return part("code", paragraphs(intro, ["```" + language, ...lines, "```"].join("\n")), "Something to copy");
}

function tailOf(desk: Desk): { parts: PiecePart[]; request: PieceDraft["cta"] } {
  const limits = desk.takeSome("limits", 3);
  const signs = desk.takeSome("signs", 3);
  const next = [desk.pick("tutorial-next", tutorialNextSteps, { by: "type" }), bonus(desk)];
  const about = productWithProof(desk);
  const request = requestFor(desk, { isIntroduced: about !== null, after: "steps" });
  return {
    parts: [
      part("body", listed(limits), "What can go wrong"),
      part("body", listed(signs), "How to tell that it helps"),
      part("call_to_action", paragraphs(...next, about, request.text), "Next step"),
    ],
    request,
  };
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join("\n");
}
