import type { PieceDraft } from "../../../../domain/piece.ts";
import { hash32 } from "../../../../domain/random.ts";
import type { HookKind } from "../../../../domain/vocabulary.ts";
import { weightedLength } from "../../../../domain/weighted-length.ts";
import { costClosers, questionClosers, sceneClosers, statementClosers } from "../closers.ts";
import { numberOf, type Desk } from "../desk.ts";
import { finishDraft, fitting, part, postRoom } from "../fitting.ts";
import { lowerFirst } from "../grammar.ts";
import { hashtagOf } from "../hashtags.ts";
import { areKin } from "../kinship.ts";
import { hook, hookPools } from "../moves.ts";
import { personaVoice } from "../persona-voice.ts";
import { adviceLeads } from "../post-sentences.ts";
import { productPassage } from "../product-passage.ts";
import { requestFor } from "../requests.ts";

/** Leaves room for another request in place of the last line, when the post takes part in a test. */
const bodyRoom = 185;
/** Leaves room for advice behind it. */
const shortHook = 110;

interface Thought {
  opening: string;
  /** goes on with the same thought; null where the opening says it all */
  follow: string | null;
}

/** A post of one thought. About a third name the product and carry the link; the others end in a question or a useful line. */
export function writeTweet(desk: Desk): PieceDraft {
  const thought = thoughtOf(desk);
  return sells(desk) ? sellingTweet(desk, thought) : plainTweet(desk, thought);
}

/** With a link it asks for a look; without one the product's own line ends the post. */
function sellingTweet(desk: Desk, thought: Thought): PieceDraft {
  const { opening, follow } = thought;
  const request = desk.product.url === null ? null : requestFor(desk);
  const room = postRoom - (request === null ? 0 : weightedLength(request.text) + 2);
  const passage = productPassage(desk, room - weightedLength(opening) - 2);
  const last = request ?? (passage === null ? null : { text: passage, url: null });
  if (last === null || room < weightedLength(opening)) return plainTweet(desk, thought);
  const text = fitting(room, [opening, passage ?? follow], "\n\n");
  return finishDraft(desk, {
    hook: opening,
    parts: [part("hook", request === null ? text : `${text}\n\n${request.text}`)],
    cta: last,
  });
}

function plainTweet(desk: Desk, { opening, follow }: Thought): PieceDraft {
  const { ordinal } = desk.task.plan;
  const body = fitting(bodyRoom, [opening, follow], ordinal % 2 === 0 ? "\n\n" : " ");
  const last =
    desk.pick("tweet-closer", closersFor(desk), { limit: postRoom - weightedLength(body) - 2, by: "type" }) ?? "";
  const tag = ordinal % 3 === 0 ? hashtagOf(desk) : "";
  const text = fitting(postRoom, [body, last, tag === "" ? null : `#${tag}`], "\n\n");
  return finishDraft(desk, {
    hook: opening,
    parts: [part("hook", text)],
    cta: { text: last, url: null },
    hashtags: tag !== "" && text.endsWith(`#${tag}`) ? [tag] : [],
  });
}

/**
 * The plan's kind of hook opens; a second sentence follows only where it speaks of the same thing, or where the hook may have
 * been used before on this theme: then advice makes another post of it.
 */
function thoughtOf(desk: Desk): Thought {
  const { hookKind } = desk.task.plan;
  const isAgain = desk.isUsedUp(hookKind === "how_to" ? "steps" : hookPools[hookKind]);
  const fits = (opening: string, text: string): boolean => opening.length + text.length < bodyRoom - 20;
  const advised = (opening: string, text: string | null): Thought => {
    const lead = desk.pick("advice-lead", adviceLeads, { by: "type" }) ?? "";
    return { opening, follow: text === null ? null : `${lead} ${lowerFirst(text)}` };
  };
  if (hookKind === "how_to") {
    const step = desk.take("steps", ({ action }) => action.length <= bodyRoom);
    const opening = step?.action ?? hook(desk, bodyRoom);
    return isAgain
      ? advised(
          opening,
          desk.take("bonuses", (text) => fits(opening, text)),
        )
      : { opening, follow: step?.reason ?? null };
  }
  const opening = hook(desk, isAgain ? shortHook : bodyRoom);
  if (isAgain) return advised(opening, desk.take("steps", ({ action }) => fits(opening, action))?.action ?? null);
  const isKin = (text: string): boolean => fits(opening, text) && areKin(opening, text, desk.topic.keywords);
  return { opening, follow: desk.take("turns", isKin) ?? desk.take("costs", isKin) };
}

function closersFor({ task: { plan } }: Desk): readonly string[] {
  const closers: Record<HookKind, readonly string[]> = {
    question: questionClosers,
    statement: statementClosers,
    scene: sceneClosers,
    cost: costClosers,
    how_to: personaVoice[plan.persona].requests,
  };
  return closers[plan.hookKind];
}

/** One in eight in the first phase, half in the last: about a third over the campaign, spread evenly over the posts. */
function sells({ task: { plan, seed } }: Desk): boolean {
  const share = { problem_awareness: 1 / 8, solution_introduction: 3 / 8, social_proof: 3 / 8, call_to_action: 1 / 2 }[
    plan.focus
  ];
  // Multiples of the golden ratio fall evenly between 0 and 1.
  return ((numberOf(plan) + (hash32(`${seed}\u0000sells`) % 8)) * goldenRatio) % 1 < share;
}

const goldenRatio = (Math.sqrt(5) - 1) / 2;
