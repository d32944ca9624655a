import type { PieceDraft } from "../../../domain/piece.ts";
import { countWords } from "../../../domain/text-shape.ts";
import { chapters } from "./chapters.ts";
import { compactForm } from "./compact-form.ts";
import { numberOf, openDesk, type Desk } from "./desk.ts";
import { finishDraft, paragraphs, part } from "./fitting.ts";
import { toLength, wordsIn, type Passage, type Supply } from "./length.ts";
import { subjectFrom } from "./mail-head.ts";
import { mailRequests, replyRequests } from "./plain-requests.ts";
import type { Request } from "./requests.ts";
import { fill } from "./slots.ts";

/** What the mails have in common: greeting, one request, the footer that the law asks for, and their length. */

export interface MailWords {
  hook: string;
  subject: string;
  preheader: string;
  /** the paragraphs behind the greeting: the first, which always stands, and others by their rank; one holds the hook */
  opening: readonly Opening[];
  /** what follows the opening; a long mail goes on behind it in chapters */
  middle: readonly (Passage | Supply)[];
  /** what stands behind the chapters, such as an exercise */
  closing?: readonly Passage[];
  /** stands right before the request, whose "it" it is; ask for it with `productIn` */
  product: string | null;
  request: Request;
  /** role of the chapters that a long mail goes on with */
  chapterRole: string;
}

export type Opening = Pick<Passage, "text" | "rank">;

const greeting = "Hi {{first_name|there}},";
const fewestForBoth = 90;
const fewestForProduct = 75;
const tolerance = 0.14;
/** An item of a newsletter ends with what it says itself. */
const voicedRoles = new Set(["body", "lesson"]);

/** Of its words, the share by which a recipe decides how much must stand: less where the first try gets too long. */
const shares = [1, 0.8, 0.6, 0.45];

/**
 * The mail in the length of its outline. Counted is everything; from ninety words on the text without its footer is within
 * 15 % too. A number too small for greeting, thought and footer gives the compact form: the footer's fields always stand.
 * @param compose what the mail says; it decides by `desk.task.outline.words` how much of it must stand
 */
export function writeMail(desk: Desk, compose: (desk: Desk) => MailWords): PieceDraft {
  const { task, topics } = desk;
  const { words } = task.outline;
  const count = wordsIn(desk);
  const distanceOf = ({ parts }: PieceDraft): number =>
    Math.abs(words - parts.reduce((sum, { heading = "", text }) => sum + count(`${heading}\n${text}`), 0));
  let nearest: PieceDraft | null = null;
  for (const share of shares) {
    const outline = { ...task.outline, words: Math.max(1, Math.round(words * share)) };
    const draft = fitted(openDesk({ ...task, outline }, topics), { words, compose });
    if (distanceOf(draft) <= words * tolerance) return draft;
    if (nearest === null || distanceOf(draft) < distanceOf(nearest)) nearest = draft;
  }
  const compact = compactMail(desk, compose(desk));
  return nearest === null || distanceOf(compact) < distanceOf(nearest) ? compact : nearest;
}

function fitted(desk: Desk, { words, compose }: { words: number; compose: (desk: Desk) => MailWords }): PieceDraft {
  const mail = compose(desk);
  const count = wordsIn(desk);
  const footer = footerOf(desk);
  const aim = words < fewestForBoth ? words : words + Math.round(count(footer) / 2);
  const [first, ...others] = mail.opening.filter(({ text }) => text !== "");
  const line = desk.voiced.length === 0 && voicedRoles.has(mail.chapterRole) ? desk.voice() : null;
  const { parts } = toLength(
    aim,
    [
      { role: "hook", text: paragraphs(greeting, first?.text), isWhole: true },
      ...others.map((passage) => ({ ...passage, role: "hook", joins: true, isWhole: true })),
      ...mail.middle,
      chapters(desk, { role: mail.chapterRole, words }),
      ...(line === null ? [] : [{ role: mail.chapterRole, text: line, rank: 1, joins: true }]),
      ...(mail.closing ?? []),
      { role: "call_to_action", text: paragraphs(mail.product, mail.request.text) },
      { role: "footer", text: footer },
    ],
    count,
  );
  const { hook, subject, preheader, request } = mail;
  return finishDraft(desk, { hook, subject, preheader, parts, cta: request });
}

/** What a recipe says of the product, where the mail has room for it; null otherwise. */
export function productIn(desk: Desk, passage: (desk: Desk) => string | null): string | null {
  return desk.task.outline.words < fewestForProduct ? null : passage(desk);
}

/** How many steps a mail of its length has room for, of those that its kind wants. */
export function stepsFor({ task }: Desk, wanted: number): number {
  const { words } = task.outline;
  return Math.min(wanted, words < 55 ? 0 : words < 95 ? 1 : words < 125 ? 2 : wanted);
}

/** Who sends the mail and why one gets it, the same in every mail. It makes no claim beyond consent. */
function footerOf({ product }: Desk): string {
  const reason =
    product.name === null
      ? "You get this mail because you signed up."
      : fill("You get this mail because you signed up for news from {name}.", { name: product.name });
  return paragraphs(reason, fields);
}

const fields = "{{postal_address}}\nUnsubscribe: {{unsubscribe_url}}";

/** A mail of few words: a sentence, its request where there is room, and the two fields that no mail goes without. */
function compactMail(desk: Desk, { hook, subject, preheader, request }: MailWords): PieceDraft {
  const { words } = desk.task.outline;
  const outer = countWords(fields);
  const room = words > outer ? words - outer : words;
  const more = [...desk.takeSome("turns", 3), ...desk.takeSome("costs", 3), ...desk.takeSome("bonuses", 2)];
  const openers = [...desk.takeSome("questions", 4), ...desk.takeSome("statements", 4)];
  const start = numberOf(desk.task.plan) % Math.max(1, openers.length);
  const first = [hook, ...openers.slice(start), ...openers.slice(0, start)];
  const isGreeted = room > 22;
  const longer = more.flatMap((text, index) => [text, `${text} ${more[index + 1] ?? more[0] ?? ""}`]);
  const hooks = [...first, ...first.flatMap((text) => longer.map((next) => `${text} ${next}`)), ...more];
  const compact = compactForm(room - (isGreeted ? countWords(greeting) : 0), {
    hooks: [...new Set(hooks)],
    requests: [request.text, ...mailRequests, ...replyRequests],
    label: desk.label,
    count: wordsIn(desk),
  });
  const namesProduct = desk.product.name !== null && compact.hook.includes(desk.product.name);
  const body = [
    part("hook", isGreeted ? paragraphs(greeting, compact.hook) : compact.hook),
    ...(compact.request === compact.hook ? [] : [part("call_to_action", compact.request)]),
    part("footer", fields),
  ];
  return finishDraft(desk, {
    hook: compact.hook,
    subject: (namesProduct ? null : subjectFrom(compact.hook)) ?? subject,
    preheader,
    parts: body,
    cta: { text: compact.request, url: compact.request === request.text ? request.url : null },
  });
}
