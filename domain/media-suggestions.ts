import type { Brief } from "./brief.ts";
import { announced } from "./checks/media-rules.ts";
import { slideAlternative, slideParts } from "./drawing.ts";
import { alternativeOf, drawnLine, sentenceBehind, strongestSentence, titleOf } from "./drawing-words.ts";
import type { Media, Piece, PieceDraft, PiecePlan } from "./piece.ts";
import { shortened } from "./shortened.ts";
import type { ContentType } from "./vocabulary.ts";

/** What goes with a type, in this order. "card" is a quote card where a sentence stands alone, else a title card. */
type Wanted = "title_card" | "card" | "slides" | "video" | "code";

const wantedMedia: Record<ContentType, readonly Wanted[] | "none"> = {
  twitter_thread: ["title_card"],
  // A card beside a single post would say the same twice; a writer may have something better.
  tweet: [],
  quote_post: "none",
  poll: "none",
  linkedin_post: ["card"],
  linkedin_article: ["title_card"],
  linkedin_document: ["slides"],
  video_script: ["video"],
  tutorial: ["title_card", "code"],
  case_study: ["title_card"],
  thought_leadership: ["title_card"],
  comparison: ["title_card"],
  blog_post: ["title_card"],
  technical_deep_dive: ["title_card", "code"],
  best_practices: ["title_card"],
  api_documentation: ["code"],
  code_examples: ["code"],
  reddit_post: "none",
  reddit_link: "none",
  email: "none",
  welcome_series: "none",
  newsletter: "none",
  product_update: "none",
  educational_series: "none",
};

/** Media for one post; a platform takes no more than four. */
const most = 4;

/**
 * What to show with a piece: kind, description, alternative text. What suits the type comes first; what the writer gave
 * stays where it describes something and has an alternative. The same words give the same media.
 */
export function suggestMedia(
  { type }: Pick<PiecePlan, "type">,
  words: PieceDraft,
  _brief: Pick<Brief, "brand" | "product">,
): Media[] {
  const wanted = wantedMedia[type];
  if (wanted === "none") return [];
  const given = words.media.flatMap(mended);
  const made = wanted.flatMap((kind) => {
    const own = given.find((media) => media.kind === kind && !isDrawn(media));
    const media = own ?? mediaFor(kind, words);
    return media === null ? [] : [media];
  });
  const known = new Set(made.map(({ kind }) => kind));
  const others = given.filter((media) => !known.has(media.kind) && !isDrawn(media));
  return [...made, ...others].slice(0, most);
}

/** The parts with what belongs to each: every slide of a document has its own alternative. */
export function illustratedParts(
  { type }: Pick<PiecePlan, "type">,
  words: Pick<PieceDraft, "parts">,
): PieceDraft["parts"] {
  if (type !== "linkedin_document") return words.parts;
  const shown = slideParts(words);
  return words.parts.map((part) => {
    const number = shown.indexOf(part) + 1;
    if (number === 0) return part;
    const description = `Slide ${number} of ${shown.length}`;
    return { ...part, media: [{ kind: "slides", description, alt: slideAlternative(part) }] };
  });
}

/** What is drawn says what its words say now: alternatives of cards and slides after a change of the piece. */
export function renewedMedia(
  piece: Pick<Piece, "type" | "media" | "parts" | "hook" | "title" | "subject">,
): Pick<Piece, "media" | "parts"> {
  const renewed = (media: Media): Media => {
    if (media.kind === "title_card") return { ...media, alt: alternativeOf(titleOf(piece)) };
    if (media.kind === "slides") return { ...media, alt: slidesAlternative(piece) };
    if (media.kind !== "quote_card" || sentenceBehind(media.alt, piece) !== null) return media;
    return { ...media, alt: alternativeOf(strongestSentence(piece) ?? titleOf(piece)) };
  };
  return { media: piece.media.map(renewed), parts: illustratedParts(piece, piece) };
}

function slidesAlternative(words: Parameters<typeof titleOf>[0]): string {
  return alternativeOf(`Slides: ${titleOf(words)}`);
}

function mediaFor(kind: Wanted, words: PieceDraft): Media | null {
  switch (kind) {
    case "title_card":
      return {
        kind,
        description: words.title === null ? "The first line on a plain card" : "The title on a plain card",
        alt: alternativeOf(titleOf(words)),
      };
    case "card": {
      const sentence = strongestSentence(words);
      if (sentence === null) return mediaFor("title_card", words);
      const description = "One sentence from inside the post on a plain card";
      return { kind: "quote_card", description, alt: alternativeOf(sentence) };
    }
    case "slides": {
      const count = slideParts(words).length;
      const description = `${count} slides, 1080 by 1350 pixels, as pictures and as one PDF`;
      return { kind, description, alt: slidesAlternative(words) };
    }
    case "video":
      return { kind, description: shotsOf(words), alt: alternativeOf(titleOf(words)) };
    case "code":
      return codeOf(words);
  }
}

/** What is filmed, shot by shot, as the script's headings name it. */
function shotsOf({ parts }: PieceDraft): string {
  const shots = parts
    .map(({ heading = "", text }) => drawnLine(heading) || shortened(drawnLine(text), 60))
    .filter(Boolean);
  return shortened(`${shots.length} shots: ${shots.join("; ")}`, 400);
}

/** The first block of code; null = the piece has none, so that nothing is promised. */
function codeOf({ parts, title, hook }: PieceDraft): Media | null {
  const part = parts.find(({ text }) => /^\s*(?:```|~~~)/mu.test(text));
  if (part === undefined) return null;
  const name = drawnLine(part.heading ?? "") || drawnLine(title ?? hook);
  return { kind: "code", description: `The code under "${name}", ready to copy`, alt: alternativeOf(`Code: ${name}`) };
}

/** Cards and slides are drawn from the piece, so code words what is said of them. */
function isDrawn({ kind }: Media): boolean {
  return kind === "title_card" || kind === "quote_card" || kind === "slides";
}

/** A writer's medium in one line each, without an opening such as "image of"; none when it says nothing. */
function mended({ kind, description, alt }: Media): Media[] {
  const said = drawnLine(alt).replace(announced, "");
  const what = drawnLine(description).replace(announced, "");
  if (what === "" || said === "") return [];
  return [{ kind, description: what, alt: alternativeOf(said.slice(0, 1).toUpperCase() + said.slice(1)) }];
}
