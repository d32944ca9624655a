import { personas as personaTable } from "../../../domain/personas.ts";
import type { StrategyDraft, Theme } from "../../../domain/strategy.ts";
import { shuffle } from "../../../domain/random.ts";
import type { StrategyTask } from "../port.ts";
import { audiencePhrase } from "./grammar.ts";
import { openLedger } from "./ledger.ts";
import { introductions } from "./product-sentences.ts";
import { readProduct, shownText, type ProductVoice } from "./product-voice.ts";
import { fill, type Slots } from "./slots.ts";
import {
  callsByObjective,
  heroes,
  plainMessages,
  plainSolution,
  problems,
  storyArc,
  strategyHooks,
  transformations,
} from "./strategy-sentences.ts";
import { chooseTopics } from "./topic-choice.ts";
import { overlap } from "./topic-index.ts";
import type { Topic } from "./topic.ts";
import { claims } from "./value-sentences.ts";

/** The strategy in plain words: a story for the first reader, four pillars, messages that rest on facts, themes by reader. */
export function writeStrategy(task: StrategyTask, topics: readonly Topic[]): StrategyDraft {
  const { brief, classification, seed } = task;
  const ledger = openLedger(task.facts);
  const product = readProduct(brief, ledger);
  const persona = classification.personas[0] ?? "general";
  const readers =
    audiencePhrase(brief.product.targetAudience) ?? (persona === "general" ? "people" : personaTable[persona].plural);
  const slots: Slots = { name: product.name, readers };
  const say = (key: string, frames: readonly string[]): string =>
    fill(shuffle(frames, `${seed}\u0000${key}`)[0] ?? "", slots);
  const solution = solutionOf(product);
  const claim = claimOf(product);
  const chosen = chooseTopics(task, product, topics);

  return {
    narrative: {
      hero: say("hero", heroes[persona]),
      problem: say("problem", problems[persona]),
      solution: solution ?? claim ?? fill(plainSolution, slots),
      transformation: [say("transformation", transformations[persona]), claim]
        .filter((text) => text !== null)
        .join(" "),
      callToAction: fill(callsByObjective[brief.objective], slots),
      hook: say("hook", strategyHooks[persona]),
      storyArc: fill(storyArc, slots),
    },
    contentPillars: [...new Set(chosen.map(({ pillar }) => pillar))].slice(0, 4),
    themes: byLearnings(chosen, task.learnings).map((topic) => themeOf(topic, classification.personas)),
    keyMessages: [
      ...[solution, claim].filter((text) => text !== null),
      ...plainMessages.map((frame) => fill(frame, slots)),
    ].slice(0, 4),
  };
}

function solutionOf({ name, what }: ProductVoice): string | null {
  if (what === null) return null;
  const [frame = ""] = introductions[what.phrase.form];
  return fill(frame, { name, what: shownText(what), is: what.phrase.link });
}

function claimOf({ name, value }: ProductVoice): string | null {
  if (value === null) return null;
  const [frame = ""] = claims[value.phrase.form];
  return fill(frame, { name, value: shownText(value) });
}

/** Themes that earlier campaigns did well with come first; the others keep their order. */
function byLearnings(chosen: readonly Topic[], learnings: readonly string[]): Topic[] {
  const score = (topic: Topic): number => learnings.reduce((sum, learning) => sum + overlap(learning, topic), 0);
  return chosen.toSorted((one, other) => score(other) - score(one));
}

function themeOf(topic: Topic, personas: StrategyTask["classification"]["personas"]): Theme {
  const suited = personas.filter((persona) => topic.personas.includes(persona));
  return { label: topic.label, personas: suited.length === 0 ? [...personas] : suited };
}
