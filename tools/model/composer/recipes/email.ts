import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Framework } from "../../../../domain/vocabulary.ts";
import type { Desk } from "../desk.ts";
import { footers, preheaders } from "../mail-sentences.ts";
import { finishDraft, paragraphs, part } from "../fitting.ts";
import { after, attempt, closer, cost, hook, opener, pain, sign, steps, turn } from "../moves.ts";
import { withinWords, type Block } from "../outline.ts";
import { productPassage } from "../product-passage.ts";
import { requestFor } from "../requests.ts";

type Move =
  | "after"
  | "opener"
  | "pain"
  | "cost"
  | "attempt"
  | "turn"
  | "steps"
  | "sign"
  | "closer"
  | "bonus"
  | "product";

const outlines: Partial<Record<Framework, readonly Move[]>> = {
  AIDA: ["cost", "turn", "steps", "product"],
  PAS: ["cost", "pain", "steps", "closer", "product"],
  "1-2-3": ["turn", "steps", "bonus", "product"],
  BAB: ["cost", "after", "turn", "steps", "product"],
  FAB: ["turn", "steps", "sign", "product"],
};
const otherOutline: readonly Move[] = ["opener", "attempt", "turn", "steps", "closer", "product"];

/** Without the footer; 60 to 200 words is the good range for the whole. */
const mostWords = 150;

/** A mail: subject and preheader, greeting, one thought with advice, one request, and the footer that the law asks for. */
export function writeEmail(desk: Desk): PieceDraft {
  const order = outlines[desk.task.plan.framework] ?? otherOutline;
  const subject = subjectOf(desk);
  const opening = hook(desk);
  const request = requestFor(desk);
  const moves: Record<Move, () => readonly (string | null)[]> = {
    after: () => [after(desk)],
    opener: () => [opener(desk)],
    pain: () => [pain(desk)],
    cost: () => [cost(desk)],
    attempt: () => [attempt(desk)],
    turn: () => [turn(desk)],
    steps: () => steps(desk, 2),
    sign: () => [sign(desk)],
    closer: () => [closer(desk)],
    bonus: () => [desk.take("bonuses")],
    product: () => [productPassage(desk)],
  };
  const body: Block[] = order.flatMap((move, place) =>
    moves[move]().flatMap((text) => (text === null ? [] : [{ role: "body", text, rank: rankOf(move, place) }])),
  );
  const frame: Block[] = [
    { role: "hook", text: `Hi {{first_name|there}},\n\n${opening}`, rank: 0 },
    ...body,
    { role: "call_to_action", text: request.text, rank: 0 },
  ];
  return finishDraft(desk, {
    hook: opening,
    subject,
    preheader: preheaderOf(desk),
    parts: [...withinWords(frame, mostWords).map(({ role, text }) => part(role, text)), part("footer", footerOf(desk))],
    cta: request,
  });
}

function rankOf(move: Move, place: number): number {
  return move === "product" || move === "steps" || move === "turn" ? 0 : place + 1;
}

function subjectOf(desk: Desk): string {
  const fits = (subject: string): boolean => subject.length >= 25 && subject.length <= 50;
  return desk.take("subjects", fits) ?? `A short note on ${desk.label}`.slice(0, 50);
}

/** Continues the subject in 40 to 100 characters: what the mail holds, not the same thing again. */
function preheaderOf(desk: Desk): string {
  const suits = (frame: string): boolean => frame.replace("{label}", desk.label).length >= 40;
  return (
    desk.pick("preheader", preheaders, { by: "type", limit: 100, suits }) ??
    "A few minutes of reading and one thing to try today."
  );
}

function footerOf(desk: Desk): string {
  const reason = desk.pick("footer", footers, { by: "type" }) ?? "";
  return paragraphs(reason, "{{postal_address}}\nUnsubscribe: {{unsubscribe_url}}");
}
