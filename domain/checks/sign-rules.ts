import { channels } from "../channels.ts";
import type { Piece } from "../piece.ts";
import type { ChannelName } from "../vocabulary.ts";
import { findEmoji } from "../weighted-length.ts";
import { at, eachMatch, error, ownWords, proseOf, warning, when, type PieceRule } from "./piece-rule.ts";

/** How many hashtags a text may carry. Medium's tags are set beside the text, so none stands in it. */
const mostHashtags: Record<ChannelName, number> = { twitter: 2, linkedin: 5, medium: 0, reddit: 0, email: 0 };
const mostTagsBeside: Partial<Record<ChannelName, number>> = { medium: 5 };
const mostEmoji = 3;

const hashtag = /(?<![\p{L}\p{N}&/#])#(\p{L}[\p{L}\p{N}_]*)/gu;
const styledLetters = /[\u{1D400}-\u{1D7FF}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}\u{1F150}-\u{1F169}\u{24B6}-\u{24E9}]+/gu;

/** Hashtags, emoji and letters: what screen readers and people stumble over. */
export const signRules: readonly PieceRule[] = [
  {
    name: "hashtags-many",
    check(piece) {
      const found = tagsIn(piece);
      const most = mostHashtags[piece.channel];
      const beside = mostTagsBeside[piece.channel] ?? most;
      const { name } = channels[piece.channel];
      const surplus = found[most];
      return [
        ...(surplus === undefined
          ? []
          : [
              at(
                error(`${found.length} hashtags in the text; at most ${most} on ${name}`),
                surplus.place,
                surplus.start,
                surplus.end,
              ),
            ]),
        ...when(
          piece.hashtags.length > beside,
          error(`${piece.hashtags.length} hashtags; at most ${beside} on ${name}`),
        ),
      ];
    },
  },
  {
    name: "hashtag-form",
    check(piece) {
      const found = tagsIn(piece);
      const inText = new Set(found.map(({ tag }) => tag));
      const beside = piece.hashtags.map((tag) => tag.replace(/^#/, "")).filter((tag) => !inText.has(tag));
      return [
        ...found
          .filter(({ tag }) => !isCamelCase(tag))
          .map(({ tag, place, start, end }) => at(error(`#${tag} is not written in CamelCase`), place, start, end)),
        ...beside.flatMap((tag) =>
          /[^\p{L}\p{N}_]/u.test(tag)
            ? [error(`"${tag}" cannot be a hashtag: letters and digits only`)]
            : when(!isCamelCase(tag), error(`#${tag} is not written in CamelCase`)),
        ),
      ];
    },
  },
  {
    name: "hashtag-unused",
    check(piece) {
      const inText = new Set(tagsIn(piece).map(({ tag }) => tag));
      return when(
        mostHashtags[piece.channel] > 0 && piece.hashtags.some((tag) => !inText.has(tag.replace(/^#/, ""))),
        warning("a hashtag is listed but does not stand in the text"),
      );
    },
  },
  {
    name: "hashtag-place",
    check: (piece, { brief }) =>
      tagsIn(piece).flatMap(({ tag, place, start, end, after }) =>
        when(
          mostHashtags[piece.channel] > 0 &&
            after
              .replace(hashtag, "")
              .replace(brief.brand?.disclosure ?? "", "")
              .trim() !== "",
          at(warning(`#${tag} stands inside a sentence; hashtags belong to the end`), place, start, end),
        ),
      ),
  },
  {
    name: "emoji-many",
    check(piece) {
      const found = proseOf(piece).flatMap(({ place, text }) =>
        findEmoji(text)
          .filter(([sign]) => !/^[#*0-9©®™]/u.test(sign))
          .map((match) => ({ place, start: match.index, end: match.index + match[0].length })),
      );
      const surplus = found[mostEmoji];
      return surplus === undefined
        ? []
        : [
            at(
              warning(`${found.length} emoji in one piece; at most ${mostEmoji}, and none in place of words`),
              surplus.place,
              surplus.start,
              surplus.end,
            ),
          ];
    },
  },
  {
    name: "capitals",
    check(piece, context) {
      const own = ownWords(context);
      return eachMatch(
        /(?<![\p{L}\p{N}_])(?:\p{Lu}{5,}[ \t]+\p{Lu}{5,}|\p{Lu}{2,}[ \t]+\p{Lu}{2,}[ \t]+\p{Lu}{2,}|\p{Lu}{12,})(?:[ \t]+\p{Lu}{2,})*(?![\p{L}\p{N}_])/gu,
        ([words], { place }) =>
          words
            .toLowerCase()
            .split(/\s+/)
            .every((word) => own.includes(word))
            ? null
            : warning(`${place} shouts in capitals: "${words}"`),
      )(piece, context);
    },
  },
  {
    name: "letters-styled",
    check: eachMatch(styledLetters, ([letters], { place }) =>
      error(`${place} draws letters with mathematical signs: "${letters}"`),
    ),
  },
  {
    name: "exclamations",
    check: eachMatch(/[!?]*!(?:[!?]+)|\?{2,}/gu, ([marks], { place }) => warning(`${place} shouts with "${marks}"`)),
  },
];

interface FoundTag {
  tag: string;
  place: string;
  start: number;
  end: number;
  /** what follows it in its field */
  after: string;
}

function tagsIn(piece: Piece): FoundTag[] {
  return proseOf(piece).flatMap(({ place, text }) =>
    [...text.matchAll(hashtag)].map((match) => {
      const end = match.index + match[0].length;
      return { tag: match[1] ?? "", place, start: match.index, end, after: text.slice(end) };
    }),
  );
}

/** A small first letter, or a long run without an inner capital, is read as one word by a screen reader. */
export function isCamelCase(tag: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(tag) || !/^\p{Ll}|^\p{L}{15,}$/u.test(tag);
}
