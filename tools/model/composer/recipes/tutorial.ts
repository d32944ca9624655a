import type { PieceDraft } from "../../../../domain/piece.ts";
import { numberOf, type Desk } from "../desk.ts";
import { paragraphs } from "../fitting.ts";
import { areKin } from "../kinship.ts";
import { supply } from "../length.ts";
import { chapterOpener } from "../long-chapters.ts";
import { openingText, subtitleFrom, titleFrom, writeLong, type LongForm, type Room } from "../long-form.ts";
import { headingOf, listOf, templateText, underHeading, type Items } from "../long-sections.ts";
import { attempt, bonus, cost, inWords, turn } from "../moves.ts";
import { printBlock, sourceBlocks } from "../source-code.ts";
import {
  smallTemplate,
  tutorialNeeds,
  tutorialNextSteps,
  tutorialOutcomes,
  tutorialSubtitles,
  tutorialTitles,
} from "../tutorial-sentences.ts";

/**
 * A tutorial: the trouble, outcome, needs, numbered steps with a check each, something to copy, what can go wrong, next step.
 * Code of the sources is printed as it stands; without any it is a form of the topic.
 */
export function writeTutorial(desk: Desk): PieceDraft {
  const draft = writeLong(desk, form);
  const steps = draft.parts.filter(({ role }) => role === "step").length;
  // The number of steps may stand in the title, so the title is written when they are counted.
  const title = titleOf(desk, steps);
  const media = steps === 0 ? [] : [copyMedia(desk)];
  return { ...draft, title, hook: draft.hook === draft.title ? title : draft.hook, media };
}

/** A title that promises no more than the label, since the steps are drawn from the whole topic. */
function titleOf(desk: Desk, steps: number): string {
  const count = steps < 3 || steps > 9 ? null : inWords(steps);
  return titleFrom(desk, "tutorial-title", tutorialTitles, { count }) ?? plainTitle(desk);
}

function plainTitle({ label }: Desk): string {
  return `A working guide to ${label}`;
}

function copyMedia({ label }: Desk): PieceDraft["media"][number] {
  return {
    kind: "code",
    description: `The form of this tutorial on ${label}, ready to copy`,
    alt: `A form about ${label} to copy and fill in`.slice(0, 124),
  };
}

const form: LongForm = {
  structuredFrom: 115,
  briefRole: "step",
  briefMoves: ["steps", "signs"],
  requestHeading: "Next step",
  title: plainTitle,
  subtitle: (desk) => subtitleFrom(desk, "tutorial-subtitle", tutorialSubtitles),
  opening: opening,
  framing: false,
  closing: (desk) => [desk.pick("tutorial-next", tutorialNextSteps, { by: "type" }), bonus(desk)],
  body: (desk, room) => [
    ...head(desk, room),
    ...numberedSteps(desk, room),
    ...somethingToCopy(desk, room),
    ...pitfalls(desk, room),
  ],
};

/** Openings of a tutorial: with the trouble, with the remedy that falls short, with the idea. */
const openings: readonly (readonly ((desk: Desk) => string | null)[])[] = [
  [cost, attempt],
  [cost, turn],
  [turn, cost],
  [attempt, turn],
];

/** The plan's kind of hook, or the trouble itself for a how-to, and a paragraph that goes on from there. */
function opening(desk: Desk, title: string): string {
  const { plan, outline } = desk.task;
  const first = plan.hookKind === "how_to" ? null : openingText(desk, title);
  if (first !== null && outline.words < fewestForHead) return first;
  const moves = openings[numberOf(plan) % openings.length] ?? [];
  const rest = moves.map((move) => move(desk)).filter((text) => text !== null);
  return paragraphs(first, rest.join(" "));
}

/** Below so many words steps and block are all that there is room for. */
const fewestForHead = 215;

function head(desk: Desk, { words }: Room): Items {
  if (words < fewestForHead)
    return [
      { role: "outcome", heading: "Outcome", text: "Steps tried, each with a reason.", isWhole: true },
      { role: "needs", heading: "Needs", text: "- One real case.", isWhole: true },
    ];
  const outcome = desk.pick("tutorial-outcome", tutorialOutcomes, { by: "type" }) ?? "";
  const needs = Array.from({ length: 3 }, () => desk.pick("tutorial-needs", tutorialNeeds, { by: "type", stride: 3 }));
  return [
    { role: "outcome", heading: "What you will have at the end", text: outcome, isWhole: true },
    { role: "needs", heading: "What you need", text: listOf(needs), isWhole: true },
  ];
}

const fewestSteps = 3;
const usualSteps = 9;
const mostSteps = 48;

/** Steps of the topic, and where they end those of related ones; each with the reason and how to see that it worked. */
function numberedSteps(desk: Desk, { words, related }: Room): Items {
  const sources = [desk, ...related];
  const introduced = new Set<Desk>([desk]);
  const draw = (drawn: number): { heading: string; text: string } | null => {
    for (const source of sources) {
      const step = source.take("steps", ({ action }) => words >= fewestForHead || action.length <= longestBriefAction);
      if (step === null) continue;
      const before = introduced.has(source) ? null : chapterOpener(desk, source);
      introduced.add(source);
      const told = `${step.action} ${step.reason}`;
      const isKin = (text: string): boolean => areKin(told, text, source.topic.keywords);
      const more = words < fewestForMore ? [] : [source.take("attempts", isKin), source.take("turns", isKin)];
      const body = [underHeading(step), ...more].filter((text) => text !== null).join(" ");
      return {
        heading: `Step ${drawn + 1}: ${headingOf(step.action)}`,
        text: paragraphs(before, body, `How to see that it worked: ${step.check}`),
      };
    }
    return null;
  };
  return [supply("step", draw, { least: fewestSteps, most: words < fewestForMore ? usualSteps : mostSteps })];
}

const longestBriefAction = 70;
/** From here on a step says what falls short and why it works. */
const fewestForMore = 1300;

/** Blocks of the sources, else a form of the topic; several in a long text. */
function somethingToCopy(desk: Desk, { words, related }: Room): Items {
  const heading = "Something to copy";
  if (words < fewestForHead) return [{ role: "code", heading, text: smallTemplate, isWhole: true }];
  const count = words < fewestForMore ? 1 : words < 2600 ? 3 : 6;
  const blocks = sourceBlocks(desk)
    .slice(0, count)
    .map((block) => printBlock(desk, block));
  const forms = [desk, ...related, desk, ...related].map((source) => () => templateText(desk, source));
  const texts = [...blocks];
  for (const next of forms) {
    if (texts.length >= count) break;
    const text = next();
    if (text !== null) texts.push(text);
  }
  return texts.map((text, index) => ({
    role: "code",
    heading: index === 0 ? heading : `${heading}, part ${inWords(index + 1)}`,
    text,
    isWhole: true,
  }));
}

function pitfalls(desk: Desk, { words, related }: Room): Items {
  if (words < fewestForHead) return [];
  const role = "pitfalls";
  const sources = [desk, ...related];
  const items = (pool: "limits" | "signs" | "attempts") => (): string | null => {
    const text = sources.reduce<string | null>((found, source) => found ?? source.take(pool), null);
    return text === null ? null : `- ${text}`;
  };
  const listed = (pool: "limits" | "signs" | "attempts", heading: string): Items => [
    { role, heading, text: listOf([1, 2].map(items(pool)).map((text) => text?.slice(2) ?? null)), isWhole: true },
    supply(role, items(pool), { joins: true, most: words < 1000 ? 3 : Infinity }),
  ];
  return [
    ...listed("limits", "What can go wrong"),
    ...(words < 420 ? [] : listed("signs", "How to tell that it helps")),
    ...(words < 700 ? [] : listed("attempts", "What is not enough on its own")),
  ];
}
