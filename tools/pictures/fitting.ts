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
  /** from the top of the first line to the bottom of the last one */
  height: number;
  /** lines no wider than the room, each with its base line measured from the top */
  lines: { runs: Run[]; y: number }[];
}

/** Between paragraphs, as a share of the size; the points of a list stand closer together. */
const paragraphGap = 0.55;
const pointGap = 0.1;
/** A size this much smaller is taken when it saves a line: short lines read like a list. */
const worthALine = 0.84;

/**
 * The paragraphs in the largest size at which they fit: whole words, lines of about the same length. Words are only broken
 * when the smallest size doesn't hold them.
 * @throws MarketingError "invalid-input" when the smallest size is too large
 */
export function fitText(
  texts: readonly string[],
  room: { width: number; height: number },
  { weight, largest, smallest, leading }: Style,
): FittedText {
  const ruler = newRuler(weight);
  const words = texts.map((text) => text.split(" ").filter(Boolean));
  let best: FittedText | null = null;
  for (let size = largest; size > smallest; size = Math.min(size - 1, Math.floor(size * 0.96))) {
    if (best !== null && size < best.size * worthALine) break;
    const paragraphs = words.map((all) => balanced(all, room.width / size, ruler)).filter((lines) => lines !== null);
    if (paragraphs.length < texts.length) continue;
    const text = stacked(paragraphs, size, { weight, leading });
    if (text.height > room.height) continue;
    if (text.lines.length <= 2 || (best !== null && text.lines.length < best.lines.length)) return text;
    best ??= text;
  }
  if (best !== null) return best;
  const width = room.width / smallest;
  const paragraphs = words.map((all) => filled(brokenWords(all, width, ruler), width, ruler) ?? []);
  const text = stacked(paragraphs, smallest, { weight, leading });
  if (text.height <= room.height) return text;
  throw new MarketingError("invalid-input", "the picture is not drawn: its words don't fit", {
    why: `there is no room for ${texts.join(" ").length} characters, which begin with "${(texts[0] ?? "").slice(0, 60)}"`,
    hint: "write fewer words",
  });
}

/** Lines below one another, with a gap between paragraphs. */
function stacked(
  paragraphs: readonly string[][],
  size: number,
  { weight, leading }: Pick<Style, "weight" | "leading">,
): FittedText {
  const lines: FittedText["lines"] = [];
  let top = 0;
  let wasPoint = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const isPoint = paragraph[0]?.startsWith("•") === true;
    if (index > 0) top += (isPoint && wasPoint ? pointGap : paragraphGap) * size;
    wasPoint = isPoint;
    for (const line of paragraph) {
      lines.push({ runs: runsOf(line, weight), y: top + ((leading + capHeight) / 2) * size });
      top += leading * size;
    }
  }
  return { size, height: top, lines };
}

/** Height of Inter's capitals as a share of the size: by it they stand in the middle of their line. */
const capHeight = 0.73;

/** Widths of words in shares of the size; a blank has no width of its own in front of a word. */
interface Ruler {
  weight: Weight;
  widthOf(word: string): number;
  blank: number;
}

function newRuler(weight: Weight): Ruler {
  const known = new Map<string, number>();
  const measure = (word: string): number => {
    const width = known.get(word) ?? widthOf(runsOf(word, weight), 1);
    known.set(word, width);
    return width;
  };
  return { weight, widthOf: measure, blank: measure(" ") };
}

/** Lines of about the same length: as few as the room allows, and then as narrow as that number allows. */
function balanced(words: readonly string[], width: number, ruler: Ruler): string[] | null {
  const loose = filled(words, width, ruler);
  if (loose === null) return null;
  let [narrow, wide] = [width / 2, width];
  let best = loose;
  for (let round = 0; round < 7; round += 1) {
    const middle = (narrow + wide) / 2;
    const lines = filled(words, middle, ruler);
    if (lines !== null && lines.length === loose.length) [best, wide] = [lines, middle];
    else narrow = middle;
  }
  return best;
}

/** Each line as full as it gets; null when a word is wider than a line. @param width in shares of the size */
function filled(words: readonly string[], width: number, ruler: Ruler): string[] | null {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of words) {
    const alone = ruler.widthOf(word);
    if (alone > width) return null;
    const longer = used + ruler.blank + alone;
    if (line !== "" && longer <= width) {
      line += ` ${word}`;
      used = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    used = alone;
  }
  return line === "" ? lines : [...lines, line];
}

/** The words, those that are wider than a line in pieces of its width. */
function brokenWords(words: readonly string[], width: number, ruler: Ruler): string[] {
  return words.flatMap((word) => {
    if (ruler.widthOf(word) <= width) return [word];
    const pieces: string[] = [];
    let piece = "";
    for (const letter of word) {
      if (piece !== "" && ruler.widthOf(piece + letter) > width) {
        pieces.push(piece);
        piece = "";
      }
      piece += letter;
    }
    return [...pieces, piece];
  });
}
