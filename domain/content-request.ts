import { z } from "zod";
import { contentTypes } from "./content-types.ts";
import { MarketingError } from "./errors.ts";
import { address, findName, line, prose, quoted, unknownName, wrongKind } from "./request-fields.ts";
import { describeIssues } from "./request-issues.ts";
import { readTone } from "./request-words.ts";
import type { ContentType } from "./vocabulary.ts";
import { contentSizeNames, contentTypeNames, personaNames } from "./words.ts";

/** Words that a piece may be asked for. */
export const mostWords = 5000;

/** Characters that a topic may have: a subject, not a text. */
const longestTopic = 200;

/**
 * A single piece as it is asked for over the wire: type and topic, and whatever else is known. `readContentRequest` judges
 * what the fields say together.
 */
export const ContentRequest = z.strictObject(
  {
    type: z.string({ error: wrongKind("type", "text") }).transform((name, context): ContentType => {
      const known = findName(name, contentTypeNames);
      if (known === null) context.addIssue(unknownName(name, "type", contentTypeNames));
      return known ?? "tweet";
    }),
    topic: line("topic", longestTopic),
    tone: z
      .string({ error: wrongKind("tone", "text") })
      .transform(readTone)
      .nullish(),
    length: z
      .union([z.number(), z.string()], { error: wrongKind("length", "a number of words, or short, medium or long") })
      .transform(readLength)
      .nullish(),
    persona: z
      .string({ error: wrongKind("persona", "text") })
      .transform((name, context) => {
        const known = findName(name, personaNames);
        if (known === null) context.addIssue(unknownName(name, "persona", personaNames));
        return known ?? "general";
      })
      .nullish(),
    /** product, brand and facts come from this campaign */
    campaign_id: line("campaign_id", 200).nullish(),
    /** product, brand and facts, as for a campaign; channels and duration may be left out */
    brief: z.record(z.string(), z.unknown(), { error: wrongKind("brief", "an object") }).nullish(),
    /** facts that were read from sources, as a brief has them */
    facts: z.array(z.unknown(), { error: wrongKind("facts", "a list") }).nullish(),
    link: address("link"),
    quote: prose("quote", 2000),
  },
  { error: wrongKind("the request", "an object") },
);
export type ContentRequest = z.infer<typeof ContentRequest>;

/**
 * The request with every name known, and nothing that its type can't hold.
 * @throws MarketingError "invalid-input" with every fault: a pointer and what is wrong there
 * @example readContentRequest({ type: "twitter_thread", topic: "AI code generation", tone: "technical", length: "medium" })
 */
export function readContentRequest(input: unknown): ContentRequest {
  const parsed = ContentRequest.safeParse(input);
  if (!parsed.success) throw refused(describeIssues(parsed.error.issues, ContentRequest));
  const request = parsed.data;
  const { label, plural, words } = contentTypes[request.type];
  const faults = [];
  if (typeof request.length === "number" && request.length > words.most) {
    const detail = `length ${request.length} is more than ${plural} hold: about ${words.most} words`;
    faults.push({ pointer: "/length", detail });
  }
  if (request.type === "reddit_link" && request.link == null && request.campaign_id == null && request.brief == null) {
    faults.push({ pointer: "/link", detail: `a ${label} needs a link: the address that it is about` });
  }
  if (request.link != null && request.type !== "reddit_link") {
    faults.push({ pointer: "/link", detail: `link belongs to reddit_link; ${plural} have their product's address` });
  }
  if (request.quote != null && request.type !== "quote_post") {
    faults.push({ pointer: "/quote", detail: `quote belongs to quote_post, not to ${plural}` });
  }
  if (request.brief != null && request.campaign_id != null) {
    faults.push({ pointer: "/brief", detail: "give a brief or a campaign_id, not both" });
  }
  if (faults.length > 0) throw refused(faults);
  return request;
}

/** Words of a piece as asked for; null where the type's own usual length is meant. */
export function wordsAskedFor({ type, length }: Pick<ContentRequest, "type" | "length">): number | null {
  if (length == null) return null;
  return typeof length === "number" ? length : contentTypes[type].words[length];
}

function readLength(value: number | string, context: z.RefinementCtx): number | (typeof contentSizeNames)[number] {
  const size = typeof value === "string" ? findName(value, contentSizeNames) : null;
  if (size !== null) return size;
  const isWritten = typeof value === "number" || /^\s*\+?\d{1,9}\s*$/.test(value);
  const count = Number(value);
  if (isWritten && Number.isInteger(count) && count >= 1 && count <= mostWords) return count;
  context.addIssue(
    `length "${quoted(String(value))}" is none; write a number of words from 1 to ${mostWords.toLocaleString("en")}, or ${contentSizeNames.join(", ")}`,
  );
  return "medium";
}

function refused(errors: { pointer: string; detail: string }[]): MarketingError {
  return new MarketingError("invalid-input", `the request was refused: ${errors[0]?.detail ?? "it is no request"}`, {
    why: errors.length === 1 ? "one field is wrong" : `${errors.length} fields are wrong`,
    hint: "correct what is named and send it again; nothing was made",
    errors,
  });
}
