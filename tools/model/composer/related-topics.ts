import { openDesk, type Desk } from "./desk.ts";
import { overlap } from "./topic-index.ts";
import type { Topic } from "./topic.ts";

/**
 * Desks on the themes that are nearest to a piece's own: for texts that are longer than one bank. They have the same readers
 * and the same field, and the nearest by keywords comes first. A desk hands out its own topic's sentences; what is said
 * about it is picked at the piece's desk, so that nothing comes twice.
 */
export function relatedDesks(desk: Desk, count = Infinity): Desk[] {
  const { task, topics, topic } = desk;
  const words = [task.plan.theme, topic.label, ...topic.keywords].join(" ");
  const nearness = (other: Topic): number =>
    overlap(words, other) +
    (other.field === topic.field ? 2 : 0) +
    (other.personas.includes(task.plan.persona) ? 3 : 0);
  return topics
    .filter((other) => other.id !== topic.id && suits(other, desk))
    .toSorted((one, other) => nearness(other) - nearness(one))
    .slice(0, count)
    .map(({ label }) => openDesk({ ...task, plan: { ...task.plan, theme: label } }, topics));
}

/** The same readers; software is a matter only for those who work on it. */
function suits(other: Topic, { topic, task, product }: Desk): boolean {
  const isBanked = !topic.id.startsWith("generic-");
  const readers = isBanked ? topic.personas : [task.plan.persona];
  const knowsSoftware = isBanked
    ? topic.field !== "general"
    : product.field === "software" && task.plan.persona !== "general";
  if (other.field === "software" && !knowsSoftware) return false;
  if (other.field === "general" && !readers.includes("general")) return false;
  return other.personas.some((persona) => readers.includes(persona));
}
