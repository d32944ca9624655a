import { hash32 } from "../../../domain/random.ts";
import type { PersonaName } from "../../../domain/vocabulary.ts";
import type { StrategyTask } from "../port.ts";
import { genericTopic } from "./generic-topic.ts";
import type { ProductVoice } from "./product-voice.ts";
import { standsFor } from "./brand-words.ts";
import { spareThemes } from "./strategy-sentences.ts";
import { overlap } from "./topic-index.ts";
import type { Topic } from "./topic.ts";

/** The fewest themes that a reader of the campaign gets. */
const themesPerPersona = 3;

/**
 * Eight to twelve topics for a brief of a month, more for a longer one, best first: by readers, by the words of the description, and by the seed. Code is never
 * a subject where no reader works with it. Where the banks know little of the product's own field, it is a theme as well.
 */
export function chooseTopics(task: StrategyTask, product: ProductVoice, topics: readonly Topic[]): Topic[] {
  const { classification, brief, seed } = task;
  const words = [brief.product.name, brief.product.description, brief.product.uniqueValue].join(" ");
  const readers = { personas: classification.personas, product, audience: brief.product.targetAudience };
  const mayStand = standsFor(brief.brand);
  const ranked = topics
    .filter((topic) => suits(topic, readers) && mayStand(topic.label))
    .map((topic) => ({ topic, score: scoreOf(topic, { words, personas: classification.personas, seed }) }))
    .toSorted((one, other) => other.score - one.score)
    .map(({ topic }) => topic);
  const count = themesFor(brief.durationDays);

  const first = classification.personas.flatMap((persona) =>
    ranked.filter((topic) => topic.personas.includes(persona)).slice(0, themesPerPersona),
  );
  const chosen = [...new Set(interleaved(first, ranked))].slice(0, Math.max(count, first.length));
  return withSpares(withTrade(chosen, product));
}

/** The field of the product in second place, where no topic of the campaign is about code. */
function withTrade(chosen: readonly Topic[], { trade }: ProductVoice): readonly Topic[] {
  if (trade === null || chosen.some(({ field }) => field === "software")) return chosen;
  const own = genericTopic(trade.label);
  return [...chosen.slice(0, 1), own, ...chosen.slice(1)];
}

/** Eight to twelve themes for a month, and one more for every six days beyond it: what is said of one is used up. */
function themesFor(days: number): number {
  return 8 + Math.min(4, Math.floor(days / 7)) + Math.floor(Math.max(0, days - 30) / 6);
}

/** By rank, but whatever a reader needs is inside. */
function interleaved(needed: readonly Topic[], ranked: readonly Topic[]): Topic[] {
  const must = new Set(needed);
  return [...ranked.filter((topic) => must.has(topic)), ...ranked.filter((topic) => !must.has(topic))];
}

function suits(
  topic: Topic,
  {
    personas,
    product,
    audience,
  }: { personas: readonly PersonaName[]; product: ProductVoice; audience: readonly string[] },
): boolean {
  if (topic.field === "software" && product.field !== "software") return false;
  // Whoever buys for a company is not told of counters and receipts.
  if (personas.includes("general") && audience.every((reader) => atWork.test(reader)))
    return (
      topicsAtWork.has(topic.id) || (topic.field !== "general" && topic.personas.some((one) => personas.includes(one)))
    );
  if (topic.field === "general") return personas.includes("general");
  return topic.personas.some((persona) => persona !== "general" && personas.includes(persona));
}

/** Readers who read on behalf of an organization. */
const atWork =
  /\b(?:accountants?|administrators?|agenc(?:y|ies)|analysts?|buyers|companies|consultants?|controllers?|coordinators?|directors?|dispatchers?|executives?|heads?|hr|lawyers?|leaders|leads|managers?|manufacturers?|officers?|operators?|planners?|procurement|recruiters?|retailers?|sales|shippers?|suppliers?|teams?|wholesalers?)\b(?<!choir directors?)/iu;

/** Topics for work of any trade: they speak of no software. */
const topicsAtWork: ReadonlySet<string> = new Set([
  "change-risk",
  "customer-conversations",
  "measuring-what-matters",
  "team-capacity",
  "build-or-buy",
]);

function scoreOf(
  topic: Topic,
  { words, personas, seed }: { words: string; personas: readonly PersonaName[]; seed: string },
): number {
  const readers = topic.personas.filter((persona) => personas.includes(persona)).length;
  const chance = (hash32(`${seed}\u0000theme\u0000${topic.id}`) % 1000) / 1000;
  return 3 * overlap(words, topic) + readers + 2 * chance;
}

function withSpares(chosen: readonly Topic[]): Topic[] {
  const missing = Math.max(0, themesPerPersona + 1 - chosen.length);
  return [...chosen, ...spareThemes.slice(0, missing).map(genericTopic)];
}
