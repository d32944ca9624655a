import { channels } from "../channels.ts";
import type { Piece } from "../piece.ts";
import { findLinks } from "../links.ts";
import { weightedLength } from "../weighted-length.ts";
import { error, hasSuppliedProof, when, type PieceRule, type Remark } from "./piece-rule.ts";

/** The seven kinds of parts of a thread in their order; proof only where it is supplied. */
const threadRoles = ["hook", "problem", "solution_tease", "value", "social_proof", "call_to_action", "ps"];
const optionalRoles = new Set(["social_proof"]);

export const xRules: readonly PieceRule[] = [
  {
    name: "post-too-long",
    check: onX(({ parts }) =>
      parts.flatMap(({ text }, index) => {
        const limit = channels.twitter.limits.maxCharacters;
        const length = weightedLength(text);
        return when(length > limit, error(`part ${index + 1} weighs ${length} characters on X; at most ${limit}`));
      }),
    ),
  },
  {
    name: "thread-size",
    check: ({ type, parts }) =>
      when(
        type === "twitter_thread" && (parts.length < 5 || parts.length > 15),
        error(`a thread has 5 to 15 posts; this one has ${parts.length}`),
      ),
  },
  {
    name: "thread-order",
    check({ type, parts }, context) {
      if (type !== "twitter_thread") return [];
      const roles = parts.map(({ role }) => role);
      const ranks = roles.map((role) => threadRoles.indexOf(role));
      const missing = threadRoles.filter((role) => !optionalRoles.has(role) && !roles.includes(role));
      return [
        ...roles.filter((_, index) => ranks[index] === -1).map((role) => error(`"${role}" is no part of a thread`)),
        ...when(missing.length > 0, error(`the thread lacks: ${missing.join(", ")}`)),
        ...when(
          ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0)),
          error(`the parts are not in the order ${threadRoles.join(", ")}`),
        ),
        ...when(
          roles.includes("social_proof") && !hasSuppliedProof(context),
          error("social proof stands in the thread, but the brief supplies none"),
        ),
      ];
    },
  },
  {
    name: "hook-burdened",
    check({ type, parts, cta }) {
      const first = parts[0]?.text ?? "";
      if (type !== "twitter_thread") return [];
      return [
        ...when(
          findLinks(first).length > 0,
          error("the opening post of the thread holds a link; move it to the request"),
        ),
        ...when(
          /(?<![\p{L}\p{N}&])#\p{L}/u.test(first),
          error("the opening post of the thread holds a hashtag; move it to the end"),
        ),
        ...when(cta.text !== "" && first.includes(cta.text), error("the opening post of the thread holds the request")),
      ];
    },
  },
  {
    name: "post-is-one",
    check: ({ type, parts }) =>
      when(
        (type === "tweet" || type === "poll") && parts.length !== 1,
        error(`a ${type === "poll" ? "poll" : "single post"} is one part; this one has ${parts.length}`),
      ),
  },
  {
    name: "poll-options",
    check: ({ type, poll }) =>
      type === "poll" ? pollRemarks(poll) : when(poll !== null, error("only a poll has options")),
  },
];

function pollRemarks(poll: Piece["poll"]): Remark[] {
  if (poll === null) return [error("the poll has no options")];
  const { options } = poll;
  return [
    ...when(
      options.length < 2 || options.length > 4,
      error(`a poll has 2 to 4 options; this one has ${options.length}`),
    ),
    ...options.flatMap((option) => [
      ...when(
        [...option].length > 25,
        error(`the option "${option}" has ${[...option].length} characters; at most 25`),
      ),
      ...when(option.trim() === "", error("an option of the poll is empty")),
    ]),
    ...when(
      new Set(options.map((option) => option.trim().toLowerCase())).size < options.length,
      error("two options of the poll are the same"),
    ),
  ];
}

function onX(check: PieceRule["check"]): PieceRule["check"] {
  return (piece, context) => (piece.channel === "twitter" ? check(piece, context) : []);
}
