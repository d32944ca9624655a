import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { upperFirst } from "../grammar.ts";
import {
  exerciseLabels,
  exercises,
  lastExerciseLabels,
  lessonAims,
  lessonLinks,
  lessonPreheaders,
  lessonSums,
  lessonTitles,
  type LessonStage,
} from "../lesson-sentences.ts";
import type { Passage } from "../length.ts";
import { productIn, stepsFor, writeMail, type MailWords } from "../mail-frame.ts";
import { preheaderFrom } from "../mail-head.ts";
import { mailRequestFor } from "../mail-requests.ts";
import {
  adviceList,
  adviceOf,
  attempt,
  bonus,
  cost,
  inWords,
  limit,
  openingOf,
  sign,
  turn,
  type Opening,
} from "../moves.ts";
import { introduction } from "../product-passage.ts";
import { checkLabels } from "../welcome-sentences.ts";

/** A short lesson is a lesson alone. */
const fewestForProduct = 115;
const fewestForSteps = 130;
const fewestForSums = 95;

/** One lesson by mail: what it is about, what it builds on, the lesson, an exercise; the last one sums up. */
export function writeLesson(desk: Desk): PieceDraft {
  return writeMail(desk, wordsOf);
}

function wordsOf(desk: Desk): MailWords {
  const { number, of } = desk.task.plan.mail ?? { number: 1, of: 1 };
  const stage = stageOf(number, of);
  const { hook, follow } = openingFor(desk, stage);
  const slots = { number: inWords(number), count: inWords(of), before: inWords(number - 1) };
  const pick = (key: string, frames: readonly string[]): string | null =>
    desk.pick(`lesson-${key}`, frames, { by: "type", slots });
  const title = titleOf(desk, stage, slots.number);
  const link = stage === "look" ? null : pick(`link-${stage}`, lessonLinks[stage]);
  const name = of === 1 ? "This is a lesson on its own." : `This is lesson ${slots.number} of ${slots.count}.`;
  const aim = pick(`aim-${stage}`, lessonAims[stage]);
  const lesson = lessons[stage](desk);
  const exercise = exerciseOf(desk, stage, number >= of);
  const product =
    desk.product.name === null || desk.task.outline.words < fewestForProduct
      ? null
      : productIn(desk, () => introduction(desk, { withClaim: stage === "together" }));
  const request = mailRequestFor(desk, "exercise", { isIntroduced: product !== null });
  const told = [follow, aim, ...lesson.flatMap(({ text }) => text.split("\n"))];
  return {
    hook,
    subject: title,
    preheader: preheaderFrom(
      told.flatMap((text) => text ?? []).filter((text) => !/^\d\.|:$/u.test(text)),
      lessonPreheaders[stage],
    ),
    opening: [
      { text: name },
      { text: [aim, link].filter((text) => text !== null).join(" "), rank: 1 },
      { text: hook },
      { text: follow ?? "", rank: 2 },
    ],
    middle: lesson,
    closing: [{ role: "exercise", text: exercise }],
    product,
    request,
    chapterRole: "lesson",
  };
}

/** The first looks, the last sums up; between them a change and its limits take turns. */
function stageOf(number: number, of: number): LessonStage {
  if (number <= 1) return "look";
  if (number >= of) return "together";
  return number % 2 === 0 ? "change" : "limits";
}

/** "Lesson two: one change, and only one". */
function titleOf(desk: Desk, stage: LessonStage, number: string): string {
  const suits = (frame: string): boolean => {
    const { length } = `Lesson ${number}: ${frame.replaceAll("{label}", desk.label)}`;
    return length >= 30 && length <= 50;
  };
  const title = desk.pick(`lesson-title-${stage}`, lessonTitles[stage], { by: "type", suits }) ?? "go one step further";
  return `Lesson ${number}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** A lesson on limits, and one that sums up, do not open with one more thing to do. */
function openingFor(desk: Desk, stage: LessonStage): Opening {
  const isStep = desk.task.plan.hookKind === "how_to";
  const hook = isStep && (stage === "limits" || stage === "together") ? desk.takeHook("statements") : null;
  return hook === null ? openingOf(desk) : { hook, follow: null };
}

function exerciseOf(desk: Desk, stage: LessonStage, isLast: boolean): string {
  const labels = isLast ? lastExerciseLabels : exerciseLabels;
  const label = desk.pick("exercise-label", labels, { by: "type" }) ?? "Exercise:";
  return `${label} ${desk.pick(`exercise-${stage}`, exercises[stage], { by: "type" }) ?? ""}`.trim();
}

const lessons: Record<LessonStage, (desk: Desk) => Passage[]> = {
  look: (desk) => taught([cost(desk), 0], [turn(desk), 1], [sign(desk), 2], [cost(desk), 3]),
  change(desk) {
    const steps = desk.takeSome("steps", desk.task.outline.words < fewestForSteps ? 1 : stepsFor(desk, 3));
    const list = steps.length === 1 ? steps.map(adviceOf).join("") : adviceList(desk, steps, { areFurther: false });
    const whole = list === null ? [] : [{ role: "lesson", text: list, isWhole: true }];
    return [...taught([attempt(desk), 1]), ...whole, ...taught([turn(desk), 3])];
  },
  limits(desk) {
    const step = desk.take("steps");
    const check = desk.pick("check-label", checkLabels, { by: "type" }) ?? "How to see that it worked:";
    const test = step === null ? null : `${adviceOf(step)} ${check} ${upperFirst(step.check)}`;
    return taught([limit(desk), 0], [attempt(desk), 3], [test, 1], [desk.take("limits"), 2]);
  },
  together(desk) {
    const sums = (["look", "change", "limits"] as const).flatMap((stage) => {
      const sum = desk.pick(`sum-${stage}`, lessonSums[stage], { by: "type" });
      return sum === null ? [] : [`- ${sum}`];
    });
    const { words } = desk.task.outline;
    const items = sums.slice(0, words < 50 ? 1 : words < fewestForSums ? 2 : 3);
    const list = `What the lessons come to:\n\n${items.join("\n")}`;
    return [
      { role: "lesson", text: list, isWhole: true },
      ...taught([turn(desk), 1], [sign(desk), 2], [bonus(desk), 3]),
    ];
  },
};

/** Paragraphs of the lesson with their ranks; what the topic has no more of is left out. */
function taught(...texts: readonly (readonly [string | null, number])[]): Passage[] {
  return texts.flatMap(([text, rank]) => (text === null ? [] : [{ role: "lesson", text, rank }]));
}
