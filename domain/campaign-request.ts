import { z } from "zod";
import { SuppliedBrand } from "./request-brand.ts";
import { mostFacts, mostWritten, SuppliedFact, SuppliedSource } from "./request-facts.ts";
import { address, amount, line, lines, prose, quoted, wholeNumber, wrongKind } from "./request-fields.ts";
import { readChannels, readDuration, readObjective, readTone, readTypes } from "./request-words.ts";
import { channelNames } from "./words.ts";
import { isTimeZone } from "./zoned-time.ts";

const object = (what: string) => ({ error: wrongKind(what, "an object") });

/**
 * The brief as it comes over the wire: snake_case, loose spellings, most of it optional. Parsing gives every field that was
 * there in its inner form; `readBrief` fills in the rest.
 */
export const CampaignRequest = z.strictObject(
  {
    name: line("name", 120).nullish(),
    objective: z
      .string({ error: wrongKind("objective", "text") })
      .transform(readObjective)
      .nullish(),
    product: z.strictObject(
      {
        name: line("product name", 120),
        description: prose("product description", 20_000),
        target_audience: lines("target_audience", 200).nullish(),
        unique_value: prose("unique_value", 2000),
        url: address("product url"),
      },
      {
        error: (issue) =>
          typeof issue.input === "string"
            ? `product must be an object; write product: {name: ${JSON.stringify(quoted(issue.input))}}`
            : wrongKind("product", "an object")(issue),
      },
    ),
    channels: z
      .union([z.string(), z.array(z.string({ error: wrongKind("a channel", "text") }))], {
        error: (issue) => `${wrongKind("channels", "a list of names")(issue)}; known: ${channelNames.join(", ")}`,
      })
      .transform(readChannels),
    duration: z
      .union([z.string(), z.number()], { error: wrongKind("duration", "text or a number of days") })
      .transform(readDuration)
      .nullish(),
    budget: z
      .strictObject(
        {
          content_pieces: wholeNumber("content_pieces", 1, 2000),
          daily_posts: wholeNumber("daily_posts", 1, 50),
          ad_spend: amount("ad_spend"),
        },
        object("budget"),
      )
      .nullish(),
    tone_preference: z
      .string({ error: wrongKind("tone_preference", "text") })
      .transform(readTone)
      .nullish(),
    goals: z
      .record(z.string().max(60, "a goal's name is longer than 60 characters"), amount("a goal"), object("goals"))
      .nullish(),
    facts: z
      .array(SuppliedFact, { error: wrongKind("facts", "a list") })
      .max(mostFacts, `more than ${mostFacts} facts`)
      .nullish(),
    sources: z
      .array(SuppliedSource, { error: wrongKind("sources", "a list") })
      .max(mostWritten, `more than ${mostWritten} sources`)
      .nullish(),
    brand: SuppliedBrand.nullish(),
    audience_timezone: z
      .string({ error: wrongKind("audience_timezone", "text") })
      .trim()
      .refine(isTimeZone, {
        error: ({ input }) =>
          `audience_timezone "${quoted(String(input))}" is no zone; write an IANA name such as Europe/Berlin`,
      })
      .nullish(),
    start: z
      .string({ error: wrongKind("start", "a date") })
      .trim()
      .toLowerCase()
      .refine((text) => text === "today" || text === "tomorrow" || isDate(text), {
        error: ({ input }) =>
          `start "${quoted(String(input))}" is no date of the calendar; write YYYY-MM-DD, today or tomorrow`,
      })
      .nullish(),
    types: z
      .union([z.string(), z.array(z.string({ error: wrongKind("a type", "text") }))], {
        error: wrongKind("types", "a list of names"),
      })
      .transform(readTypes)
      .nullish(),
  },
  object("the brief"),
);
export type CampaignRequest = z.infer<typeof CampaignRequest>;

/** Whether a text is a date of the calendar, YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
