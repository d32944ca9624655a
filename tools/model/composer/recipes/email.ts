import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Framework } from "../../../../domain/vocabulary.ts";
import type { Desk } from "../desk.ts";
import { finishDraft, paragraphs, part } from "../fitting.ts";
import { adviceList, attempt, bonus, cost, kinOf, openingOf, sign, turn } from "../moves.ts";
import { withinWords, type Block } from "../outline.ts";
import { productPassage } from "../product-passage.ts";
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

const shortestPreheader = 42;
/** Leaves room below 100 characters for a tone with longer words. */
const longestPreheader = 95;

/** A mail: subject and preheader, greeting, one thought with advice, one request, and the footer that the law asks for. */
export function writeEmail(desk: Desk): PieceDraft {
  const outline = outlines[desk.task.plan.framework] ?? otherOutline;
  const subject = subjectOf(desk);
  const preheader = preheaderOf(desk, subject);
  const { hook, follow } = openingOf(desk);
  const before = outline.before.map((moves) => moves.map((move) => move(desk)).filter((text) => text !== null));
  const list = adviceList(desk, desk.takeSome("steps", outline.steps));
  const after = outline.after.map((move) => move(desk));
  const product = productPassage(desk);
  const request = requestFor(desk, { isIntroduced: product !== null, after: "steps" });
  const body = (texts: readonly (string | null)[], rank: number): Block[] =>
    texts.flatMap((text) => (text === null || text === "" ? [] : [{ role: "body", text, rank }]));
  const frame: Block[] = [
    { role: "hook", text: paragraphs("Hi {{first_name|there}},", hook, follow), rank: 0 },
    ...body(
      before.map((sentences) => sentences.join(" ")),
      1,
    ),
    ...body([list], 0),
    ...body(after, 2),
    ...body([product], 0),
    { role: "call_to_action", text: request.text, rank: 0 },
  ];
  return finishDraft(desk, {
    hook,
    subject,
    preheader,
    parts: [...withinWords(frame, mostWords).map(({ role, text }) => part(role, text)), part("footer", footerOf(desk))],
    cta: request,
  });
}

function subjectOf(desk: Desk): string {
  const fits = (subject: string): boolean => subject.length >= 25 && subject.length <= 50;
  return desk.take("subjects", fits) ?? `A short note on ${desk.label}`.slice(0, 50);
}

/** Continues the subject: a sentence of the topic, one that speaks of the same thing where there is one. */
function preheaderOf(desk: Desk, subject: string): string {
  const fits = (text: string): boolean => text.length >= shortestPreheader && text.length <= longestPreheader;
  return (
    kinOf(desk, "statements", { text: subject, fits }) ??
    kinOf(desk, "turns", { text: subject, fits }) ??
    desk.take("statements", fits) ??
    desk.take("turns", fits) ??
    desk.take("signs", fits) ??
    "One thought, and what you can do about it this week."
  );
}

/** Who sends the mail and why one gets it, the same in every mail. It makes no claim beyond consent. */
function footerOf({ product }: Desk): string {
  const reason = fill("You get this mail because you signed up for news from {name}.", { name: product.name });
  return paragraphs(reason, "{{postal_address}}\nUnsubscribe: {{unsubscribe_url}}");
}
