import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { paragraphs } from "../fitting.ts";
import { supply } from "../length.ts";
import { chapter } from "../long-chapters.ts";
import { subtitleFrom, titleFrom, writeLong, type LongForm } from "../long-form.ts";
import { deepDiveHeadings as headings } from "../long-passage-sentences.ts";
import { deepDiveSubtitles, deepDiveTitles } from "../long-frame-sentences.ts";
import {
  chosenSections,
  headingOf,
  materialSection,
  section,
  templateText,
  underHeading,
  type Items,
} from "../long-sections.ts";
import { printBlock, sourceBlocks } from "../source-code.ts";

const role = "section";

/** How it works inside, where it fails, and how to look for oneself; code from the sources, else a generic form marked as one. */
export function writeTechnicalDeepDive(desk: Desk): PieceDraft {
  return writeLong(desk, form);
}

const form: LongForm = {
  structuredFrom: 220,
  briefRole: role,
  briefMoves: ["turns", "costs", "steps", "limits"],
  title: (desk) => titleFrom(desk, "deep-dive-title", deepDiveTitles) ?? `A careful look inside ${desk.label}`,
  subtitle: (desk) => subtitleFrom(desk, "deep-dive-subtitle", deepDiveSubtitles),
  body: (desk, { words, sections, related }) => [
    ...chosenSections(Math.max(2, sections - 3), [
      [1, () => section(desk, "turn", { role, heading: pick(desk, "rule") })],
      [2, () => section(desk, "cost", { role, heading: pick(desk, "failure") })],
      [5, () => section(desk, "attempt", { role, heading: pick(desk, "repair") })],
      [4, () => section(desk, "scene", { role, heading: pick(desk, "trace") })],
      [7, () => section(desk, "question", { role })],
    ]),
    ...parts(desk, sections),
    ...materialSection(desk, role),
    ...code(desk, words),
    ...related.flatMap((source) => chapter(desk, source, role)),
    ...section(desk, "limit", { role: "limits", heading: pick(desk, "limits") }),
    ...measure(desk),
  ],
};

function pick(desk: Desk, kind: keyof typeof headings): string | undefined {
  return desk.pick(`deep-dive-${kind}`, headings[kind], { by: "type" }) ?? undefined;
}

/** Parts of the mechanism, each a step of the topic: what is done, why it works, and what one sees. */
function parts(desk: Desk, sections: number): Items {
  const draw = (): { heading: string; text: string } | null => {
    const step = desk.take("steps");
    if (step === null) return null;
    return {
      heading: headingOf(step.action),
      text: `${underHeading(step)} What can be seen from outside: ${step.check}`,
    };
  };
  return sections < 3 ? [] : [supply(role, draw, { least: 1, most: 10 })];
}

/** Blocks of the sources as they stand; without any, a form of the topic, marked as generic. */
function code(desk: Desk, words: number): Items {
  if (words < fewestForCode) return [];
  const blocks = sourceBlocks(desk).slice(0, words < 1000 ? 1 : 3);
  if (blocks.length > 0) {
    const text = paragraphs(...blocks.map((block) => printBlock(desk, block)));
    return [{ role, heading: pick(desk, "code") ?? "As it stands in the sources", text, isWhole: true }];
  }
  const text = templateText(desk, desk);
  if (text === null) return [];
  return [{ role, heading: pick(desk, "example") ?? "A generic example", text, isWhole: true }];
}

const fewestForCode = 500;

function measure(desk: Desk): Items {
  const items = section(desk, "sign", { role: "measure", heading: pick(desk, "measure") });
  const bonus = (): string | null => {
    const text = desk.take("bonuses");
    return text === null ? null : `- ${text}`;
  };
  return desk.task.outline.words < 900 ? items : [...items, supply("measure", bonus, { joins: true })];
}
