import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { paragraphs } from "../fitting.ts";
import { upperFirst } from "../grammar.ts";
import { areKin } from "../kinship.ts";
import { supply } from "../length.ts";
import { chapterStart } from "../long-chapters.ts";
import { subtitleFrom, titleFrom, writeLong, type LongForm } from "../long-form.ts";
import { practiceSubtitles, practiceTitles } from "../long-frame-sentences.ts";
import { exceptionLabels, exceptions, practiceSignLabels } from "../long-practice-sentences.ts";
import { headingOf, materialSection, underHeading, type Items } from "../long-sections.ts";
import { limitLabels } from "../labels.ts";
import { inWords } from "../moves.ts";
import { inTurn } from "../variety.ts";

const role = "practice";

/** Practices, each with its reason, its exception and the sign that it works; longer ones with what happens otherwise. */
export function writeBestPractices(desk: Desk): PieceDraft {
  const draft = writeLong(desk, form);
  // With chapters on related themes some parts lead to a theme, so that no number is promised.
  const headed = draft.parts.filter((part) => part.role === role && part.heading !== undefined).length;
  const count = desk.task.outline.words < fewestForChapters ? headed : 0;
  // The number stands in the title, so the title is written when the practices are counted.
  const title = titleOf(desk, count);
  return { ...draft, title, hook: draft.hook === draft.title ? title : draft.hook };
}

const fewestForChapters = 950;

function titleOf(desk: Desk, count: number): string {
  const slots = { count: count < 3 || count > 9 ? null : inWords(count) };
  const title = titleFrom(desk, "practice-title", practiceTitles, slots);
  return title ?? `Good practice: ${desk.label}`;
}

const form: LongForm = {
  structuredFrom: 190,
  briefRole: role,
  briefMoves: ["steps", "limits", "signs"],
  title: (desk) => `Good practice: ${upperFirst(desk.label)}`,
  subtitle: (desk) => subtitleFrom(desk, "practice-subtitle", practiceSubtitles),
  body: (desk, { words, related }) => [
    ...materialSection(desk, role),
    ...practices(desk, desk, words < 450 ? 3 : 4),
    ...related.flatMap((source) => [...chapterStart(desk, source, role), ...practices(desk, source, 2)]),
  ],
};

/** The practices of one topic, and of each what speaks of the same thing. */
function practices(desk: Desk, source: Desk, least: number): Items {
  const { seed, plan, outline } = desk.task;
  const label = inTurn(exceptionLabels, seed, { ordinal: plan.ordinal })[0] ?? "The exception:";
  const bound = inTurn(limitLabels, seed, { ordinal: plan.ordinal })[0] ?? "The limit:";
  const sign = inTurn(practiceSignLabels, seed, { ordinal: plan.ordinal })[0] ?? "The sign:";
  const extras = outline.words > 2500 ? 3 : outline.words > 650 ? 1 : 0;
  const draw = (): { heading: string; text: string; isWhole: boolean } | null => {
    const step = source.take("steps");
    if (step === null) return null;
    const told = `${step.action} ${step.reason}`;
    const isKin = (text: string): boolean => areKin(told, text, source.topic.keywords);
    const more = Array.from({ length: extras }, () => kinOfAny(source, isKin));
    const limit = source.take("limits", isKin);
    const exception = limit ?? desk.pick("exception", exceptions, { by: "type", stride: 6 });
    const text = paragraphs(
      [underHeading(step), ...more].filter((sentence) => sentence !== null).join(" "),
      exception === null ? null : `${limit === null ? label : bound} ${exception}`,
      `${sign} ${step.check}`,
    );
    return { heading: headingOf(step.action), text, isWhole: true };
  };
  return [supply(role, draw, { least })];
}

/** What happens otherwise, what falls short, or the thought behind it: the first that speaks of the same thing. */
function kinOfAny(source: Desk, isKin: (text: string) => boolean): string | null {
  return source.take("costs", isKin) ?? source.take("attempts", isKin) ?? source.take("turns", isKin);
}
