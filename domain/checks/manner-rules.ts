import { channels } from "../channels.ts";
import { findLinks } from "../links.ts";
import type { Piece } from "../piece.ts";
import type { ChannelName } from "../vocabulary.ts";
import {
  at,
  eachMatch,
  error,
  fieldsOf,
  proseOf,
  warning,
  when,
  type CheckContext,
  type PieceRule,
} from "./piece-rule.ts";

/** Where a text has room for a note of its own. */
const roomy: ReadonlySet<ChannelName> = new Set<ChannelName>(["linkedin", "medium", "email"]);

const affiliation =
  /\b(?:disclosure|disclaimer|affiliated|full transparency|(?:i|we)(?:['’](?:m|re|ve))?[^.!?\n]{0,40}\b(?:work(?:ed|ing)?|build|built|building|make|made|making|maintain|run|wrote|develop|develops|created?|founded|help|bake|sell|team)\b|(?:i|we)(?:['’]m|['’]re| am| are) (?:from|with|at|behind|on the team|part of|the (?:maker|author|founder|team|people)s?)|(?:my|our) (?:own )?(?:product|project|company|team|tool|app|shop|bakery|start-?up|business))\b/iu;

/** What readers are owed: who speaks, and the manners of the place. */
export const mannerRules: readonly PieceRule[] = [
  { name: "disclosure-missing", check: (piece, context) => disclosure(piece, context, true) },
  { name: "disclosure-short", check: (piece, context) => disclosure(piece, context, false) },
  {
    name: "reddit-undisclosed",
    check: onReddit((piece, { brief }) => {
      const { name, url } = brief.product;
      const text = fieldsOf(piece)
        .map((field) => field.text)
        .join("\n");
      const promotes =
        (name !== null && text.includes(name)) ||
        findLinks(text).some((link) => url !== null && hostOf(link.text) === hostOf(url));
      return when(
        promotes && !affiliation.test(text),
        error("the post speaks of the product and does not say who writes: begin with what you work on"),
      );
    }),
  },
  {
    name: "reddit-votes",
    check: onReddit((piece, context) =>
      eachMatch(/\bupvotes?\b|\bvote (?:this|it|me) up\b|\bsmash that\b/giu, () =>
        error("asking for votes breaks the site's rules"),
      )(piece, context),
    ),
  },
  {
    name: "reddit-selling",
    check: onReddit((piece, context) =>
      eachMatch(
        /\bcheck (?:it |this |us |them )?out\b|\b(?:buy|order|shop|sign up) (?:now|today)\b|\blimited[- ]time\b|\bdiscount codes?\b|\bdon['’]t miss\b|\bbest deal\b/giu,
        ([words]) => warning(`"${words}" reads as selling here`),
      )(piece, context),
    ),
  },
  {
    name: "reddit-title-emoji",
    check: onReddit(({ title }) => {
      const emoji = /\p{Extended_Pictographic}/u.exec(title ?? "");
      return emoji === null
        ? []
        : [
            at(
              warning("the title holds an emoji; communities dislike that"),
              "title",
              emoji.index,
              emoji.index + emoji[0].length,
            ),
          ];
    }),
  },
  {
    name: "reddit-link-early",
    check: onReddit(({ type, parts }) => {
      const links = findLinks(type === "reddit_post" && parts.length > 1 ? (parts[0]?.text ?? "") : "");
      return links
        .slice(0, 1)
        .map(({ start, end }) =>
          at(warning("the post opens with a link; text comes first here"), "part 1", start, end),
        );
    }),
  },
];

function disclosure(piece: Piece, { brief }: CheckContext, isRoomy: boolean) {
  const wanted = brief.brand?.disclosure ?? "";
  if (wanted.trim() === "" || roomy.has(piece.channel) !== isRoomy) return [];
  const said = proseOf(piece).some(({ text }) => plain(text).includes(plain(wanted)));
  const { name } = channels[piece.channel];
  return when(!said, (isRoomy ? error : warning)(`the brand's disclosure does not stand in the text for ${name}`));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .replace(/[.!*_]+/g, "")
    .trim();
}

function hostOf(link: string): string {
  return (
    link
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?/, "")
      .split(/[/?#]/, 1)[0] ?? ""
  );
}

function onReddit(check: PieceRule["check"]): PieceRule["check"] {
  return (piece, context) => (piece.channel === "reddit" ? check(piece, context) : []);
}
