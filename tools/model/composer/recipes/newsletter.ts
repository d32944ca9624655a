import type { PieceDraft } from "../../../../domain/piece.ts";
import type { Desk } from "../desk.ts";
import { paragraphs } from "../fitting.ts";
import { countWords } from "../../../../domain/text-shape.ts";
import { supply, type Passage } from "../length.ts";
import { productIn, writeMail, type MailWords } from "../mail-frame.ts";
import { pickSubject, preheaderFrom, subjectFromBank } from "../mail-head.ts";
import { inWords, openingOf, sign } from "../moves.ts";
import {
  factHeadings,
  itemHeadings,
  longNewsletterIntros,
  newsletterIntros,
  newsletterPreheader,
  newsletterSubjects,
  type ItemKind,
} from "../newsletter-sentences.ts";
import { productPassage } from "../product-passage.ts";
import { requestFor } from "../requests.ts";
import { printFact, suppliedFacts } from "../supplied-facts.ts";

/** The kinds of items in the order in which a letter of two to five has them; letters of one type begin at different ones. */
const orders: readonly (readonly ItemKind[])[] = [
  ["step", "turn", "question", "limit"],
  ["cost", "step", "question", "turn"],
  ["turn", "step", "limit", "question"],
];

/** Words around the items: greeting, hook, intro, request, footer. */
const wordsAround = 65;
const fewestItems = 2;
/** Words beyond which a single item is all that has room. */
const tooFew = -20;
const mostItems = 5;

const longestHeading = 60;

/** A newsletter: two to five short items under headings, each useful alone, and one request. */
export function writeNewsletter(desk: Desk): PieceDraft {
  return writeMail(desk, wordsOf);
}

function wordsOf(desk: Desk): MailWords {
  const { words } = desk.task.outline;
  const isLong = words > 480;
  const { hook, follow } = openingOf(desk);
  const items = itemsOf(desk, words - wordsAround);
  const counted = { count: inWords(items.length) };
  const intro = isLong
    ? desk.pick("newsletter-long", longNewsletterIntros, { by: "type" })
    : desk.pick("newsletter-intro", newsletterIntros, { by: "type", slots: counted });
  const body = items.map(({ heading = "", text }) => `${heading} ${text}`).join("\n");
  const slots = isLong ? {} : counted;
  const subject =
    (desk.task.plan.ordinal % 2 === 0 ? subjectFromBank(desk, body) : null) ??
    pickSubject(desk, "newsletter", { frames: newsletterSubjects, slots }) ??
    "Something to try, and something to ask";
  const product = productIn(desk, productPassage);
  const request = requestFor(desk, { isIntroduced: product !== null, after: "steps" });
  const told = items.flatMap(({ text }) => text.split(/\n\n|(?<=[.?])\s/u));
  return {
    hook,
    subject,
    preheader: preheaderFrom(told, newsletterPreheader),
    opening: [{ text: [hook, follow].filter((text) => text !== null).join(" ") }, { text: intro ?? "", rank: 1 }],
    middle: [...items, supply("item", () => sign(desk), { joins: true, most: isLong ? 0 : Infinity })],
    product,
    request,
    chapterRole: "item",
  };
}

/**
 * Items for so many words, the last of them about signs, which can go on. A supplied fact has the second place, in the
 * phases that speak of the product.
 */
function itemsOf(desk: Desk, words: number): Passage[] {
  const order = orders[desk.task.plan.ordinal % orders.length] ?? [];
  const fact = desk.task.plan.focus === "problem_awareness" ? undefined : suppliedFacts(desk)[0];
  const heading = desk.pick("newsletter-fact", factHeadings, { by: "type" });
  const last = itemOf(desk, "sign");
  const ends = last === null ? [] : [last];
  const sizeOf = (items: readonly Passage[]): number =>
    items.reduce((sum, { heading: head = "", text }) => sum + countWords(`${head} ${text}`), 0);
  const items: Passage[] = [];
  for (const kind of order) {
    const isEnough =
      items.length + ends.length >= (words < tooFew ? 1 : fewestItems) && sizeOf([...items, ...ends]) > words - 25;
    if (isEnough || items.length + ends.length >= mostItems) break;
    const item = itemOf(desk, kind);
    if (item !== null) items.push(item);
    if (items.length === 1 && fact !== undefined && heading !== null && words > 100)
      items.push({ role: "item", heading, text: printFact(desk, fact), isWhole: true });
  }
  return [...items, ...ends];
}

function itemOf(desk: Desk, kind: ItemKind): Passage | null {
  const text = texts[kind](desk);
  if (text === null) return null;
  const own = kind === "step" ? actionHeading(text) : null;
  const heading = own?.heading ?? desk.pick(`item-${kind}`, itemHeadings[kind], { by: "type" });
  return heading === null ? null : { role: "item", heading, text: own?.text ?? text };
}

/** Below so many words an item is a sentence under its heading. */
const fewestForTwo = 110;

const texts: Record<ItemKind, (desk: Desk) => string | null> = {
  step(desk) {
    const step = desk.take("steps");
    const check = step === null || isBrief(desk) ? null : `How to see that it worked: ${step.check}`;
    return step === null ? null : paragraphs(`${step.action} ${step.reason}`, check);
  },
  turn: (desk) => joined(desk.take("turns"), isBrief(desk) ? null : desk.take("bonuses")),
  limit: (desk) => joined(desk.take("attempts"), isBrief(desk) ? null : desk.take("turns")),
  question: (desk) => joined(desk.take("questions"), isBrief(desk) ? null : desk.take("bonuses")),
  sign: (desk) => joined(...desk.takeSome("signs", isBrief(desk) ? 1 : 2)),
  cost: (desk) => joined(...desk.takeSome("costs", isBrief(desk) ? 1 : 2)),
};

function isBrief({ task }: Desk): boolean {
  return task.outline.words < fewestForTwo;
}

/** "Ask three people what they expect." as the heading of what follows it, where it is short. */
function actionHeading(text: string): { heading: string; text: string } | null {
  const end = text.indexOf(". ");
  const heading = text.slice(0, end);
  return end === -1 || heading.length > longestHeading ? null : { heading, text: text.slice(end + 2) };
}

function joined(...found: readonly (string | null)[]): string | null {
  const known = found.filter((text) => text !== null);
  return known.length === 0 ? null : known.join(" ");
}
