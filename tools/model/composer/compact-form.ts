import type { PieceDraft } from "../../../domain/piece.ts";
import { countWords } from "../../../domain/text-shape.ts";
import type { Desk } from "./desk.ts";
import { part } from "./fitting.ts";
import { upperFirst } from "./grammar.ts";
import { isNear, wordsIn } from "./length.ts";
import { replyRequests } from "./plain-requests.ts";
import { requestFor } from "./requests.ts";
import { inTurn } from "./variety.ts";

/** What is left of a piece of 1 to about 25 words: its first sentence, and its request where there is room for one. */
export interface Compact {
  /** hook, or hook and request with an empty line between */
  text: string;
  hook: string;
  /** stands in `text`; the hook itself where there is no room for a second sentence */
  request: string;
}

/**
 * The text for a number of words that holds no structure: hook and request, else one whole sentence, else a phrase of exactly
 * so many words with a stop. It is always correct English, and within 15 % for every number.
 * @param hooks whole sentences that can open, best first: take several, so that one of the right length is among them
 * @param requests whole sentences that ask for one thing, best first
 * @param label the theme as it stands after "about"
 * @example compactForm(3, { hooks: [], requests: [], label: "code review" }).text // "Reconsider code review."
 */
export function compactForm(
  words: number,
  {
    hooks,
    requests,
    label,
    count = countWords,
  }: { hooks: readonly string[]; requests: readonly string[]; label: string; count?: (text: string) => number },
): Compact {
  const fits = (text: string): boolean => isNear(words, count(text));
  const alone = (text: string): Compact => ({ text, hook: text, request: text });
  const pairs = hooks.flatMap((hook) => requests.map((request) => ({ text: `${hook}\n\n${request}`, hook, request })));
  const asks = hooks.filter((hook) => hook.endsWith("?"));
  const single = asks.find(fits) ?? hooks.find(fits);
  const pair = pairs.find(({ text }) => fits(text));
  if (words >= fewestForTwo && pair !== undefined) return pair;
  if (single !== undefined && words >= fewestForSentence) return alone(single);
  return pair ?? alone(phraseOf(words, label));
}

/** Below so many words a sentence and its request are both too short to say anything. */
const fewestForTwo = 12;
const fewestForSentence = 5;

/** Requests to the reader with the theme, by the words beside it. */
const themed = [
  "{label}.",
  "Reconsider {label}.",
  "Think about {label}.",
  "Look again at {label}.",
  "Take another look at {label}.",
  "Take a second look at {label}.",
  "Ask one honest question about {label} today.",
  "Ask one person an honest question about {label}.",
  "Ask one person an honest question about {label} today.",
  "Write down one honest question about {label}, and ask it.",
  "Write down one honest question about {label}, and ask it today.",
] as const;

/** Without the theme, by their words from one on: what is left when its name is longer than the text may be. */
const plain = [
  "Begin.",
  "Start small.",
  "Begin with less.",
  "Change one small thing.",
  "Write down what you expect.",
  "Compare it with what comes out.",
] as const;

/** A phrase of exactly so many words: with the theme where its name leaves room, and with plain sentences behind it. */
function phraseOf(words: number, label: string): string {
  const beside = Math.min(words - countWords(label), themed.length - 1);
  const first = beside < 0 ? "" : upperFirst((themed[beside] ?? "").replace("{label}", label));
  let missing = words - countWords(first);
  const rest: string[] = [];
  for (const sentence of plain.toReversed()) {
    const size = countWords(sentence);
    if (size > missing) continue;
    rest.unshift(sentence);
    missing -= size;
  }
  return [first, ...rest].filter((text) => text !== "").join(" ");
}

/**
 * The compact form from a desk: what a recipe gives to `finishDraft` when so few words are asked for that its structure has no
 * room. The plan's kind of hook comes first; its title, subject or hashtags are the recipe's own matter.
 * @example finishDraft(desk, { ...compactDraft(desk, desk.task.outline.words), title: "…" })
 */
export function compactDraft(desk: Desk, words: number, role = "hook"): Pick<PieceDraft, "hook" | "parts" | "cta"> {
  const { topic, label, task } = desk;
  const { seed, plan } = task;
  const inOrder = (pool: readonly string[]): string[] =>
    inTurn(pool, `${seed}\u0000compact\u0000${topic.id}`, { ordinal: plan.ordinal });
  const actions = topic.steps.map(({ action }) => action);
  const pools = { question: topic.questions, statement: topic.statements, scene: topic.scenes, cost: topic.costs };
  const first = plan.hookKind === "how_to" ? actions : pools[plan.hookKind];
  const others = [topic.questions, topic.statements, actions, topic.costs, topic.scenes];
  const own = requestFor(desk, { after: "hook" });
  const { text, hook, request } = compactForm(words, {
    hooks: [first, ...others.filter((pool) => pool !== first)].flatMap(inOrder),
    requests: own.url === null ? [own.text, ...inOrder(replyRequests)] : [own.text],
    label,
    count: wordsIn(desk),
  });
  return {
    hook,
    parts: [part(role, text)],
    cta: { text: request, url: own.url !== null && request === own.text ? own.url : null },
  };
}
