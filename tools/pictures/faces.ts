import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { MarketingError } from "../../domain/errors.ts";

export type Weight = 500 | 700;

/** A piece of a line that one font file can draw. */
export interface Run {
  face: Face;
  text: string;
}

/** One file of the family: its letters of one script in one weight. */
export interface Face {
  /** "inter-latin-500": also the name of the font in a PDF */
  name: string;
  bytes: Buffer;
  font: Font;
}

/** The scripts of the family, latin first: it holds what nearly every text needs. */
const scripts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"] as const;

/** Signs that the family lacks, and what is read the same. */
const replacements: Readonly<Record<string, string>> = {
  "→": "›",
  "⇒": "›",
  "➔": "›",
  "←": "‹",
  "≥": ">=",
  "≤": "<=",
  "≈": "~",
  "≠": "!=",
  "✓": "•",
  "✔": "•",
  "●": "•",
  "▪": "•",
  "■": "•",
  "☐": "•",
  "★": "*",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "–",
  "\u2015": "—",
};

const require = createRequire(import.meta.url);
const loaded = new Map<string, Face>();

/**
 * The text cut into runs, each with the file that draws it. Signs without a letter of their own are replaced by ones that
 * are read the same; nothing is left out.
 * @throws MarketingError "invalid-input" that names the letters which the fonts lack
 */
export function runsOf(text: string, weight: Weight): Run[] {
  const missing = new Set<string>();
  const runs: Run[] = [];
  for (const letter of lettersOf(text)) {
    const face = faceFor(letter, weight, runs.at(-1)?.face);
    const last = runs.at(-1);
    if (face === null) missing.add(letter);
    else if (last?.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  if (missing.size > 0) throw lacking([...missing], text);
  return runs;
}

/** Width of runs in pixels. */
export function widthOf(runs: readonly Run[], size: number): number {
  return runs.reduce(
    (sum, { face, text }) => sum + (face.font.layout(text).advanceWidth / face.font.unitsPerEm) * size,
    0,
  );
}

function lettersOf(text: string): string[] {
  const plain = text.normalize("NFC").replace(/\s/gu, " ");
  return [...plain].flatMap((letter) => [
    ...(hasLetter(letter) ? letter : (replacements[letter] ?? compatible(letter))),
  ]);
}

/** "ﬁ" is "fi", "①" is "1": another form of letters that are there. */
function compatible(letter: string): string {
  const plain = letter.normalize("NFKC");
  return [...plain].every(hasLetter) ? plain : letter;
}

const hasLetter = (letter: string): boolean => faceFor(letter, 500, undefined) !== null;

/** The file of the run so far when it can go on, else the first that has the letter. */
function faceFor(letter: string, weight: Weight, current: Face | undefined): Face | null {
  const code = letter.codePointAt(0) ?? 0;
  if (current?.font.hasGlyphForCodePoint(code) === true) return current;
  for (const script of scripts) {
    const face = loadFace(`inter-${script}-${weight}`);
    if (face.font.hasGlyphForCodePoint(code)) return face;
  }
  return null;
}

function loadFace(name: string): Face {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const bytes = readFileSync(require.resolve(`@fontsource/inter/files/${name}-normal.woff`));
  const opened = create(bytes);
  if (!("layout" in opened)) throw new MarketingError("internal", `${name} is no single font`);
  const face = { name, bytes, font: opened };
  loaded.set(name, face);
  return face;
}

function lacking(letters: readonly string[], text: string): MarketingError {
  const shown = letters
    .slice(0, 8)
    .map((letter) => `"${letter}" (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`);
  return new MarketingError("invalid-input", "the picture is not drawn: letters are missing in the fonts", {
    why: `the shipped fonts have Latin, Greek and Cyrillic, but not ${shown.join(", ")}${letters.length > 8 ? " and others" : ""} of "${text.slice(0, 60)}"`,
    hint: "write these words in another script, or make this picture by hand",
  });
}
