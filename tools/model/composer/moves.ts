import { hash32 } from "../../../domain/random.ts";
import type { Desk } from "./desk.ts";
import { lowerFirst } from "./grammar.ts";
import { personaVoice } from "./persona-voice.ts";
import { howToHooks } from "./post-sentences.ts";
import { toneVoice } from "./tone-voice.ts";
import type { Topic } from "./topic.ts";
import {
  beforeAfter,
  beforeAttempt,
  beforeCost,
  beforeLimit,
  beforeMeasure,
  beforeMore,
  beforePain,
  beforeSign,
  beforeSteps,
  beforeTurn,
} from "./transitions.ts";

/** The moves that texts are made of: each gives one paragraph, or null when the topic has no more of it. */

/** Where each kind of hook comes from; a how-to has frames of its own. */
export const hookPools = { question: "questions", statement: "statements", scene: "scenes", cost: "costs" } as const;

/** The first sentence of a piece, of the kind that the plan asks for. */
export function hook(desk: Desk, longest = Infinity): string {
  const fits = (text: string): boolean => text.length <= longest;
  const { hookKind } = desk.task.plan;
  const wanted =
    hookKind === "how_to" ? desk.pick("how-to", howToHooks, { limit: longest }) : desk.take(hookPools[hookKind], fits);
  return wanted ?? desk.take("statements") ?? desk.take("questions") ?? desk.label;
}

/** For whom and in what spirit: persona and tone take turns, so that both can be heard over a campaign. */
export function opener(desk: Desk): string | null {
  const { persona, tone, ordinal, hookKind } = desk.task.plan;
  // A how-to has named the theme already.
  const suits = (frame: string): boolean => hookKind !== "how_to" || !frame.includes("{label}");
  return ordinal % 2 === 0
    ? desk.pick(`opener-${persona}`, personaVoice[persona].openers, { suits })
    : desk.pick(`opener-${tone}`, toneVoice[tone].openers, { suits });
}

export function closer(desk: Desk): string | null {
  const { persona, tone, ordinal } = desk.task.plan;
  return ordinal % 2 === 1
    ? desk.pick(`closer-${persona}`, personaVoice[persona].closers)
    : desk.pick(`closer-${tone}`, toneVoice[tone].closers);
}

/** What weighs on this reader anyway; it always follows a problem. */
export function pain(desk: Desk): string | null {
  const { persona } = desk.task.plan;
  return led(desk, "pain", beforePain, desk.pick(`pain-${persona}`, personaVoice[persona].pains));
}

/** What doing nothing costs; after a hook that names a cost it says that there is more. */
export function cost(desk: Desk): string | null {
  return desk.task.plan.hookKind === "cost"
    ? led(desk, "more", beforeMore, desk.take("costs"))
    : led(desk, "cost", beforeCost, desk.take("costs"));
}

export function attempt(desk: Desk): string | null {
  return led(desk, "attempt", beforeAttempt, desk.take("attempts"));
}

export function turn(desk: Desk): string | null {
  return isDrawn(desk, "turn", 2) ? led(desk, "turn", beforeTurn, desk.take("turns")) : desk.take("turns");
}

/** A limit never stands without a sentence that marks it as one. */
export function limit(desk: Desk): string | null {
  return led(desk, "limit", beforeLimit, desk.take("limits"));
}

/** A sign describes how things are when it works, or how to measure it, and is announced as what it is. */
export function sign(desk: Desk): string | null {
  const text = desk.take("signs");
  return text !== null && isInstruction(text)
    ? led(desk, "measure", beforeMeasure, text)
    : led(desk, "sign", beforeSign, text);
}

/** A sign as the picture after the change, set against the one before it. */
export function after(desk: Desk): string | null {
  return led(
    desk,
    "after",
    beforeAfter,
    desk.take("signs", (text) => !isInstruction(text)),
  );
}

/** Up to `count` pieces of advice, each with its reason, under a line that announces them. */
export function steps(desk: Desk, count: number): string[] {
  const texts = desk.takeSome("steps", count).map(adviceOf);
  const lead = desk.pick("lead-steps", beforeSteps);
  return lead === null || texts.length === 0 ? texts : [lead, ...texts];
}

export function adviceOf({ action, reason }: Topic["steps"][number]): string {
  return `${action} ${reason}`;
}

function isInstruction(text: string): boolean {
  return /^(ask|check|compare|count|follow|keep|lay|listen|look|measure|note|notice|open|pick|put|read|see|take|talk|track|try|use|walk|watch|write)\b/iu.test(
    text,
  );
}

/** The text after a sentence that leads over; after a colon it begins small. */
function led(desk: Desk, move: string, leads: readonly string[], text: string | null): string | null {
  if (text === null) return null;
  const lead = desk.pick(`lead-${move}`, leads, { stride: 2 });
  if (lead === null) return text;
  return lead.endsWith(":") ? `${lead} ${lowerFirst(text)}` : `${lead} ${text}`;
}

/** True in `share` of three pieces, by the seed: what always leads over sounds like a machine. */
function isDrawn({ task: { seed, plan } }: Desk, key: string, share: number): boolean {
  return hash32(`${seed}\u0000${key}\u0000${plan.ordinal}`) % 3 < share;
}
