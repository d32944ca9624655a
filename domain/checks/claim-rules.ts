import { unsupportedClaims, type UnsupportedClaim } from "../claim-guard.ts";
import { overridingSentences } from "../hostile-text.ts";
import type { Piece } from "../piece.ts";
import { error, excerpt, when, type CheckContext, type PieceRule } from "./piece-rule.ts";

const reasons: Record<UnsupportedClaim["kind"], string> = {
  figure: "rests on no fact of the brief: number, unit and scope must be those of a fact",
  link: "is an address that the brief does not give",
  quotation: "is a quotation that the brief does not supply",
  authority: "leans on a proof that the brief does not supply",
  rank: "claims a rank that the brief does not supply",
};

/** What may be said, and what rests on what. */
export const claimRules: readonly PieceRule[] = [
  {
    name: "unsupported-claim",
    check(piece, context) {
      const claims = saidBy(piece).flatMap((text) =>
        unsupportedClaims(text, { facts: context.facts, allowed: allowedIn(context) }),
      );
      const distinct = new Map(claims.map((claim) => [`${claim.kind} ${claim.text}`, claim]));
      return [...distinct.values()].map(({ kind, text }) => error(`"${excerpt(text)}" ${reasons[kind]}`));
    },
  },
  {
    name: "claim-without-fact",
    check: ({ claims }, { facts }) =>
      claims.flatMap(({ text, factId }) => {
        const fact = facts.find(({ id }) => id === factId);
        return [
          ...when(fact === undefined, error(`the claim "${excerpt(text)}" names ${factId}, which is no fact`)),
          ...when(fact?.public === false, error(`the claim "${excerpt(text)}" rests on ${factId}, which is internal`)),
        ];
      }),
  },
  {
    name: "hostile-echo",
    check: (piece) =>
      saidBy(piece)
        .flatMap((text) => overridingSentences(text))
        .map((sentence) => error(`"${excerpt(sentence)}" speaks to a program, not to a reader`)),
  },
];

/** Everything that reaches a reader, headings and text alternatives too. */
function saidBy({ title, subject, preheader, text, poll, parts, media }: Piece): string[] {
  const alternatives = [...media, ...parts.flatMap((part) => part.media)].map(({ alt }) => alt);
  return [title, subject, preheader, text, ...(poll?.options ?? []), ...alternatives].flatMap((said) =>
    said === null || said === "" ? [] : [said],
  );
}

function allowedIn({ brief }: CheckContext): string[] {
  const { product, brand } = brief;
  return [product.name, product.url, brand?.disclosure, brand?.postalAddress].filter(
    (text) => typeof text === "string",
  );
}
