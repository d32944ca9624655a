import { protectedSpans, touches } from "../protected-spans.ts";
import { sentencesOf, wordsOf, wrongArticles } from "../text-shape.ts";
import {
  at,
  eachMatch,
  error,
  excerpt,
  fieldsOf,
  proseOf,
  runningText,
  warning,
  when,
  type PieceRule,
  type Remark,
} from "./piece-rule.ts";
import {
  blankPatterns,
  doubledStops,
  doubledWords,
  emptyBrackets,
  mayStandTwice,
  slips,
  withoutMarks,
} from "./slip-patterns.ts";

/** What a careful reader stumbles over. */
export const languageRules: readonly PieceRule[] = [
  {
    name: "word-doubled",
    check: eachMatch(doubledWords, ([words, word = ""], { place }) =>
      mayStandTwice.has(word.toLowerCase()) ? null : error(`${place} says "${words}" twice over`),
    ),
  },
  {
    name: "blanks",
    check: (piece) =>
      proseOf(piece).flatMap(({ place, text }) =>
        blankPatterns.flatMap(({ pattern, says }) =>
          slips(text, pattern).map(({ start, end }) => at(error(`${place} holds ${says}`), place, start, end)),
        ),
      ),
  },
  {
    name: "brackets-empty",
    check: (piece) =>
      fieldsOf(piece).flatMap(({ place, text }) =>
        slips(withoutMarks(text), emptyBrackets).map(({ start, end }) =>
          at(error(`${place} holds empty brackets or quotation marks`), place, start, end),
        ),
      ),
  },
  {
    name: "stops-doubled",
    check: (piece) =>
      proseOf(piece).flatMap(({ place, text }) =>
        slips(text, doubledStops).map(({ start, end }) => at(error(`${place} holds doubled stops`), place, start, end)),
      ),
  },
  { name: "article", check: (piece) => articles(piece, true) },
  { name: "article-unsure", check: (piece) => articles(piece, false) },
  {
    name: "agreement",
    check: eachMatch(
      /(?<=^|[.!?:;,“"(]\s*|\b(?:because|if|when|but|unless|although|while|so)\s+)(?:(?:they|we|you) (?:is|was|has|does)|(?:he|she|it) (?:have|do|are)|(?:these|those) (?:is|was|has))\b(?!-)|\bthere is (?:two|three|four|five|six|seven|eight|nine|ten|many|several)\b/giu,
      ([words], { place }) => error(`${place} says "${words}": subject and verb do not agree`),
    ),
  },
  {
    name: "capital-missing",
    check: ({ parts, title, subject }, { brief }) =>
      [
        { place: "title", text: title },
        { place: "subject", text: subject },
        ...parts.map(({ text }, index) => ({ place: `part ${index + 1}`, text })),
      ].flatMap(({ place, text }) =>
        text === null || !lacksCapital(text, [brief.product.name, brief.brand?.name])
          ? []
          : [at(warning(`"${excerpt(text)}" begins without a capital`), place, 0, text.search(/\p{L}/u) + 1)],
      ),
  },
  {
    name: "stop-missing",
    check: ({ parts }) =>
      parts.flatMap(({ text, role }, index) =>
        withoutStops.has(role)
          ? []
          : when(
              lacksStop(text),
              at(
                warning(`part ${index + 1} ends without a stop`),
                `part ${index + 1}`,
                Math.max(0, text.trimEnd().length - 1),
                text.trimEnd().length,
              ),
            ),
      ),
  },
  {
    name: "sentence-repeated",
    check(piece) {
      // What is heard in a video is shown as well: most people watch without sound.
      if (piece.type === "video_script") return [];
      const seen = new Set<string>();
      return sentencesOf(runningText(piece)).flatMap((sentence) => {
        const words = wordsOf(sentence.toLowerCase());
        const key = words.join(" ");
        const isKnown = words.length >= 6 && seen.has(key);
        seen.add(key);
        return when(isKnown, warning(`the text says twice: "${excerpt(sentence)}"`));
      });
    },
  },
];

/** Parts that are lines rather than sentences. */
const withoutStops = new Set(["footer", "subtitle", "disclosure", "hashtags", "code", "shot", "slide"]);

/** Whether a text begins with a small letter that is not a name's, an address's or a command's. */
export function lacksCapital(text: string, names: readonly (string | null | undefined)[]): boolean {
  const opening = text.replace(/^["“(]/u, "");
  return (
    /^\p{Ll}/u.test(opening) &&
    !names.some((name) => typeof name === "string" && name !== "" && opening.startsWith(name)) &&
    !/^\S*[/.:@_]\S/u.test(text) &&
    !/^\p{Ll}+\p{Lu}/u.test(opening)
  );
}

/** Prose of four words or more whose last line ends in a bare word: no stop, link, hashtag, list or code. */
export function lacksStop(text: string): boolean {
  const last = text.trimEnd().split("\n").at(-1) ?? "";
  const isOther = /^\s*(?:[-*•>|]|\d+[.)])\s|^\s*```|#[\p{L}\p{N}_]+$|\S+\.\S+$|\{\{[^{}]*\}\}$|[:/]\S*$/u.test(last);
  return !isOther && last.split(/\s+/).length >= 4 && /[\p{L}\p{N},;]$/u.test(last);
}

function articles(piece: Parameters<PieceRule["check"]>[0], isCertain: boolean): Remark[] {
  return proseOf(piece).flatMap(({ place, text }) => {
    const found = wrongArticles(text).filter((wrong) => wrong.isCertain === isCertain);
    if (found.length === 0) return [];
    const spans = protectedSpans(text);
    return found
      .map((wrong) => ({ words: wrong.text, start: wrong.index, end: wrong.index + wrong.text.length }))
      .filter((span) => !touches(spans, span))
      .map(({ words, start, end }) =>
        at(
          (isCertain ? error : warning)(`${place} says "${excerpt(words)}": "a" or "an" goes by sound`),
          place,
          start,
          end,
        ),
      );
  });
}
