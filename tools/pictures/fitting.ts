import { MarketingError } from "../../domain/errors.ts";
import { runsOf, widthOf, type Run, type Weight } from "./faces.ts";

export interface Style {
  weight: Weight;
  /** size in pixels at most and at least */
  largest: number;
  smallest: number;
  /** distance of two base lines, as a share of the size */
  leading: number;
}

export interface FittedText {
  size: number;
  leading: number;
  /** lines of each paragraph, every one no wider than the room */
  paragraphs: Run[][][];
  height: number;
}

/** Between paragraphs, as a share of the size. */
const paragraphGap = 0.55;

/**
 * The paragraphs in the largest size at which they fit: whole words, lines of about the same length. Words are only broken
 * when the smallest size doesn't hold them.
 * @throws MarketingError "invalid-input" when the smallest size is too large
 */
export function fitText(texts: readonly string[], room: { width: number; height: number }, style: Style): FittedText {
  const { weight, largest, smallest, leading } = style;
  for (let size = largest; size >= smallest; size = nextSize(size, smallest)) {
    const paragraphs = texts.map((text) => balanced(wordsOf(text, weight), room.width, size));
    if (paragraphs.every((lines) => lines !== null)) {
      const height = heightOf(paragraphs, size, leading);
      if (height <= room.height) return { size, leading, paragraphs, height };
    }
    if (size === smallest) break;
  }
  const paragraphs = texts.map(
    (text) => filled(brokenWords(text, weight, room.width, smallest), room.width, smallest) ?? [],
  );
  const height = heightOf(paragraphs, smallest, leading);
  if (height <= room.height) return { size: smallest, leading, paragraphs, height };
  throw new MarketingError("invalid-input", "the picture is not drawn: its words don't fit", {
    why: `there is no room for ${texts.join(" ").length} characters, which begin with "${(texts[0] ?? "").slice(0, 60)}"`,
    hint: "write fewer words",
  });
}

function nextSize(size: number, smallest: number): number {
  return Math.max(smallest, Math.min(size - 1, Math.floor(size * 0.96)));
}

function heightOf(paragraphs: readonly (readonly unknown[])[], size: number, leading: number): number {
  const lines = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const gaps = Math.max(0, paragraphs.length - 1) * paragraphGap;
  return Math.max(0, lines * leading + gaps) * size;
}

/** Where the base line of each line lies, measured from the top of the text, with the line's runs. */
export function baselines({ paragraphs, size, leading }: FittedText): { runs: Run[]; y: number }[] {
  const found: { runs: Run[]; y: number }[] = [];
  let top = 0;
  for (const lines of paragraphs) {
    for (const runs of lines) {
      // Capitals of Inter are 0.73 of the size high: so they stand in the middle of their line.
      found.push({ runs, y: top + ((leading + 0.73) / 2) * size });
      top += leading * size;
    }
    top += paragraphGap * size;
  }
  return found;
}

interface Word {
  text: string;
  weight: Weight;
}

function wordsOf(text: string, weight: Weight): Word[] {
  return text.split(" ").map((word) => ({ text: word, weight }));
}

/** Lines of about the same length: as few as the room allows, and then as narrow as that number allows. */
function balanced(words: readonly Word[], width: number, size: number): Run[][] | null {
  const loose = filled(words, width, size);
  if (loose === null) return null;
  let [narrow, wide] = [width / 2, width];
  let best = loose;
  for (let round = 0; round < 7; round += 1) {
    const middle = (narrow + wide) / 2;
    const lines = filled(words, middle, size);
    if (lines !== null && lines.length === loose.length) [best, wide] = [lines, middle];
    else narrow = middle;
  }
  return best;
}

/** Each line as full as it gets; null when a word is wider than a line. */
function filled(words: readonly Word[], width: number, size: number): Run[][] | null {
  const lines: Run[][] = [];
  let line = "";
  let runs: Run[] = [];
  for (const { text, weight } of words) {
    const longer = line === "" ? text : `${line} ${text}`;
    const longerRuns = runsOf(longer, weight);
    if (widthOf(longerRuns, size) <= width) {
      [line, runs] = [longer, longerRuns];
      continue;
    }
    const alone = runsOf(text, weight);
    if (widthOf(alone, size) > width) return null;
    if (line !== "") lines.push(runs);
    [line, runs] = [text, alone];
  }
  if (line !== "") lines.push(runs);
  return lines;
}

/** The words, those that are wider than a line in pieces of its width. */
function brokenWords(text: string, weight: Weight, width: number, size: number): Word[] {
  return wordsOf(text, weight).flatMap((word) => {
    const pieces: Word[] = [];
    let piece = "";
    for (const letter of word.text) {
      if (piece !== "" && widthOf(runsOf(piece + letter, weight), size) > width) {
        pieces.push({ text: piece, weight });
        piece = "";
      }
      piece += letter;
    }
    return [...pieces, { text: piece, weight }];
  });
}
