import { findingOf, type Finding } from "../finding.ts";
import { findLinks, sameForm } from "../links.ts";
import type { Piece } from "../piece.ts";
import type { ContentType } from "../vocabulary.ts";

/** What a piece is for: to teach, to talk with readers, or to sell. */
export type Purpose = "educate" | "engage" | "promote";

const settled: Partial<Record<ContentType, Purpose>> = {
  poll: "engage",
  quote_post: "engage",
  tutorial: "educate",
  technical_deep_dive: "educate",
  best_practices: "educate",
  thought_leadership: "educate",
  linkedin_article: "educate",
  blog_post: "educate",
  api_documentation: "educate",
  code_examples: "educate",
  educational_series: "educate",
  newsletter: "educate",
  product_update: "promote",
};

/** Without a link to follow, a short text talks with its readers and a longer one teaches them. */
const short: ReadonlySet<ContentType> = new Set<ContentType>(["tweet", "reddit_post", "reddit_link"]);

/** Requests to learn; whoever is sent to a demo, a trial or a shop is sold to. */
const learning = /^\W*(?:read|see|learn|look|find out|watch|open|copy|keep|save|try (?:it|this) on)\b/iu;

/** Fewer pieces are no mix. */
const leastPieces = 10;
const mostPromotion = 0.6;
const leastEducation = 0.1;
const mostRedditPromotion = 0.1;

/** @example purposeOf(poll) // "engage" */
export function purposeOf({ type, cta }: Pick<Piece, "type" | "cta">): Purpose {
  const known = settled[type];
  if (known !== undefined) return known;
  if (cta.url === null) return short.has(type) ? "engage" : "educate";
  return learning.test(cta.text) ? "educate" : "promote";
}

/** A campaign that teaches, talks and sells; on Reddit one post in ten sells at most. */
export function checkMix(pieces: readonly Piece[]): Finding[] {
  return [...mixOf(pieces), ...redditShare(pieces)];
}

function mixOf(pieces: readonly Piece[]): Finding[] {
  if (pieces.length < leastPieces) return [];
  const share = (purpose: Purpose): number =>
    pieces.filter((piece) => purposeOf(piece) === purpose).length / pieces.length;
  const shares = { educate: share("educate"), engage: share("engage"), promote: share("promote") };
  const isFair = shares.promote <= mostPromotion && shares.educate >= leastEducation;
  if (isFair) return [];
  const said = Object.entries(shares)
    .map(([purpose, part]) => `${purpose} ${Math.round(part * 100)} %`)
    .join(", ");
  return [
    findingOf({
      rule: "mix-one-sided",
      severity: "warning",
      message: `the campaign teaches too little for what it sells: ${said}`,
      pieceId: null,
    }),
  ];
}

function redditShare(pieces: readonly Piece[]): Finding[] {
  const posts = pieces.filter(({ channel }) => channel === "reddit");
  const selling = posts.filter((piece) => sells(piece));
  if (selling.length <= Math.max(1, posts.length * mostRedditPromotion)) return [];
  return [
    findingOf({
      rule: "reddit-promotion",
      severity: "warning",
      message: `${selling.length} of ${posts.length} Reddit posts lead to the product; at most one in ten`,
      pieceId: null,
    }),
  ];
}

/** A post that leads to the address of its request, in its text or as the link that it is. */
function sells({ cta, link, parts }: Piece): boolean {
  if (cta.url === null) return false;
  const target = sameForm(cta.url);
  if (link !== null && sameForm(link) === target) return true;
  return parts.some(({ text }) => findLinks(text).some((found) => sameForm(found.text) === target));
}
