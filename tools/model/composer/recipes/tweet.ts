import type { PieceDraft } from "../../../../domain/piece.ts";
import { hash32 } from "../../../../domain/random.ts";
import { weightedLength } from "../../../../domain/weighted-length.ts";
import { stepsPerTweet } from "../appetite.ts";
import { numberOf, type Desk } from "../desk.ts";
import { finishDraft, fitting, paragraphs, part, postRoom } from "../fitting.ts";
import { hashtagOf } from "../hashtags.ts";
import { areKin } from "../kinship.ts";
import { isNear, wordsIn } from "../length.ts";
import { adviceOf, hookPools, kinOf, openingOf } from "../moves.ts";
import { productPassage } from "../product-passage.ts";
import { requestFor } from "../requests.ts";
import { middlesOf, openingsOf, severalOf, shortPost } from "../short-post.ts";

/** Leaves room for another request in place of the last line, when the post takes part in a test. */
const bodyRoom = 195;
/** Leaves room for a second sentence. */
const longestHook = 120;
const longestScene = 135;

interface Thought {
  hook: string;
  /** advice or a turn on the same subject; null where the hook leaves no room */
  follow: string | null;
}

/** A post of one thought and something to do with it. Later in a campaign some name the product and carry the link. */
export function writeTweet(desk: Desk): PieceDraft {
  const { words } = desk.task.plan;
  if (words !== null) return tweetOfLength(desk, words);
  const thought = thoughtOf(desk);
  return sells(desk) ? sellingTweet(desk, thought) : plainTweet(desk, thought);
}

/** With a link it asks for a look at the product by name; without one the product's own line ends the post. */
function sellingTweet(desk: Desk, thought: Thought): PieceDraft {
  const { hook, follow } = thought;
  const room = postRoom - weightedLength(hook) - 2;
  const roomAfter = follow === null ? 0 : room - weightedLength(follow) - 2;
  if (desk.product.url === null) {
    const behind = productPassage(desk, roomAfter);
    const passage = behind ?? productPassage(desk, room);
    if (passage === null) return plainTweet(desk, thought);
    return finishDraft(desk, {
      hook,
      parts: [part("hook", paragraphs(hook, behind === null ? null : follow, passage))],
      cta: { text: passage, url: null },
    });
  }
  const passage = follow === null ? productPassage(desk, room - weightedLength(desk.product.url) - requestRoom) : null;
  const request = requestFor(desk, { isIntroduced: passage !== null, after: "thought" });
  const full = paragraphs(hook, follow, passage, request.text);
  const text = weightedLength(full) <= postRoom ? full : paragraphs(hook, passage, request.text);
  if (weightedLength(text) > postRoom) return plainTweet(desk, thought);
  return finishDraft(desk, { hook, parts: [part("hook", text)], cta: request });
}

/** What the words of a request take at most, before its link. */
const requestRoom = 43;

function plainTweet(desk: Desk, { hook, follow }: Thought): PieceDraft {
  const tag = desk.task.plan.ordinal % 3 === 0 ? hashtagOf(desk) : "";
  const body = fitting(bodyRoom, [hook, follow], "\n\n");
  const hasTag = tag !== "" && weightedLength(body) + tag.length + 3 <= bodyRoom;
  const room = postRoom - weightedLength(body) - 2 - (hasTag ? tag.length + 3 : 0);
  const request = plainRequest(desk, body === hook ? "hook" : "thought", room);
  return finishDraft(desk, {
    hook,
    parts: [part("hook", paragraphs(body, request.text, hasTag ? `#${tag}` : null))],
    cta: request,
    hashtags: hasTag ? [tag] : [],
  });
}

/** A post whose number of words was asked for: among several hooks, sentences and requests those that come nearest to it. */
function tweetOfLength(desk: Desk, words: number): PieceDraft {
  const selling = sells(desk) && words >= fewestToSell ? tweetFrom(desk, words, true) : null;
  return selling?.isMet === true ? selling.draft : tweetFrom(desk, words, false).draft;
}

function tweetFrom(desk: Desk, words: number, isSelling: boolean): { draft: PieceDraft; isMet: boolean } {
  const passage = isSelling ? productPassage(desk, sellingRoom) : null;
  const requests = new Map<string, PieceDraft["cta"]>();
  const draw = (): string => {
    const place = { isIntroduced: passage !== null, after: "thought" } as const;
    const request = isSelling ? requestFor(desk, place) : plainRequest(desk, "thought", postRoom);
    requests.set(request.text, request);
    return request.text;
  };
  const { hook, text, request } = shortPost(desk, words, {
    openings: openingsOf(desk, { count: 5 }),
    middles: passage === null ? middlesOf(desk, 12) : [passage],
    requests: severalOf(draw, 8),
    isSelling,
  });
  const draft = finishDraft(desk, {
    hook,
    parts: [part("hook", text)],
    cta: requests.get(request) ?? { text: request, url: null },
  });
  return { draft, isMet: isNear(words, wordsIn(desk)(text)) };
}

/** Below so many words there is room for a thought or for the product, and the thought is worth more. */
const fewestToSell = 25;
/** What the product's passage may take beside a hook and a request. */
const sellingRoom = 140;

/** A post that sells nothing asks for an answer, whatever link the brief has. */
function plainRequest(desk: Desk, after: "thought" | "hook", limit: number): PieceDraft["cta"] {
  const silent: Desk = { ...desk, product: { ...desk.product, url: null } };
  return requestFor(silent, { after, limit });
}

/**
 * The plan's kind of hook, and a second sentence: for a how-to the reason, else a step with its reason, a turn or a step
 * alone, on the same subject if there is one. Where the hook may have been used before, another extra makes another post.
 */
function thoughtOf(desk: Desk): Thought {
  const { hookKind } = desk.task.plan;
  const { hook, follow } = openingOf(desk, hookKind === "scene" ? longestScene : longestHook);
  const fits = (text: string): boolean => hook.length + text.length + 2 <= bodyRoom;
  if (hookKind === "how_to") {
    return { hook, follow: desk.isUsedUp("steps") ? desk.take("bonuses", fits) : follow };
  }
  const isAgain = desk.isUsedUp(hookPools[hookKind]);
  const akin = isAgain ? null : kin(desk, hook, fits);
  return { hook, follow: akin ?? advice(desk, fits) };
}

function kin(desk: Desk, hook: string, fits: (text: string) => boolean): string | null {
  const { keywords } = desk.topic;
  const step = desk.take(
    "steps",
    (item) => fits(adviceOf(item)) && areKin(hook, adviceOf(item), keywords),
    stepsPerTweet,
  );
  return step === null ? kinOf(desk, "turns", { text: hook, fits }) : adviceOf(step);
}

function advice(desk: Desk, fits: (text: string) => boolean): string | null {
  const step = desk.take("steps", (item) => fits(adviceOf(item)), stepsPerTweet);
  if (step !== null) return adviceOf(step);
  return desk.take("turns", fits) ?? desk.take("steps", ({ action }) => fits(action), stepsPerTweet)?.action ?? null;
}

/** None in the first phase, half in the last: about a third over the campaign, spread evenly over the posts. */
function sells({ task: { plan, seed } }: Desk): boolean {
  const share = { problem_awareness: 0, solution_introduction: 3 / 8, social_proof: 3 / 8, call_to_action: 1 / 2 }[
    plan.focus
  ];
  // Multiples of the golden ratio fall evenly between 0 and 1.
  return ((numberOf(plan) + (hash32(`${seed}\u0000sells`) % 8)) * goldenRatio) % 1 < share;
}

const goldenRatio = (Math.sqrt(5) - 1) / 2;
