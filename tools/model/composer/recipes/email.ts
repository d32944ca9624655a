import type { PieceDraft } from "../../../../domain/piece.ts";
import { sentencesOf } from "../../../../domain/text-shape.ts";
import type { Framework } from "../../../../domain/vocabulary.ts";
import type { Desk } from "../desk.ts";
import type { Passage } from "../length.ts";
import { productIn, stepsFor, writeMail, type MailWords } from "../mail-frame.ts";
import { mailRequestFor, type MailPlace } from "../mail-requests.ts";
import { countingSubject, preheaderFrom, subjectFrom, subjectFromBank } from "../mail-head.ts";
import { adviceList, adviceOf, attempt, bonus, cost, openingOf, sign, turn } from "../moves.ts";
import { productWithProof } from "../product-passage.ts";

type Move = (desk: Desk) => string | null;

interface MailOutline {
  /** paragraphs before the steps, as the sentences that they are made of */
  before: readonly (readonly Move[])[];
  steps: 2 | 3;
  after: readonly Move[];
}

const outlines: Partial<Record<Framework, MailOutline>> = {
  AIDA: { before: [[cost, turn]], steps: 3, after: [] },
  PAS: { before: [[cost, attempt]], steps: 3, after: [] },
  "1-2-3": { before: [[turn]], steps: 3, after: [bonus] },
  BAB: { before: [[cost], [turn, sign]], steps: 2, after: [] },
  FAB: { before: [[turn]], steps: 2, after: [sign] },
};
const otherOutline: MailOutline = { before: [[attempt, turn]], steps: 3, after: [] };

/**
 * A mail: subject and preheader out of its own sentences, one thought with advice, one request. A hook that can be the
 * subject is the subject, and the mail opens with what follows from it.
 */
export function writeEmail(desk: Desk): PieceDraft {
  return writeMail(desk, wordsOf);
}

function wordsOf(desk: Desk): MailWords {
  const outline = outlines[desk.task.plan.framework] ?? otherOutline;
  const { hook, follow } = openingOf(desk);
  const hookSubject = subjectFrom(hook);
  const isStep = follow !== null;
  const before = outline.before.map((moves) => moves.map((move) => move(desk)).filter((text) => text !== null));
  const ownSteps = hookSubject !== null && isStep ? [{ action: hook, reason: follow }] : [];
  const count = stepsFor(desk, outline.steps);
  const steps = [...ownSteps, ...desk.takeSome("steps", Math.max(0, count - ownSteps.length))];
  const list =
    steps.length === 1
      ? steps.map(adviceOf).join("")
      : adviceList(desk, steps, { areFurther: isStep && hookSubject === null });
  const after = outline.after.map((move) => move(desk)).filter((text) => text !== null);
  const product = productIn(desk, productWithProof);
  const request = mailRequestFor(desk, placeOf(steps.length), { isIntroduced: product !== null });
  const thoughts = before.filter((sentences) => sentences.length > 0).map((sentences) => sentences.join(" "));
  const opening = hookSubject === null ? [hook, follow ?? ""] : [thoughts.shift() ?? hook];
  const optional = (text: string, rank: number): Passage => ({ role: "body", text, rank });
  const told = before.flat();
  const actions = steps.map(({ action }) => action);
  // Thoughts may be left out where the mail gets too long: a subject rests on what stays.
  const kept = [...opening, list].join("\n");
  const subject =
    hookSubject ??
    [...actions, ...told]
      .filter((text) => kept.includes(text))
      .map(subjectFrom)
      .find((text) => text !== null) ??
    subjectFromBank(desk, kept) ??
    countingSubject(desk.label, steps.length);
  const others = [...told.slice(1), ...actions, ...told.slice(0, 1), hook, ...sentencesOf(kept)].filter(
    (text) => kept.includes(text) && !text.startsWith(subject),
  );
  return {
    hook: hookSubject ?? hook,
    subject,
    preheader: preheaderFrom(others),
    opening: opening.map((text) => ({ text })),
    middle: [
      ...thoughts.map((text, place) => optional(text, place + 2)),
      ...(list === null ? [] : [{ role: "body", text: list, isWhole: true }]),
      ...after.map((text) => optional(text, 5)),
    ],
    product,
    request,
    chapterRole: "body",
  };
}

function placeOf(steps: number): MailPlace {
  return steps === 0 ? "thought" : steps === 1 ? "step" : "steps";
}
