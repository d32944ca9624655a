import { codeBlocksOf, isFromSource, isMarkedGeneric } from "../claim-code.ts";
import { echoesIn } from "../claim-echo.ts";
import { unsupportedClaims, type Grounds, type UnsupportedClaim } from "../claim-guard.ts";
import { internalFigures } from "../claim-internal.ts";
import type { Brief } from "../brief.ts";
import { overridingSentences } from "../hostile-text.ts";
import { knownWords } from "../known-words.ts";
import type { Piece } from "../piece.ts";
import { at, error, excerpt, fieldsOf, when, type CheckContext, type PieceRule, type Remark } from "./piece-rule.ts";

const reasons: Record<UnsupportedClaim["kind"], string> = {
  figure: "rests on no fact of the brief: number, unit and scope must be those of a fact",
  internal: "is internal",
  link: "is an address that the brief does not give",
  quotation: "is a quotation that the brief does not supply",
  name: "names somebody whom the brief does not name",
  authority: "leans on a proof that the brief does not supply",
  award: "claims an award or a certificate that the brief does not supply",
  rank: "claims a rank that the brief does not supply",
  package: "is a package that no source of the brief names",
  command: "is a command of the product that no source of the brief shows",
};

/** What may be said, and what rests on what. */
export const claimRules: readonly PieceRule[] = [
  {
    name: "unsupported-claim",
    check: (piece, context) =>
      claimsOf(piece, context)
        .filter(({ claim }) => claim.kind !== "internal")
        .map(({ field, claim: { kind, text, start, end } }) => ({
          ...at(error(`"${excerpt(text)}" ${reasons[kind]}`), field, start, end),
          mend: "say it without, or add the fact to the brief",
        })),
  },
  {
    name: "internal-figure",
    check: (piece, context) =>
      claimsOf(piece, context)
        .filter(({ claim }) => claim.kind === "internal")
        .map(({ field, claim: { text, start, end, what = "a number of the plan" } }) => ({
          ...at(error(`"${excerpt(text)}" gives away ${what}, which is internal`), field, start, end),
          mend: "leave it out",
        })),
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
    name: "unmarked-code",
    check: (piece, { facts }) =>
      piece.parts.flatMap(({ text }, index) =>
        codeBlocksOf(text)
          .filter((block) => !isFromSource(block.body, knownWords(facts)) && !isMarkedGeneric(block, text))
          .map(({ start, end }) => ({
            ...at(error("code that stands in no source must be marked as an example"), `part ${index + 1}`, start, end),
            mend: "say in the text before it that it is a generic example",
          })),
      ),
  },
  {
    name: "hostile-echo",
    check: (piece, { brief }) =>
      saidBy(piece).flatMap(({ field, text }) => [
        ...overridingSentences(text).map((sentence) =>
          placed(error(`"${excerpt(sentence)}" speaks to a program, not to a reader`), { field, text, sentence }),
        ),
        ...echoesIn(text, brief.refused ?? []).map((sentence) =>
          placed(error(`"${excerpt(sentence)}" says what was refused in the brief`), { field, text, sentence }),
        ),
      ]),
  },
];

/** The rules whose findings a sentence can be dropped for. */
export const claimRuleNames: ReadonlySet<string> = new Set(claimRules.map(({ name }) => name));

/** What the texts of a piece, or of its draft, may rest on. */
export function groundsOfPiece(
  { theme, link, quote }: Pick<Piece, "theme" | "link" | "quote">,
  { brief, facts }: CheckContext,
): Grounds {
  const base = allowedIn(brief);
  const own = [link, quote].filter((text) => text !== null);
  return {
    facts,
    allowed: own.length === 0 ? base : [...base, ...own],
    topic: theme,
    internal: internalFigures(brief, facts),
  };
}

interface FieldClaim {
  field: string;
  claim: UnsupportedClaim;
}

const scanned = new WeakMap<Piece, FieldClaim[]>();

/** Every claim of a piece, each wording once, where it stands first. */
function claimsOf(piece: Piece, context: CheckContext): FieldClaim[] {
  const found = scanned.get(piece) ?? scan(piece, context);
  scanned.set(piece, found);
  return found;
}

function scan(piece: Piece, context: CheckContext): FieldClaim[] {
  const grounds = groundsOfPiece(piece, context);
  const claims = saidBy(piece).flatMap(({ field, text }) =>
    unsupportedClaims(text, grounds).map((claim) => ({ field, claim })),
  );
  const first = new Map<string, FieldClaim>();
  for (const one of claims) {
    const key = `${one.claim.kind} ${one.claim.text}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** Everything that reaches a reader, text alternatives and the address of the request too. */
function saidBy(piece: Piece): { field: string; text: string }[] {
  const alternatives = [...piece.media, ...piece.parts.flatMap((part) => part.media)].map(({ alt }, index) => ({
    field: `alternative text ${index + 1}`,
    text: alt,
  }));
  const address = piece.cta.url === null ? [] : [{ field: "address of the request", text: piece.cta.url }];
  // The times of a script follow from its own words and claim nothing.
  const isTimes = (text: string): boolean => piece.type === "video_script" && /^\d+:\d\d–\d+:\d\d$/u.test(text);
  const fields = fieldsOf(piece)
    .filter(({ text }) => !isTimes(text))
    .map(({ place, text }) => ({ field: place, text }));
  return [...fields, ...alternatives, ...address];
}

function placed(remark: Remark, { field, text, sentence }: { field: string; text: string; sentence: string }): Remark {
  const start = Math.max(0, text.indexOf(sentence));
  return { ...at(remark, field, start, start + sentence.length), mend: "leave the sentence out" };
}

const allowedTexts = new WeakMap<Brief, string[]>();

/** Names, addresses and set texts of a brief; the product's name first. */
function allowedIn(brief: Brief): string[] {
  const known = allowedTexts.get(brief);
  if (known !== undefined) return known;
  const { product, brand } = brief;
  const texts = [
    product.name ?? "",
    product.url,
    brand?.name,
    brand?.disclosure,
    brand?.postalAddress,
    ...Object.values(brand?.links ?? {}),
  ].filter((text) => typeof text === "string");
  allowedTexts.set(brief, texts);
  return texts;
}
