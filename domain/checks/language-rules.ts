import { protectedSpans, touches } from "../protected-spans.ts";
import { wrongArticles } from "../text-shape.ts";
import { error, excerpt, proseOf, warning, when, type PieceRule, type Remark } from "./piece-rule.ts";

/** Words that may stand twice: "had had", "that that". */
const doubled = new Set(["had", "that", "is", "very", "bye", "no", "so", "ha", "her", "do", "yeah", "knock", "night"]);

export const languageRules: readonly PieceRule[] = [
  {
    name: "word-doubled",
    check: eachProse(({ place, text }) =>
      [...text.matchAll(/(?<![\p{L}\p{N}'’-])(\p{L}+)[ \t]+\1(?![\p{L}\p{N}'’-])/giu)]
        .filter(([, word = ""]) => !doubled.has(word.toLowerCase()))
        .map(([words]) => error(`${place} says "${words}" twice over`)),
    ),
  },
  {
    name: "blanks",
    check: eachProse(({ place, text }) => [
      ...when(/[^\s.!?>*-] {2,}\S/u.test(withoutBlankedCode(text)), error(`${place} holds double spaces`)),
      ...when(/\p{L} [,;.!?](?=\s|$)/u.test(withoutBlankedCode(text)), error(`${place} holds a space before a stop`)),
      ...when(
        /\(\s*\)|\[\s*\](?! )|“\s*”|"\s*"(?!\p{L})/u.test(withoutBlankedCode(text).replace(/- \[ \]/g, "")),
        error(`${place} holds empty brackets or quotation marks`),
      ),
    ]),
  },
  {
    name: "stops",
    check: eachProse(({ place, text }) =>
      when(
        /(?<!\.)\.\.(?!\.)|[,;]{2,}|,\.|\.,(?=\s)|[!?]\.(?=\s|$)|;\.|::(?=\s)/.test(
          text.replace(/\betc\.,|\b(?:\p{L}\.)+,/gu, ""),
        ),
        error(`${place} holds doubled stops`),
      ),
    ),
  },
  {
    name: "article",
    check: eachProse(({ place, text }) => {
      const spans = protectedSpans(text);
      return wrongArticles(text)
        .filter((wrong) => !touches(spans, { start: wrong.index, end: wrong.index + wrong.text.length }))
        .map((wrong) =>
          (wrong.isCertain ? error : warning)(`${place} says "${excerpt(wrong.text)}": "a" or "an" goes by sound`),
        );
    }),
  },
  {
    name: "capital",
    check: ({ parts, title, subject }, { brief }) =>
      [title, subject, ...parts.map(({ text }) => text)].flatMap((text) =>
        when(
          text !== null &&
            /^["“(]?\p{Ll}/u.test(text) &&
            !(brief.product.name !== null && text.replace(/^["“(]/, "").startsWith(brief.product.name)) &&
            !/^\S*[/.:@_]\S/.test(text),
          warning(`"${excerpt(text ?? "")}" begins without a capital`),
        ),
      ),
  },
  {
    name: "end-stop",
    check: ({ parts }) =>
      parts.flatMap(({ text, role }, index) =>
        role === "footer" || role === "subtitle"
          ? []
          : when(lacksStop(text), warning(`part ${index + 1} ends without a stop`)),
      ),
  },
];

/** Prose of four words or more whose last line ends in a bare word: no stop, link, hashtag, list or code. */
function lacksStop(text: string): boolean {
  const last = text.trimEnd().split("\n").at(-1) ?? "";
  const isOther = /^\s*(?:[-*•>|]|\d+[.)])\s|^\s*```|#[\p{L}\p{N}_]+$|\S+\.\S+$|\{\{[^{}]*\}\}$|[:/]\S*$/u.test(last);
  return !isOther && last.split(/\s+/).length >= 4 && /[\p{L}\p{N},;]$/u.test(last);
}

/** Inline code was blanked: its spaces are not the writer's. */
function withoutBlankedCode(text: string): string {
  return text.replace(/ {3,}/g, " x ").replace(/\n[ \t]+/g, "\n");
}

function eachProse(check: (prose: { place: string; text: string }) => Remark[]): PieceRule["check"] {
  return (piece) => proseOf(piece).flatMap(check);
}
