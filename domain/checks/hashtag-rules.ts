import type { ChannelName } from "../vocabulary.ts";
import { error, proseOf, warning, when, type PieceRule } from "./piece-rule.ts";

/** How many hashtags a text may carry. Medium's tags are set beside the text, so none stands in it. */
const mostHashtags: Record<ChannelName, number> = { twitter: 2, linkedin: 5, medium: 0, reddit: 0, email: 0 };
const mostTagsBeside: Partial<Record<ChannelName, number>> = { medium: 5 };

const hashtag = /(?<![\p{L}\p{N}&/#])#(\p{L}[\p{L}\p{N}_]*)/gu;

export const hashtagRules: readonly PieceRule[] = [
  {
    name: "hashtags-many",
    check(piece) {
      const inText = proseOf(piece).flatMap(({ text }) => [...text.matchAll(hashtag)]);
      const most = mostHashtags[piece.channel];
      const beside = mostTagsBeside[piece.channel] ?? most;
      return [
        ...when(
          inText.length > most,
          error(`${inText.length} hashtags in the text; at most ${most} on ${piece.channel}`),
        ),
        ...when(
          piece.hashtags.length > beside,
          error(`${piece.hashtags.length} hashtags; at most ${beside} on ${piece.channel}`),
        ),
      ];
    },
  },
  {
    name: "hashtag-form",
    check(piece) {
      const inText = proseOf(piece).flatMap(({ text }) => [...text.matchAll(hashtag)].map(([, tag = ""]) => tag));
      const tags = [...new Set([...inText, ...piece.hashtags.map((tag) => tag.replace(/^#/, ""))])];
      return [
        ...tags.flatMap((tag) =>
          when(/[^\p{L}\p{N}_]/u.test(tag), error(`"${tag}" cannot be a hashtag: letters and digits only`)),
        ),
        ...tags.flatMap((tag) =>
          when(
            /^\p{Ll}|^\p{L}{15,}$/u.test(tag) && !/\p{Ll}\p{Lu}/u.test(tag),
            error(`#${tag} is not written in CamelCase`),
          ),
        ),
        ...when(
          mostHashtags[piece.channel] > 0 && piece.hashtags.some((tag) => !inText.includes(tag.replace(/^#/, ""))),
          warning("a hashtag is listed but does not stand in the text"),
        ),
      ];
    },
  },
];
