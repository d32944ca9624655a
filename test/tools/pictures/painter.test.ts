import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawingColors } from "../../../domain/drawing-colors.ts";
import { drawingsOf, type Drawing } from "../../../domain/drawing.ts";
import { createPictureMaker } from "../../../tools/pictures/painter.ts";
import { sceneOf } from "../../../tools/pictures/scene.ts";
import { widthOf } from "../../../tools/pictures/faces.ts";
import { pictureBrief, pieceOf, slideWords } from "../../support/drawn-piece.ts";

const maker = createPictureMaker();
const about = { title: "Three habits of calm teams", createdAt: new Date("2026-11-24T12:00:00Z") };
const slides = drawingsOf(pieceOf("linkedin_document", "linkedin", slideWords), pictureBrief);

function card(headline: string): Drawing {
  return {
    kind: "title_card",
    width: 1200,
    height: 675,
    colors: drawingColors(null, "plain"),
    isCover: false,
    eyebrow: null,
    headline,
    paragraphs: [],
    signature: "Acme",
    address: null,
    page: null,
    alt: headline,
  };
}

const svg = async (drawing: Drawing): Promise<string> => new TextDecoder().decode(await maker.draw(drawing, "svg"));
/** Contours of the letters: every one begins with a move. */
const contours = (picture: string): number => picture.match(/M-?\d/g)?.length ?? 0;
const wordsOf = (drawing: Drawing): string =>
  sceneOf(drawing)
    .texts.flatMap(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join("")))
    .join(" ");

describe("a picture", () => {
  it.each(["äöüß ÀÉÎ ñ ç", "Žižkov őszi Łódź", "Ελληνικά", "Кириллица", "Đà Nẵng", "“Quotes” – and — 50 € ™"])(
    "draws every letter of %s",
    async (text) => {
      const none = contours(await svg(card("")));

      for (const letter of text.replace(/\s/g, "")) expect(contours(await svg(card(letter)))).toBeGreaterThan(none);
      expect(wordsOf(card(text))).toBe(`${text} Acme`);
    },
  );

  it("draws signs that the fonts lack as others that are read the same", () => {
    expect(wordsOf(card("a → b, 3 ≥ 2 ﬁn"))).toBe("a › b, 3 >= 2 fin Acme");
  });

  it.each(["今日は", "مرحبا", "Code ☃ code"])("refuses %s, since letters would be missing", async (text) => {
    await expect(maker.draw(card(text), "png")).rejects.toMatchObject({
      code: "invalid-input",
      why: expect.stringContaining("U+"),
    });
  });

  it("refuses more words than a slide holds", async () => {
    const [slide] = slides;
    if (slide === undefined) throw new Error("no slide");

    const drawn = maker.draw({ ...slide, paragraphs: ["many words ".repeat(600)] }, "svg");

    await expect(drawn).rejects.toMatchObject({ code: "invalid-input", message: expect.stringContaining("don't fit") });
  });

  it("keeps every line inside its edges and every word on it, whatever the headline", () => {
    const word = fc.stringMatching(/^[A-Za-zäöüžñ0-9.,'-]{1,40}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (words) => {
        const headline = words.join(" ").slice(0, 240).trim();
        const { texts, width, height } = sceneOf(card(headline));

        for (const { lines, size } of texts) {
          for (const { runs, x, y } of lines) {
            expect(x + widthOf(runs, size)).toBeLessThanOrEqual(width - 80);
            expect(y - size).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(height - 80);
          }
        }
        const letters = wordsOf(card(headline)).replace(/\s/g, "");
        expect(letters).toBe(`${headline.replace(/\s/g, "")}Acme`);
      }),
      { numRuns: 60 },
    );
  });

  it("has its alternative as a title, and no text that would need a font", async () => {
    const picture = await svg(card("Fish & <chips>"));

    expect(picture).toContain("<title>Fish &amp; &lt;chips&gt;</title>");
    expect(picture).not.toContain("<text");
  });

  it("is the same to the byte each time", async () => {
    const [first, again] = [await maker.draw(card("Twice"), "png"), await maker.draw(card("Twice"), "png")];

    expect(Buffer.compare(first, again)).toBe(0);
  });

  it("has dark letters on its ground as PNG, in the right size", async () => {
    const full = readPng(await maker.draw(card("Your pull requests wait"), "png"));
    const empty = readPng(await maker.draw({ ...card(""), signature: null }, "png"));

    expect(full).toMatchObject({ width: 1200, height: 675 });
    expect(full.dark).toBeGreaterThan(20_000);
    expect(empty.dark).toBe(0);
  });
});

describe("a document of slides", () => {
  it("is one PDF with a page for each slide, a title, a language and text", async () => {
    const bytes = await maker.document(slides, about);
    const pdf = Buffer.from(bytes).toString("latin1");

    expect(pdf.startsWith("%PDF-1.7")).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(4);
    expect(pdf).toContain("(Three habits of calm teams)");
    expect(pdf).toContain("/Lang (en)");
    expect(pdf.match(/\/ToUnicode/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it("is the same to the byte each time", async () => {
    const [first, again] = [await maker.document(slides, about), await maker.document(slides, about)];

    expect(Buffer.compare(first, again)).toBe(0);
  });
});

/** Size of a PNG of 8-bit RGBA, and how many of its pixels are dark. */
function readPng(bytes: Uint8Array): { width: number; height: number; dark: number } {
  const buffer = Buffer.from(bytes);
  const [width, height] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20)];
  expect(buffer.subarray(24, 26)).toEqual(Buffer.from([8, 6]));
  const chunks: Buffer[] = [];
  for (let at = 8; at < buffer.length; at += 12 + buffer.readUInt32BE(at)) {
    const length = buffer.readUInt32BE(at);
    if (buffer.toString("latin1", at + 4, at + 8) === "IDAT") chunks.push(buffer.subarray(at + 8, at + 8 + length));
  }
  return { width, height, dark: countDark(inflateSync(Buffer.concat(chunks)), width, height) };
}

/** @source PNG specification, 9.2: filters of a row */
function countDark(rows: Buffer, width: number, height: number): number {
  const stride = width * 4;
  let before = new Uint8Array(stride);
  let dark = 0;
  for (let row = 0; row < height; row += 1) {
    const start = row * (stride + 1);
    const filter = rows[start] ?? 0;
    const line = new Uint8Array(stride);
    for (let index = 0; index < stride; index += 1) {
      const [left = 0, up = 0, corner = 0] = [line[index - 4], before[index], before[index - 4]];
      const guess = [0, left, up, Math.floor((left + up) / 2), nearest(left, up, corner)][filter] ?? 0;
      line[index] = (rows[start + 1 + index] ?? 0) + guess;
    }
    for (let pixel = 0; pixel < stride; pixel += 4)
      if ((line[pixel] ?? 255) < 80 && (line[pixel + 1] ?? 255) < 80) dark += 1;
    before = line;
  }
  return dark;
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}
