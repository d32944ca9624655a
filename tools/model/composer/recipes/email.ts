import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Framework } from "../../../../domain/vocabulary.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, paragraphs, part } from "../fitting.ts";
import { countingSubject, preheaderFrom, subjectFrom, subjectFromBank } from "../mail-head.ts";
import { adviceList, attempt, bonus, cost, openingOf, sign, turn } from "../moves.ts";
import { withinWords, type Block } from "../outline.ts";
import { productWithProof } from "../product-passage.ts";
import { requestFor } from "../requests.ts";
import { fill } from "../slots.ts";

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

/** Without the footer; 60 to 200 words is the good range for the whole. */
const mostWords = 165;

/**
 * A mail: subject and preheader out of its own sentences, greeting, one thought with advice, one request, and the footer
 * that the law asks for. A hook that can be the subject is the subject, and the mail opens with what follows from it.
 */
export function writeEmail(desk: Desk): PieceDraft {
  const outline = outlines[desk.task.plan.framework] ?? otherOutline;
  const { hook, follow } = openingOf(desk);
  const hookSubject = subjectFrom(hook);
  const isStep = follow !== null;
  const before = outline.before.map((moves) => moves.map((move) => move(desk)).filter((text) => text !== null));
  const ownSteps = hookSubject !== null && isStep ? [{ action: hook, reason: follow }] : [];
  const steps = [...ownSteps, ...desk.takeSome("steps", outline.steps - ownSteps.length)];
  const list = adviceList(desk, steps, { areFurther: isStep && hookSubject === null });
  const after = outline.after.map((move) => move(desk)).filter((text) => text !== null);
  const product = productWithProof(desk);
  const request = requestFor(desk, { isIntroduced: product !== null, after: "steps" });
  const thoughts = before.filter((sentences) => sentences.length > 0).map((sentences) => sentences.join(" "));
  const opening = hookSubject === null ? paragraphs(hook, follow) : (thoughts.shift() ?? "");
  const frame: Block[] = [
    { role: "hook", text: paragraphs("Hi {{first_name|there}},", opening), rank: 0 },
    ...thoughts.map((text) => ({ role: "body", text, rank: 1 })),
    ...(list === null ? [] : [{ role: "body", text: list, rank: 0 }]),
    ...after.map((text) => ({ role: "body", text, rank: 2 })),
    ...(product === null ? [] : [{ role: "body", text: product, rank: 0 }]),
    { role: "call_to_action", text: request.text, rank: 0 },
  ];
  const blocks = withinWords(frame, mostWords);
  const body = blocks.map(({ text }) => text).join("\n");
  const actions = steps.map(({ action }) => action);
  const told = before.flat().filter((text) => body.includes(text));
  const subject =
    hookSubject ??
    [...actions, ...told].map(subjectFrom).find((text) => text !== null) ??
    subjectFromBank(desk, body) ??
    countingSubject(desk.label, steps.length);
  const others = [...told.slice(1), ...actions, ...told.slice(0, 1), hook].filter((text) => !text.startsWith(subject));
  return finishDraft(desk, {
    hook: hookSubject ?? hook,
    subject,
    preheader: preheaderFrom(others),
    parts: [...blocks.map(({ role, text }) => part(role, text)), part("footer", footerOf(desk))],
    cta: request,
  });
}

/** Who sends the mail and why one gets it, the same in every mail. It makes no claim beyond consent. */
function footerOf({ product }: Desk): string {
  const reason = fill("You get this mail because you signed up for news from {name}.", { name: product.name });
  return paragraphs(reason, "{{postal_address}}\nUnsubscribe: {{unsubscribe_url}}");
}
