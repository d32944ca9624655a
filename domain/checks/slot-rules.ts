import { findLinks } from "../links.ts";
import { AgentName, PhaseFocus } from "../vocabulary.ts";
import { contentTypeNames, objectiveNames } from "../words.ts";
import { at, eachMatch, error, excerpt, proseOf, warning, type PieceRule, type Remark } from "./piece-rule.ts";

const knownKeys = new Set<string>(
  [...objectiveNames, ...contentTypeNames, ...AgentName.options, ...PhaseFocus.options].filter((key) =>
    key.includes("_"),
  ),
);

/** What templates leave behind: {name}, ${name}, [Name], %s, <name>, [object Object], TODO, lorem ipsum. */
const slots =
  /\$?\{[a-z][\w. ]*\}|\{\{|\}\}|\[(?:name|your [^\]\n]+|company(?: name)?|product(?: name)?|insert [^\]\n]+|first ?name|last ?name|link|url|cta|date|city)\](?!\()|(?<!\S)%[sd](?!\p{L})|<(?:name|your[^>\n]*|product|company|insert[^>\n]*)>|\[object \w+\]|\b(?:TODO|TBD|FIXME|XXX)(?=\s*[:\])])|lorem ipsum/giu;

const keys = /(?<![\p{L}\p{N}_#@/.-])(?:\d+_(?:days?|weeks?|months?)|[a-z]+(?:_[a-z0-9]+)+)(?![\p{L}\p{N}_(])/gu;

/** The only merge fields there are; the names of people need a word for those who gave none. */
const mergeFields = /^\{\{(?:(?:first_name|company)\|[^{}|]+|postal_address|unsubscribe_url)\}\}$/;
const knownFields = "{{first_name|there}}, {{company|your team}}, {{postal_address}}, {{unsubscribe_url}}";

/** What was left unfilled, and what leaked from inside the program. */
export const slotRules: readonly PieceRule[] = [
  { name: "slot-unfilled", check: inPlain(slots, (slot, place) => error(`${place} holds an unfilled slot: ${slot}`)) },
  {
    name: "value-empty",
    check: eachMatch(/(?<![\p{L}\p{N}_."'“-])(?:undefined|null|NaN)(?![\p{L}\p{N}_"'”-])/gu, (match, { place, text }) =>
      isMeant(text, match) ? null : error(`${place} holds an empty value: ${match[0]}`),
    ),
  },
  {
    name: "key-leaked",
    check: inPlain(keys, (key, place) => (isKnown(key) ? error(`${place} prints the key ${key}`) : null)),
  },
  {
    name: "key-like",
    check: inPlain(keys, (key, place) =>
      isKnown(key) ? null : warning(`${place} prints ${key}, which looks like a key`),
    ),
  },
  {
    name: "merge-field",
    check: (piece, context) =>
      eachMatch(/\{\{[^{}]*\}\}/g, ([field], { place }) =>
        piece.channel === "email" && mergeFields.test(field)
          ? null
          : error(
              `${place} holds ${excerpt(field)}; ${piece.channel === "email" ? `known are ${knownFields}` : "merge fields are for mails"}`,
            ),
      )(piece, context),
  },
];

function isKnown(key: string): boolean {
  return knownKeys.has(key) || /^\d+_/.test(key);
}

/** Remarks on a pattern outside links and merge fields; a key in an address leads somewhere. */
function inPlain(pattern: RegExp, remark: (found: string, place: string) => Remark | null): PieceRule["check"] {
  return (piece) =>
    proseOf(piece).flatMap(({ place, text }) => {
      const blank = (part: string): string => " ".repeat(part.length);
      const plain = findLinks(text)
        .reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text)
        .replace(/\{\{[^{}]*\}\}/g, blank);
      return [...plain.matchAll(pattern)].flatMap((match) => {
        const found = remark(excerpt(match[0]), place);
        return found === null ? [] : [at(found, place, match.index, match.index + match[0].length)];
      });
    });
}

/** Whether "undefined", "null" or "NaN" is a word of the sentence: "returns null.", "a null pointer". */
function isMeant(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  const isObject =
    /\b(?:returns?|returned|is|are|be|being|or|not|as|equals?|for|to|into|a|an|the|and|was|stays?|left|behaviou?r)\s+$/i.test(
      before,
    ) &&
    /^(?:\s+(?:behaviou?r|checks?|pointers?|values?|references?|bytes?|results?|variables?|methods?|functions?|fields?|and|or|when|where|if|in|instead|means|states?|hypothesis)\b|[.,;:)])/i.test(
      after,
    );
  const isNoun =
    /^\s+(?:behaviou?r|checks?|pointers?|values?|references?|bytes?|variables?|fields?|hypothesis|results?)\b/i.test(
      after,
    );
  return isObject || isNoun;
}
