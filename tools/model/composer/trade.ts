import type { PublicBrief } from "../port.ts";
import { readPhrase } from "./grammar.ts";
import { massNouns } from "./grammar-words.ts";
import { standsFor } from "./brand-words.ts";

/** The subject that a product belongs to, as a noun phrase that fits behind "about", "with" and "for". */
export interface Trade {
  label: string;
}

/** Subjects by the lower-case words that a brief has for them, the narrower before the wider. */
const trades: readonly (readonly [RegExp, string])[] = [
  [/\brail(?:way)?[ -]freight|\bfreight (?:trains?|wagons?)|\bwagons?\b/, "rail freight"],
  [/\bfreight|\bcargo|\bhaulage|\bshippers?\b/, "freight"],
  [/\blogistics|\bsupply chains?|\bwarehous/, "logistics"],
  [/\brail(?:way)?s?\b|\btrains?\b(?! (?:your|the|people|teams?|models?))/, "travel by rail"],
  [/\bchoirs?\b|\bchoral/, "choir practice"],
  [/\borchestras?\b|\bensembles?\b|\bconcerts?\b/, "live music"],
  [/\bpiano|\bguitar|\bviolin|\bmusic (?:school|lessons?|teachers?)/, "music lessons"],
  [/\bsourdough|\bbaker(?:y|ies|s)?\b|\bbread\b|\bloa(?:f|ves)\b/, "bread"],
  [/\bpastr(?:y|ies)|\bpatisserie|\bcakes?\b/, "cake"],
  [/\bchocolat/, "chocolate"],
  [/\bcheese|\bdairy\b/, "cheese"],
  [/\broaster(?:y|ies|s)?\b|\bcoffee|\bcaf[eé]s?\b/, "coffee"],
  [/\bbrewer(?:y|ies|s)?\b|\bbeers?\b/, "beer"],
  [/\bwiner(?:y|ies)|\bvineyards?|\bwines?\b/, "wine"],
  [/\bteas?\b/, "tea"],
  [/\brestaurants?|\bbistros?|\bcatering/, "eating out"],
  [/\bbutchers?\b|\bsausages?\b/, "meat"],
  [/\bvegetables?|\bfruits?\b|\borchards?|\bfarm(?:s|ers?|ing)?\b/, "fresh food"],
  [/\bflorists?|\bflowers?\b|\bbouquets?/, "flowers"],
  [/\bgarden(?:s|ers?|ing)?\b|\bplants\b|\bnurser(?:y|ies)\b/, "gardening"],
  [/\bbookshops?|\bbookstores?|\bbooksellers?|\bbooks\b|\blibrar(?:y|ies) for readers/, "books"],
  [/\bbicycles?|\bbikes?\b|\bcycl(?:ing|ists?)\b/, "cycling"],
  [/\byoga\b/, "yoga"],
  [/\bpilates\b|\bgyms?\b|\bfitness/, "exercise"],
  [/\bswim/, "swimming"],
  [/\bclimb(?:ing|ers?)\b/, "climbing"],
  [/\bdanc(?:e|ing|ers?)\b/, "dancing"],
  [/\bpotter(?:y|s)\b|\bceramics?\b/, "pottery"],
  [/\bfurniture|\bjoiner(?:y|s)?\b|\bcarpent(?:ry|ers?)\b|\bcabinet ?makers?/, "furniture"],
  [/\bjewel/, "jewelry"],
  [/\bclothes|\bclothing|\btailors?\b|\bfashion/, "clothing"],
  [/\bshoes?\b|\bcobblers?\b/, "shoes"],
  [/\bhairdress|\bbarbers?\b|\bhair salon/, "haircuts"],
  [/\bphotograph/, "photography"],
  [/\bmuseums?\b|\bexhibitions?\b/, "museums"],
  [/\bgaller(?:y|ies)\b|\bpaintings?\b/, "art"],
  [/\btheat(?:re|er)s?\b/, "theater"],
  [/\bcinemas?\b|\bfilms?\b/, "film"],
  [/\bhotels?\b|\bguest ?houses?|\bhostels?\b/, "travel"],
  [/\btours?\b|\btravel(?:ers?|ing)?\b|\bholidays?\b/, "travel"],
  [/\bweddings?\b/, "weddings"],
  [/\btranslat(?:ions?|ors?|ing)\b/, "translation"],
  [/\bbookkeep|\baccountants?\b|\baccounting\b/, "bookkeeping"],
  [/\brecruit|\bhiring\b/, "hiring"],
  [/\bcleaning\b|\blaundr/, "cleaning"],
  [/\bplumb(?:ing|ers?)\b|\belectricians?\b|\bheating\b/, "repairs at home"],
  [/\brepair (?:shop|caf[eé])|\brepairs?\b/, "repair"],
  [/\barchitect(?:s|ure)?\b|\brenovat/, "building and renovation"],
  [/\bsolar\b|\bheat pumps?\b/, "energy at home"],
  [/\bchild ?care|\bkindergartens?\b/, "child care"],
  [/\btutors?\b|\btutoring|\bschools?\b|\blessons?\b/, "learning"],
  [/\bdogs?\b|\bcats?\b|\bpets?\b|\bveterinar/, "pets"],
  [/\bvolunteers?\b|\bcharit(?:y|ies)\b|\bnon-?profits?\b/, "volunteering"],
];

/** Subjects that are bought and used, by their last word; each is a mass noun or a plural. */
const goods = new Set(
  (
    "beer books bread cake cakes cheese chocolate clothes clothing coffee fish flour flowers food fruit furniture honey " +
    "jewelry loaves meat milk oil pasta pastries pastry pottery shoes soap sourdough tea toys vegetables wine"
  ).split(" "),
);

/** Whether a subject is something that one buys and uses: "good bread", "handmade soap". */
export function isGoods(label: string): boolean {
  const words = label.toLowerCase().split(" ");
  return words.length <= 3 && goods.has(words.at(-1) ?? "");
}

/**
 * The subject of a brief's product: known by its words, or the first words of a description such as "organic honey from the
 * hills"; null where neither is sure.
 * @example tradeOf(briefOf("A family bakery")) // { label: "bread" }
 */
export function tradeOf({ product, brand }: Pick<PublicBrief, "product" | "brand">): Trade | null {
  const { name, description, uniqueValue, targetAudience } = product;
  const mayStand = standsFor(brand);
  // The product's own words count before those of its readers.
  for (const words of [description, uniqueValue, name, targetAudience.join(", ")]) {
    const found = trades.find(([pattern, label]) => pattern.test((words ?? "").toLowerCase()) && mayStand(label));
    if (found !== undefined) return { label: found[1] };
  }
  const plain = nounOf(description ?? "") ?? nounOf(uniqueValue ?? "");
  return plain === null || !mayStand(plain) ? null : { label: plain };
}

/** "handmade cheese" of "Handmade cheese from small dairies": a mass noun that needs no article. */
function nounOf(text: string): string | null {
  const phrase = readPhrase(text, "");
  if (phrase?.form !== "noun" || phrase.link !== "offers") return null;
  const [core = ""] = phrase.text.split(
    /,| (?:that|which|who|for|from|of|in|on|at|by|with|without|made|baked|built) /u,
  );
  const words = core.split(" ");
  return words.length <= 3 && massNouns.has(words.at(-1) ?? "") ? core : null;
}
