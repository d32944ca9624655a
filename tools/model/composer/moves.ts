import { hash32 } from "../../../domain/random.ts";
import type { Desk } from "./desk.ts";
import { personaVoice } from "./persona-voice.ts";
import { toneVoice } from "./tone-voice.ts";
import type { Topic } from "./topic.ts";
import {
  beforeAttempt,
  beforeCost,
  beforeLimit,
  beforeSign,
  beforeSteps,
  beforeTurn,
  howToHooks,
} from "./transitions.ts";

/** The moves that texts are made of: each gives one paragraph, or null when the topic has no more of it. */

/** The first sentence of a piece, of the kind that the plan asks for. */
export function hook(desk: Desk, limit = Infinity): string {
  const fits = (text: string): boolean => text.length <= limit;
  const { hookKind } = desk.task.plan;
  const wanted =
    hookKind === "how_to"
      ? desk.pick("how-to", howToHooks, { limit })
      : desk.take(
          ({ question: "questions", statement: "statements", scene: "scenes", cost: "costs" } as const)[hookKind],
          fits,
        );
  return wanted ?? desk.take("statements") ?? desk.take("questions") ?? desk.label;
}

/** For whom and in what spirit: persona and tone take turns, so that both can be heard over a campaign. */
export function opener(desk: Desk): string | null {
  const { persona, tone, ordinal } = desk.task.plan;
  return ordinal % 2 === 0
    ? desk.pick(`opener-${persona}`, personaVoice[persona].openers)
    : desk.pick(`opener-${tone}`, toneVoice[tone].openers);
}

export function closer(desk: Desk): string | null {
  const { persona, tone, ordinal } = desk.task.plan;
  return ordinal % 2 === 1
    ? desk.pick(`closer-${persona}`, personaVoice[persona].closers)
    : desk.pick(`closer-${tone}`, toneVoice[tone].closers);
}

export function pain(desk: Desk): string | null {
  const { persona } = desk.task.plan;
  return desk.pick(`pain-${persona}`, personaVoice[persona].pains);
}

export function cost(desk: Desk): string | null {
  return led(desk, "cost", beforeCost, desk.take("costs"));
}

export function attempt(desk: Desk): string | null {
  return led(desk, "attempt", beforeAttempt, desk.take("attempts"));
}

export function turn(desk: Desk): string | null {
  return led(desk, "turn", beforeTurn, desk.take("turns"));
}

export function limit(desk: Desk): string | null {
  return led(desk, "limit", beforeLimit, desk.take("limits"));
}

/** A sign describes how things are when it works, so it never stands without a sentence that says so. */
export function sign(desk: Desk): string | null {
  const text = desk.take("signs");
  const lead = desk.pick("lead-sign", beforeSign);
  return text === null ? null : lead === null ? text : `${lead} ${text}`;
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

/** Half of the time a sentence leads over; always would sound like a machine. */
function led(desk: Desk, move: string, leads: readonly string[], text: string | null): string | null {
  if (text === null) return null;
  const { seed, plan } = desk.task;
  if (hash32(`${seed}\u0000${move}\u0000${plan.ordinal}`) % 2 === 0) return text;
  const lead = desk.pick(`lead-${move}`, leads);
  return lead === null ? text : `${lead} ${text}`;
}
