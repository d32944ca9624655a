import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { supply } from "../length.ts";
import { chapter } from "../long-chapters.ts";
import * as words from "../long-comparison-sentences.ts";
import { subtitleFrom, titleFrom, writeLong, type LongForm, type Room } from "../long-form.ts";
import { materialSection, paragraphOf, section, type Items } from "../long-sections.ts";
import { introduction, valueClaim } from "../product-passage.ts";

const role = "option";

/** Criteria first, then ways of working weighed by them, then when to say no. No other product is spoken of. */
export function writeComparison(desk: Desk): PieceDraft {
  return writeLong(desk, form);
}

const form: LongForm = {
  structuredFrom: 170,
  requestAfter: "thought",
  briefRole: role,
  briefMoves: ["attempts", "costs", "limits", "turns"],
  title: (desk) => titleFrom(desk, "comparison-title", words.comparisonTitles) ?? `A fair comparison on ${desk.label}`,
  subtitle: (desk) => subtitleFrom(desk, "comparison-subtitle", words.comparisonSubtitles),
  body: (desk, room) => [
    ...criteria(desk),
    ...options(desk, room),
    ...ownOption(desk, room),
    ...materialSection(desk, role),
    ...(room.sections > 5 ? section(desk, "question", { role }) : []),
    ...(room.sections > 6 ? section(desk, "step", { role }) : []),
    ...(room.sections > 7 ? section(desk, "sign", { role }) : []),
    ...(room.sections > 8 ? section(desk, "template", { role }) : []),
    ...room.related.flatMap((source) => chapter(desk, source, role)),
    ...whenNot(desk),
  ],
};

function criteria(desk: Desk): Items {
  const heading = desk.pick("criteria-heading", words.criteriaHeadings, { by: "type" }) ?? "The criteria";
  const draw = (): string | null => {
    const text = desk.pick("criteria", words.criteria, { by: "type", stride: 3 });
    return text === null ? null : `- ${text}`;
  };
  return [
    { role: "criteria", heading, text: desk.pick("criteria-lead", words.criteriaLeads, { by: "type" }) ?? "" },
    supply("criteria", draw, { least: 2, most: 6, joins: true }),
  ];
}

/** Two ways of working where there is little room, else all four: what holds for any subject, and what the topic says to it. */
function options(desk: Desk, { words: asked, sections }: Room): Items {
  const shown = asked < fewestForAll ? words.options.slice(0, 2) : words.options;
  return shown.flatMap(({ headings, sentences }, index): Items => {
    const open = [...sentences];
    const heading = desk.pick(`option-${index}`, headings, { by: "type" }) ?? "Another way";
    // In their own order: a sentence may say "it" of the one before.
    const draw = (): string | null => open.splice(0, 2).join(" ") || null;
    const extra = sections > 2 ? topicSentences(desk, index) : [];
    return [{ role, heading, text: draw() ?? "" }, supply(role, draw, { joins: true, most: 3 }), ...extra];
  });
}

const fewestForAll = 330;

/** What the topic has to say about a way of working: remedies tried by hand, thoughts for a routine, limits of a tool, and what waiting costs. */
function topicSentences(desk: Desk, index: number): Items {
  const pool = (["attempts", "turns", "limits", "costs"] as const)[index] ?? "turns";
  const bridge = desk.pick("option-bridge", words.optionBridges, { by: "type" }) ?? "There is more to weigh here.";
  const first = desk.take(pool);
  if (first === null) return [];
  return [
    { role, text: `${bridge} ${first}`, joins: true },
    supply(role, (drawn) => paragraphOf(desk, pool, drawn), { joins: true, most: 4 }),
  ];
}

/** The brief's own product, by its own words. */
function ownOption(desk: Desk, { words: asked }: Room): Items {
  const { name } = desk.product;
  if (name === null || asked < fewestForAll || desk.task.plan.focus === "problem_awareness") return [];
  const text = [introduction(desk, { withClaim: false }), valueClaim(desk)].filter((sentence) => sentence !== null);
  const honest = "It has to answer the same questions as the others, with nothing taken off for being ours.";
  return text.length === 0 ? [] : [{ role, heading: `With ${name}`, text: [...text, honest].join(" "), isWhole: true }];
}

function whenNot(desk: Desk): Items {
  const { product, task } = desk;
  const isOurs = product.name !== null && task.plan.focus !== "problem_awareness";
  const heading =
    (isOurs ? desk.pick("own-when-not", words.ownWhenNotHeadings, { by: "type" }) : null) ??
    desk.pick("when-not-heading", words.whenNotHeadings, { by: "type" }) ??
    "When the answer is no";
  const draw = (): string | null => {
    const text = desk.pick("when-not", words.whenNot, { by: "type", stride: 4 });
    return text === null ? null : `- ${text}`;
  };
  return [
    { role: "when_not", heading, text: desk.pick("when-not-lead", words.whenNotLeads, { by: "type" }) ?? "" },
    supply("when_not", draw, { least: 2, most: 7, joins: true }),
    ...(task.outline.words > 900
      ? [supply("when_not", (drawn) => paragraphOf(desk, "limits", drawn), { joins: true })]
      : []),
  ];
}
