import { z } from "zod";
import type { Brief } from "./brief.ts";
import { CampaignRequest, isDate } from "./campaign-request.ts";
import { MarketingError, type FieldError } from "./errors.ts";
import { brandToWire, fillBrand } from "./request-brand.ts";
import { countFaults, factOfSource, fillFact } from "./request-facts.ts";
import { quoted } from "./request-fields.ts";
import { describeIssues } from "./request-issues.ts";
import { addDays, isTimeZone } from "./zoned-time.ts";

export interface BriefClock {
  /** today's date in UTC, YYYY-MM-DD */
  today: string;
  /** today's date in a zone */
  todayIn: (zone: string) => string;
}

/**
 * The brief with every default filled and every name known: 30 days, tone professional, audience "everybody", zone UTC,
 * start tomorrow in the audience's zone, objective launch_awareness.
 * @throws MarketingError "invalid-brief" with every fault of the input: a pointer and what is wrong there
 */
export function readBrief(input: unknown, clock: BriefClock): Brief {
  const parsed = CampaignRequest.safeParse(input);
  const faults = [
    ...(parsed.success ? countFaults(parsed.data) : describeIssues(parsed.error.issues, CampaignRequest)),
    ...startFaults(input, clock),
  ];
  if (!parsed.success || faults.length > 0) throw invalidBrief(faults);
  return fillBrief(parsed.data, clock);
}

/** The error that refuses a brief: the first faults in words, all of them in `errors`. */
export function invalidBrief(faults: FieldError[]): MarketingError {
  const shown = faults.slice(0, 3).map(({ detail }) => detail);
  const rest = faults.length - shown.length;
  return new MarketingError(
    "invalid-brief",
    `the brief was refused: ${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`,
    {
      why: `${faults.length === 1 ? "one field is" : `${faults.length} fields are`} wrong: ${faults.map(({ pointer }) => pointer || "/").join(", ")}`,
      hint: "correct what is named and send it again; nothing was stored",
      errors: faults,
    },
  );
}

function fillBrief(request: CampaignRequest, clock: BriefClock): Brief {
  const { product, budget, brand } = request;
  const objective = request.objective ?? "launch_awareness";
  const audienceTimezone = request.audience_timezone ?? "UTC";
  const audience = product.target_audience ?? [];
  return {
    name: request.name ?? defaultName(product.name, objective),
    objective,
    product: {
      name: product.name,
      description: product.description ?? null,
      targetAudience: audience.length === 0 ? ["everybody"] : [...new Set(audience)],
      uniqueValue: product.unique_value ?? null,
      url: product.url ?? null,
    },
    channels: request.channels,
    durationDays: request.duration ?? 30,
    budget: {
      contentPieces: budget?.content_pieces ?? null,
      dailyPosts: budget?.daily_posts ?? null,
      adSpend: budget?.ad_spend ?? null,
    },
    tone: request.tone_preference ?? { primary: "professional", secondary: null },
    goals: Object.fromEntries(
      Object.entries(request.goals ?? {}).flatMap(([name, value]) => (value == null ? [] : [[quoted(name), value]])),
    ),
    facts: [...(request.facts ?? []).map(fillFact), ...(request.sources ?? []).flatMap(factOfSource)],
    brand: brand == null ? null : fillBrand(brand),
    audienceTimezone,
    start: startDate(request.start ?? "tomorrow", clock.todayIn(audienceTimezone)),
    types: request.types ?? null,
  };
}

function defaultName(product: string, objective: string): string {
  const ending = `: ${objective.replaceAll("_", " ")}`;
  return [...product].slice(0, 120 - ending.length).join("") + ending;
}

/** Faults of `start` that need the clock; a start that is no date is the schema's business. */
function startFaults(input: unknown, { today, todayIn }: BriefClock): FieldError[] {
  const found = z
    .looseObject({ start: z.string().trim(), audience_timezone: z.string().trim().nullish() })
    .safeParse(input);
  if (!found.success || !isDate(found.data.start)) return [];
  const zone = found.data.audience_timezone ?? "UTC";
  const first = isTimeZone(zone) ? todayIn(zone) : addDays(today, -1);
  const { start } = found.data;
  if (start < first) return [{ pointer: "/start", detail: `start ${start} lies before today, ${first} in ${zone}` }];
  if (start > addDays(today, 3660))
    return [{ pointer: "/start", detail: `start ${start} lies more than ten years ahead` }];
  return [];
}

function startDate(start: string, today: string): string {
  if (start === "today") return today;
  return start === "tomorrow" ? addDays(today, 1) : start;
}

/** The brief on the wire again, every field named: what exports and answers show. `readBrief` reads it back unchanged. */
export function briefToWire(brief: Brief): Record<string, unknown> {
  const { product, budget, tone, brand } = brief;
  return {
    name: brief.name,
    objective: brief.objective,
    product: {
      name: product.name,
      description: product.description,
      target_audience: product.targetAudience,
      unique_value: product.uniqueValue,
      url: product.url,
    },
    channels: brief.channels,
    duration: `${brief.durationDays}_days`,
    budget: { content_pieces: budget.contentPieces, daily_posts: budget.dailyPosts, ad_spend: budget.adSpend },
    tone_preference: tone.secondary === null ? tone.primary : `${tone.primary}_${tone.secondary}`,
    goals: brief.goals,
    facts: brief.facts.map(({ text, source, public: isPublic, origin, code }) => ({
      text,
      source,
      public: isPublic,
      origin,
      code,
    })),
    brand: brand === null ? null : brandToWire(brand),
    audience_timezone: brief.audienceTimezone,
    start: brief.start,
    types: brief.types,
  };
}
