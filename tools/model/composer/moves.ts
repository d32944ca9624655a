import { weightedLength } from "../../../domain/weighted-length.ts";
import { postRoom } from "./fitting.ts";
import { areKin } from "./kinship.ts";
import type { Desk } from "./desk.ts";
import { fieldLines } from "./field-lines.ts";
import { furtherStepLabels, limitLabels, measureLabels, signLabels, stepLabels } from "./labels.ts";
import type { Topic } from "./topic.ts";
import { voiceRoom } from "./voice.ts";

/** The moves that texts are made of: each gives sentences of the topic, or null when it has no more of them. */

export type Step = Topic["steps"][number];

/** Where each kind of hook comes from; a how-to opens with the action of a step. */
export const hookPools = { question: "questions", statement: "statements", scene: "scenes", cost: "costs" } as const;

export interface Opening {
  hook: string;
  /** the reason behind an action; null for the other kinds, which stand alone */
  follow: string | null;
}

/** The first words of a piece, of the kind that the plan asks for. @param longest characters that the hook may have */
export function openingOf(desk: Desk, longest = Infinity): Opening {
  const fits = (text: string): boolean => text.length <= longest;
  const { hookKind } = desk.task.plan;
  if (hookKind === "how_to") {
    const step = desk.takeHook("steps", ({ action }) => fits(action));
    if (step !== null) return { hook: step.action, follow: step.reason };
  }
  const wanted = hookKind === "how_to" ? null : desk.takeHook(hookPools[hookKind], fits);
  const other = (): string => desk.takeHook("statements", fits) ?? desk.takeHook("questions", fits) ?? desk.label;
  return { hook: wanted ?? other(), follow: null };
}

/** What doing nothing costs. */
export function cost(desk: Desk): string | null {
  return desk.take("costs");
}

/** What people usually try, and why it falls short; each sentence of the banks says both. */
export function attempt(desk: Desk): string | null {
  return desk.take("attempts");
}

/**
 * The insight that changes the view. While the piece has room, the field of the product or the plan's tone adds a sentence;
 * on X both keep to one post.
 */
export function turn(desk: Desk): string | null {
  const insight = desk.take("turns");
  if (insight === null) return null;
  const isPost = desk.task.plan.channel === "twitter";
  const room = isPost ? postRoom - weightedLength(insight) - 1 : Infinity;
  const line = fieldLine(desk, room) ?? desk.voice(room);
  return line === null ? insight : `${insight} ${line}`;
}

/**
 * A sentence that brings a general thought home to the field of the product, in every second piece; null where the field
 * is not known, and where the piece speaks of nothing else. @param room weighted length that it must keep
 */
export function fieldLine(desk: Desk, room = Infinity): string | null {
  const { product, topic, task } = desk;
  const { trade } = product;
  if (trade === null || topic.field === "software" || voiceRoom(task) === 0) return null;
  if (task.plan.ordinal % 2 === 0 || desk.hasPicked("field-line")) return null;
  if (areKin(trade.label, desk.label, [trade.label])) return null;
  return desk.pick("field-line", fieldLines, { limit: room });
}

/** A limit, marked as one. */
export function limit(desk: Desk): string | null {
  const text = desk.take("limits");
  return text === null ? null : `${desk.pick("label-limit", limitLabels) ?? ""} ${text}`.trim();
}

/** How things are when it works, or how to measure it; a sentence that says so itself needs no label. */
export function sign(desk: Desk): string | null {
  const text = desk.take("signs");
  if (text === null || saysWhatItIs(text)) return text;
  const labels = isInstruction(text) ? measureLabels : signLabels;
  return `${desk.pick(isInstruction(text) ? "label-measure" : "label-sign", labels) ?? ""} ${text}`.trim();
}

/** A small extra that the reader can use at once. */
export function bonus(desk: Desk): string | null {
  const text = desk.take("bonuses");
  return text === null ? null : `Something to try: ${text}`;
}

/** The line above a list of so many steps. */
function stepLabel(desk: Desk, count: number, areFurther: boolean): string {
  const [key, labels] = areFurther
    ? (["label-further", furtherStepLabels] as const)
    : (["label-steps", stepLabels] as const);
  return desk.pick(key, labels, { slots: { count: inWords(count) } }) ?? "What helps:";
}

/** What is said of a step in a text: what to do, and why. */
export type Advice = Pick<Step, "action" | "reason">;

/**
 * Steps with their reasons under a label, numbered when there are three or more; null without any.
 * @param areFurther whether a step stands before them in the body, so that these are "more"
 */
export function adviceList(
  desk: Desk,
  steps: readonly Advice[],
  { areFurther }: { areFurther: boolean },
): string | null {
  if (steps.length === 0) return null;
  const texts = steps.map(adviceOf);
  const items = steps.length < 3 ? texts.join("\n\n") : texts.map((text, index) => `${index + 1}. ${text}`).join("\n");
  const list = `${stepLabel(desk, steps.length, areFurther)}\n\n${items}`;
  const line = desk.voiced.length === 0 ? desk.voice() : null;
  return line === null ? list : `${list}\n\n${line}`;
}

export function adviceOf({ action, reason }: Advice): string {
  return `${action} ${reason}`;
}

/** The next sentence of a pool that speaks of the same thing as a text. */
export function kinOf(
  desk: Desk,
  pool: "turns" | "costs",
  { text, fits }: { text: string; fits: (sentence: string) => boolean },
): string | null {
  return desk.take(pool, (sentence) => fits(sentence) && areKin(text, sentence, desk.topic.keywords));
}

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** @example inWords(4) // "four" */
export function inWords(count: number): string {
  return numberWords[count] ?? "several";
}

function isInstruction(text: string): boolean {
  return /^(ask|check|compare|count|follow|keep|lay|listen|look|measure|note|notice|open|pick|put|read|see|take|talk|track|try|use|walk|watch|write)\b/iu.test(
    text,
  );
}

/** "You can tell …", "It is a good sign when …", "Before paying, check …": a label would say it twice. */
function saysWhatItIs(text: string): boolean {
  return (
    /:|\b(signs?|marks?|tells?|tests?|proofs?|proves?|progress|measures?)\b/iu.test(text) ||
    (!isInstruction(text) && /\b(trust|success|when|once|if|check|compare|count|look|watch)\b/iu.test(text))
  );
}
