import type { Brief } from "./brief.ts";

/**
 * The fields of the brief, as the wire names them, in which two briefs differ. All but `name` change texts or plan.
 * @example changedFields({ ...brief, durationDays: 14 }, brief) // ["duration"]
 */
export function changedFields(left: Brief, right: Brief): string[] {
  return Object.entries(wireNames).flatMap(([field, name]) => {
    // The keys of the table are those of the brief.
    const key = field as keyof Brief;
    return canonical(left[key]) === canonical(right[key]) ? [] : [name];
  });
}

/** What was refused in a brief is nobody's field. */
const wireNames: Record<Exclude<keyof Brief, "refused">, string> = {
  name: "name",
  objective: "objective",
  product: "product",
  channels: "channels",
  durationDays: "duration",
  budget: "budget",
  tone: "tone_preference",
  goals: "goals",
  facts: "facts",
  brand: "brand",
  audienceTimezone: "audience_timezone",
  start: "start",
  types: "types",
};

/** Goals may come in another order and still be the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
