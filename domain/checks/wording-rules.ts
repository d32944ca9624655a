import { contentTypeNames, objectiveNames } from "../words.ts";
import { AgentName, PhaseFocus } from "../vocabulary.ts";
import { findLinks } from "../links.ts";
import { error, excerpt, proseOf, warning, when, type PieceRule } from "./piece-rule.ts";

/** Words that promise much and say little. */
const hype =
  /(?<![\p{L}\p{N}-])(?:revolutionary|revolutioni[sz](?:e|es|ed|ing)|seamless(?:ly)?|game-?\s?chang(?:er|ers|ing)|supercharg(?:e|es|ed|ing)|unlock(?:s|ed|ing)? (?:your|the|new|hidden|true|full|its)|10x engineers?|cutting-edge|next-generation|next-gen|disruptive|paradigm shift|synerg(?:y|ies)|best-kept secret|skyrocket\p{L}*|turbo-?charg\p{L}*)(?![\p{L}\p{N}])/giu;
const emptyOpenings =
  /^\W*(?:we(?:'|’)?(?:re| are) (?:excited|thrilled|pleased|proud|happy) to|introducing\b|in today(?:'|’)s\b|in the fast-paced|are you ready\b|exciting news)/i;

const knownKeys = new Set<string>(
  [...objectiveNames, ...contentTypeNames, ...AgentName.options, ...PhaseFocus.options].filter((key) =>
    key.includes("_"),
  ),
);

export const wordingRules: readonly PieceRule[] = [
  {
    name: "word-avoided",
    check: (piece, { brief }) =>
      (brief.brand?.avoid ?? []).flatMap((word) => {
        const pattern = new RegExp(
          `(?<![\\p{L}\\p{N}])${word
            .trim()
            .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
            .replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`,
          "iu",
        );
        const found = proseOf(piece).find(({ text }) => pattern.test(text));
        return found === undefined ? [] : [error(`${found.place} says "${word}", which the brand avoids`)];
      }),
  },
  {
    name: "hype",
    check(piece, { facts }) {
      const own = facts
        .filter((fact) => fact.public)
        .map(({ text }) => text.toLowerCase())
        .join("\n");
      const words = proseOf(piece).flatMap(({ text }) => [...text.matchAll(hype)].map(([word]) => word));
      return [...new Set(words)]
        .filter((word) => !own.includes(word.toLowerCase()))
        .map((word) => warning(`"${word}" promises much and says little`));
    },
  },
  {
    name: "opening-empty",
    check: ({ hook }, { brief }) => [
      ...when(emptyOpenings.test(hook), warning(`the hook begins with a phrase that says nothing: "${excerpt(hook)}"`)),
      ...when(
        brief.product.name !== null && hook.startsWith(brief.product.name),
        warning("the hook begins with the product's name, not with the reader"),
      ),
    ],
  },
  {
    name: "key-leaked",
    check: (piece) =>
      proseOf(piece).flatMap(({ place, text }) => {
        const plain = findLinks(text)
          .reduce((left, { text: link }) => left.replace(link, " "), text)
          .replace(/\{\{[^{}]*\}\}/g, " ");
        const keys = (plain.match(/(?<![\p{L}\p{N}_#@/.-])[a-z]+(?:_[a-z0-9]+)+(?![\p{L}\p{N}_(])/gu) ?? []).map(
          (key) =>
            knownKeys.has(key)
              ? error(`${place} prints the key ${key}`)
              : warning(`${place} prints ${key}, which looks like a key`),
        );
        const slots = (plain.match(leaks) ?? []).map((slot) =>
          error(`${place} holds an unfilled slot: ${excerpt(slot)}`),
        );
        return [
          ...keys,
          ...slots,
          ...emptyValues(plain).map((value) => error(`${place} holds an empty value: ${value}`)),
        ];
      }),
  },
];

/** What templates leave behind: {name}, ${name}, [Name], %s, <name>, 30_days, [object Object], TODO, lorem ipsum. */
const leaks =
  /\$?\{[a-z][\w. ]*\}|\{\{|\}\}|\[(?:Name|Your [^\]\n]+|Company|Product|Insert [^\]\n]+|First ?Name|Link|URL|CTA)\](?!\()|(?<!\S)%[sd](?![\p{L}])|<(?:name|your[^>\n]*|product|company|insert[^>\n]*)>|\b\d+_(?:days?|weeks?)\b|\[object \w+\]|\b(?:TODO|TBD|FIXME)(?=\s*[:\])])|lorem ipsum/gu;

/** "undefined", "null" and "NaN" where prose could not mean them. */
function emptyValues(text: string): string[] {
  const pattern = /(?<![\p{L}\p{N}_."'“-])(undefined|null|NaN)(?![\p{L}\p{N}_"'”-])/gu;
  return [...text.matchAll(pattern)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const isMeant =
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
    return isMeant || isNoun ? [] : [match[0]];
  });
}
