import { contentTypes, type ContentTypeRow } from "./content-types.ts";
import { numberIn, numberSource, takeOut, type Rest } from "./plain-brief-rest.ts";
import type { ContentType } from "./vocabulary.ts";
import { contentTypeNames } from "./words.ts";

/** How much is to be made. */
export interface Amounts {
  pieces: number | null;
  /** pieces a week; how many in all depends on the length */
  perWeek: number | null;
  perDay: number | null;
  /** numbers of one kind of piece: "20 tweets" */
  ofType: { type: ContentType; count: number }[];
  adSpend: number | null;
}

const names = contentTypeNames.flatMap((type) => {
  const { label, plural, aliases }: ContentTypeRow = contentTypes[type];
  return [label, plural, ...aliases].map((name) => ({ type, name: name.toLowerCase() }));
});
const typeSource = names
  .map(({ name }) => name)
  .toSorted((one, other) => other.length - one.length)
  .join("|");
const lead = String.raw`(?:\b(?:with|using|of|at most|max(?:imum)?|up to|no more than|about|around|post|publish)\s+)*`;
const kind = String.raw`(?:(?:pieces?(?:\s+of\s+content)?|posts?|contents?|updates?|messages?)(?![\p{L}-])|(?<type>${typeSource})(?![\p{L}-]))`;
const count = String.raw`(?<![\p{L}\p{N}.,-])(?<count>${numberSource})`;
const rate = new RegExp(
  String.raw`${lead}(?:${count}|(?<single>an?))\s+${kind}\s+(?:a|per|each|every|\/)\s*(?<unit>day|week)(?![\p{L}])`,
  "iu",
);
const total = new RegExp(
  String.raw`${lead}${count}\s+(?:new\s+)?${kind}(?:\s+(?:in\s+(?:all|total)|altogether))?`,
  "iu",
);
const spend =
  /(?:\bwith\s+)?(?:\b(?:an?|our|the)\s+)?(?:(?:ad|advertising|marketing)\s+)?(?:budget|spend)(?:\s+(?:is|of))?\s*:?\s*[$€£]?\s?(\d[\d,]*)(k?)(?:\s*(?:dollars|euros?|usd|eur|[$€£]))?/iu;

/** Takes the numbers of pieces and the budget out of a sentence. */
export function takeAmounts(rest: Rest): Amounts {
  const amounts: Amounts = { pieces: null, perWeek: null, perDay: null, ofType: [], adSpend: null };
  const budget = takeOut(rest, spend);
  if (budget !== null) amounts.adSpend = Number((budget[1] ?? "").replaceAll(",", "")) * (budget[2] === "" ? 1 : 1000);
  for (let found = takeOut(rest, rate); found !== null; found = takeOut(rest, rate)) {
    const { count: written = "one", unit } = found.groups ?? {};
    const value = countOf(written);
    if (unit?.toLowerCase() === "day") amounts.perDay = value;
    else amounts.perWeek = value;
  }
  for (let found = takeOut(rest, total); found !== null; found = takeOut(rest, total)) {
    const { count: written = "", type } = found.groups ?? {};
    const value = countOf(written);
    const known = names.find(({ name }) => name === type?.toLowerCase());
    if (known === undefined) amounts.pieces = value;
    else amounts.ofType.push({ type: known.type, count: value });
  }
  return amounts;
}

function countOf(written: string): number {
  return numberIn(written.toLowerCase()) ?? 1;
}
