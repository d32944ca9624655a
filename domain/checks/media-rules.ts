import type { Media, Piece } from "../piece.ts";
import { error, excerpt, warning, when, type PieceRule, type Remark } from "./piece-rule.ts";

/** An alternative that announces itself: the screen reader has said "image" already. */
export const announced =
  /^(?:(?:an?|the) )?(?:image|picture|photo(?:graph)?|screenshot|graphic|illustration) (?:of|showing)\s+/iu;

const longestAlternative = 125;

/** What stands for a picture where it can't be seen. */
export const mediaRules: readonly PieceRule[] = [
  {
    name: "alt-missing",
    check: eachMedia(({ alt, kind }) => when(alt.trim() === "", error(`a picture (${kind}) has no text alternative`))),
  },
  {
    name: "alt-long",
    check: eachMedia(({ alt }) =>
      when(
        [...alt].length > longestAlternative,
        warning(`a text alternative has ${[...alt].length} characters; at most ${longestAlternative}`),
      ),
    ),
  },
  {
    name: "alt-opening",
    check: eachMedia(({ alt }) =>
      when(announced.test(alt), warning(`a text alternative begins with "${excerpt(announced.exec(alt)?.[0] ?? "")}"`)),
    ),
  },
];

function eachMedia(check: (media: Media) => Remark[]): PieceRule["check"] {
  return ({ media, parts }: Piece) => [...media, ...parts.flatMap((part) => part.media)].flatMap(check);
}
