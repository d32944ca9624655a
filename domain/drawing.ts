import type { Brief } from "./brief.ts";
import { contentTypes } from "./content-types.ts";
import { drawingColors, type DrawingColors } from "./drawing-colors.ts";
import { alternativeOf, drawnLine, paragraphsOf, sentenceBehind, strongestSentence, titleOf } from "./drawing-words.ts";
import type { Piece } from "./piece.ts";
import { shortened } from "./shortened.ts";

/** One picture before it is drawn: its size, its colours, and every word that stands in it. */
export interface Drawing {
  kind: "title_card" | "quote_card" | "slide";
  /** pixels */
  width: number;
  height: number;
  colors: DrawingColors;
  /** a cover is drawn on the strong colour and larger */
  isCover: boolean;
  /** a word or two above the headline */
  eyebrow: string | null;
  headline: string;
  /** what stands below the headline */
  paragraphs: string[];
  /** who says it, and where more is to be found */
  signature: string | null;
  address: string | null;
  /** place among the slides; null = stands alone */
  page: { number: number; of: number } | null;
  alt: string;
}

type Look = Pick<Brief, "brand" | "product">;

/** Slides stand upright, 4:5. */
const slideSize = { width: 1080, height: 1350 };
/** What stands in a feed beside a post; LinkedIn shows 1.91:1, the others 16:9. */
const cardSize = (channel: Piece["channel"]) => ({ width: 1200, height: channel === "linkedin" ? 627 : 675 });

/** Characters of a headline on a card; a longer text goes on in the post. */
const longestHeadline = 240;

/** Every picture of a piece that code can draw, in the order of its media; slides one after the other. */
export function drawingsOf(piece: Piece, brief: Look): Drawing[] {
  const media = [...piece.media, ...piece.parts.flatMap((part) => part.media.filter(({ kind }) => kind !== "slides"))];
  return media.flatMap(({ kind, alt }): Drawing[] => {
    if (kind === "title_card") return [titleCard(piece, brief)];
    if (kind === "quote_card") return [quoteCard(piece, brief, alt)];
    return kind === "slides" ? slides(piece, brief) : [];
  });
}

function titleCard(piece: Piece, brief: Look): Drawing {
  const shown = titleOf(piece);
  return {
    ...card(piece, brief),
    kind: "title_card",
    eyebrow: hasLabel(piece) ? upperFirst(contentTypes[piece.type].label.replace(/^Medium /u, "")) : null,
    headline: shortened(shown, longestHeadline),
    alt: alternativeOf(shown),
  };
}

function quoteCard(piece: Piece, brief: Look, alt: string): Drawing {
  const shown = sentenceBehind(alt, piece) ?? strongestSentence(piece) ?? titleOf(piece);
  return {
    ...card(piece, brief),
    kind: "quote_card",
    eyebrow: null,
    headline: shortened(shown, longestHeadline),
    alt: alternativeOf(shown),
  };
}

function card({ channel }: Piece, brief: Look): Omit<Drawing, "kind" | "eyebrow" | "headline" | "alt"> {
  return {
    ...cardSize(channel),
    colors: drawingColors(brief.brand?.colors ?? null, "plain"),
    isCover: false,
    paragraphs: [],
    ...signed(brief),
    page: null,
  };
}

function slides(piece: Piece, brief: Look): Drawing[] {
  const shown = slideParts(piece);
  return shown.map((part, index): Drawing => {
    const isFirst = index === 0;
    const isCover = isFirst || index === shown.length - 1;
    const { headline, paragraphs } = wordsOfSlide(part);
    return {
      kind: "slide",
      ...slideSize,
      colors: drawingColors(brief.brand?.colors ?? null, isCover ? "strong" : "plain"),
      isCover,
      eyebrow: null,
      headline,
      paragraphs,
      ...signed(brief),
      page: { number: index + 1, of: shown.length },
      alt: slideAlternative(part),
    };
  });
}

/** The parts that are slides: all that hold words to read. */
export function slideParts({ parts }: Pick<Piece, "parts">): Piece["parts"] {
  return parts.filter(
    ({ role, heading = "", text }) => role !== "hashtags" && role !== "footer" && drawnLine(heading + text) !== "",
  );
}

/** What a slide says, for those who don't see it: under 125 characters. */
export function slideAlternative(part: Pick<Piece["parts"][number], "heading" | "text">): string {
  const { headline, paragraphs } = wordsOfSlide(part);
  const first = /[.!?…:]$/u.test(headline) || paragraphs.length === 0 ? headline : `${headline}:`;
  return alternativeOf([first, ...paragraphs].join(" "));
}

/** A part without a heading has its first paragraph as headline. */
function wordsOfSlide({
  heading = "",
  text,
}: Pick<Piece["parts"][number], "heading" | "text">): Pick<Drawing, "headline" | "paragraphs"> {
  const headline = withoutScheme(drawnLine(heading));
  const paragraphs = paragraphsOf(text)
    .map(withoutScheme)
    .filter((line) => line !== headline);
  if (headline !== "") return { headline, paragraphs };
  const [first = "", ...rest] = paragraphs;
  return { headline: first, paragraphs: rest };
}

/** The name of the product and where it is to be found, as far as the brief says so. */
function signed({ brand, product }: Look): Pick<Drawing, "signature" | "address"> {
  const address = brand?.links.website ?? product.url;
  return {
    signature: drawnLine(brand?.name ?? product.name ?? "") || null,
    address: address === null ? null : shortened(address.replace(/^https?:\/\/(?:www\.)?|\/(?:[?#].*)?$/giu, ""), 60),
  };
}

/** Long forms say what they are: a tutorial, a case study. */
function hasLabel({ channel, type }: Piece): boolean {
  return channel === "medium" && type !== "blog_post";
}

/** Nobody types "https://" from a picture. */
function withoutScheme(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])https?:\/\/(?:www\.)?/giu, "");
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
