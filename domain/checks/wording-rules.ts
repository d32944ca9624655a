import { eachMatch, error, ownWords, proseOf, warning, at, type PieceRule } from "./piece-rule.ts";
import { misspelled, wordPattern } from "./brand-words.ts";
import { protectedSpans, touches } from "../protected-spans.ts";

/** Words that promise much and say little. */
const hype =
  /(?<![\p{L}\p{N}-])(?:revolutionary|revolutioni[sz](?:e|es|ed|ing)|seamless(?:ly)?|game-?\s?chang(?:er|ers|ing)|supercharg(?:e|es|ed|ing)|unlock(?:s|ed|ing)? (?:your|the|new|hidden|true|full|its)|10x engineers?|cutting-edge|next-generation|next-gen|disruptive|paradigm shift|synerg(?:y|ies)|best-kept secret|skyrocket\p{L}*|turbo-?charg\p{L}*|world-class|best-in-class|state-of-the-art|mind-blowing|jaw-dropping)(?![\p{L}\p{N}])/giu;

/** What the brand wants and what it doesn't. */
export const wordingRules: readonly PieceRule[] = [
  {
    name: "word-avoided",
    check: (piece, { brief }) =>
      (brief.brand?.avoid ?? []).flatMap((word) => {
        if (word.trim() === "") return [];
        const pattern = wordPattern(word);
        return proseOf(piece).flatMap(({ place, text }) =>
          [...text.matchAll(pattern)].map((match) =>
            at(
              error(`${place} says "${word}", which the brand avoids`),
              place,
              match.index,
              match.index + match[0].length,
            ),
          ),
        );
      }),
  },
  {
    name: "name-spelling",
    check(piece, { brief }) {
      const name = brief.brand?.name ?? null;
      const pattern = name === null ? null : misspelled(name);
      if (pattern === null) return [];
      return proseOf(piece).flatMap(({ place, text }) => {
        const found = [...text.matchAll(pattern)].filter(([said]) => said !== name);
        const spans = found.length === 0 ? [] : protectedSpans(text);
        return found
          .map((match) => ({ said: match[0], start: match.index, end: match.index + match[0].length }))
          .filter((span) => !touches(spans, span))
          .map(({ said, start, end }) =>
            at(error(`${place} says "${said}"; the name is written "${name}"`), place, start, end),
          );
      });
    },
  },
  {
    name: "hype",
    check(piece, context) {
      const own = ownWords(context);
      return eachMatch(hype, ([word]) =>
        own.includes(word.toLowerCase()) ? null : warning(`"${word}" promises much and says little`),
      )(piece, context);
    },
  },
];
