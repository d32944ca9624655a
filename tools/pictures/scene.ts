import type { Drawing } from "../../domain/drawing.ts";
import { runsOf, widthOf, type Run, type Weight } from "./faces.ts";
import { fitText, type FittedText } from "./fitting.ts";

/** A drawing with every shape and every line in its place, in pixels from the top left. */
export interface Scene {
  width: number;
  height: number;
  alt: string;
  /** filled paths in the order in which they are painted */
  shapes: { path: string; fill: string }[];
  /** texts in the order in which they are read */
  texts: SceneText[];
}

export interface SceneText {
  /** what it is in the document: its heading, its text, or small print around it */
  role: "heading" | "text" | "small";
  size: number;
  fill: string;
  lines: { runs: Run[]; x: number; y: number }[];
}

/** Where everything of a drawing stands. @throws MarketingError "invalid-input", see `fitText` and `runsOf` */
export function sceneOf(drawing: Drawing): Scene {
  const { width, height, colors, alt } = drawing;
  const ground = { path: rectangle(0, 0, width, height), fill: colors.ground };
  const { shapes, texts } = drawing.kind === "slide" ? slide(drawing) : card(drawing);
  return { width, height, alt, shapes: [ground, ...shapes], texts: [...texts, ...footer(drawing)] };
}

type Content = Pick<Scene, "shapes" | "texts">;

/** Free space at the edges. */
const marginOf = ({ kind }: Drawing): number => (kind === "slide" ? 96 : 84);
const footerSize = ({ kind }: Drawing): number => (kind === "slide" ? 30 : 27);

function card(drawing: Drawing): Content {
  const { width, height, colors, kind, eyebrow, headline } = drawing;
  const margin = marginOf(drawing);
  const isQuote = kind === "quote_card";
  const top = margin + (isQuote ? 104 : eyebrow === null ? 48 : 92);
  const room = { width: width - 2 * margin, height: height - margin - footerSize(drawing) - 44 - top };
  const style = isQuote ? quoteStyle : titleStyle;
  const title = fitText([headline], room, style);
  const start = top + (room.height - title.height) * (isQuote ? 0.4 : 0.5);
  const label =
    eyebrow === null
      ? []
      : [line("small", eyebrow, { x: margin, y: margin + 62, size: 28, weight: 700, fill: colors.mark })];
  return {
    shapes: isQuote
      ? [{ path: quotationMark(margin, margin, 92), fill: colors.accent }]
      : [{ path: rectangle(margin, margin, 72, 10), fill: colors.accent }],
    texts: [...label, block("heading", title, { x: margin, y: start, fill: colors.headline })],
  };
}

const titleStyle = { weight: 700, largest: 92, smallest: 30, leading: 1.14 } as const;
const quoteStyle = { weight: 500, largest: 72, smallest: 28, leading: 1.24 } as const;

function slide(drawing: Drawing): Content {
  const { width, height, colors, isCover, headline, paragraphs, page } = drawing;
  const margin = marginOf(drawing);
  const top = margin + 64;
  const room = { width: width - 2 * margin, height: height - margin - footerSize(drawing) - 84 - top };
  const gap = isCover ? 56 : 48;
  // Words below take at most half of the height, more when they are many and the headline is short.
  const title = fitText(
    [headline],
    { ...room, height: paragraphs.length === 0 ? room.height : room.height * 0.55 },
    isCover ? coverStyle : slideStyle,
  );
  const rest = { ...room, height: room.height - title.height - gap };
  const words = paragraphs.length === 0 ? null : fitText(paragraphs, rest, isCover ? coverTextStyle : slideTextStyle);
  const used = title.height + (words === null ? 0 : gap + words.height);
  const start = top + (room.height - used) * (isCover ? 0.42 : 0.32);
  const isFirst = page?.number === 1;
  return {
    shapes: [
      { path: rectangle(margin, margin, progressWidth(page, room.width), 12), fill: colors.accent },
      ...(isFirst && (page?.of ?? 1) > 1
        ? [{ path: arrow(width - margin, height - margin - 11, 64), fill: colors.headline }]
        : []),
    ],
    texts: [
      block("heading", title, { x: margin, y: start, fill: colors.headline }),
      ...(words === null
        ? []
        : [block("text", words, { x: margin, y: start + title.height + gap, fill: colors.text })]),
    ],
  };
}

const coverStyle = { weight: 700, largest: 116, smallest: 40, leading: 1.1 } as const;
const slideStyle = { weight: 700, largest: 84, smallest: 34, leading: 1.15 } as const;
const coverTextStyle = { weight: 500, largest: 46, smallest: 22, leading: 1.38 } as const;
const slideTextStyle = { weight: 500, largest: 48, smallest: 22, leading: 1.42 } as const;

/** The bar on top is short on the first slide and as wide as the text may be on the last one. */
function progressWidth(page: Drawing["page"], width: number): number {
  const share = page === null || page.of < 2 ? 0 : (page.number - 1) / (page.of - 1);
  return Math.round(84 + (width - 84) * share);
}

/** Who says it on the left; on the right the page, or where to read more. */
function footer(drawing: Drawing): SceneText[] {
  const { width, height, colors, signature, address, page } = drawing;
  const margin = marginOf(drawing);
  const size = footerSize(drawing);
  const y = height - margin;
  const isFirst = page?.number === 1 && page.of > 1;
  const right = isFirst ? null : page !== null ? `${page.number} / ${page.of}` : signature === null ? null : address;
  const left = signature ?? (page === null ? address : null);
  const rightRuns = right === null ? [] : runsOf(right, 500);
  const rightWidth = widthOf(rightRuns, size);
  const room = width - 2 * margin - (rightWidth === 0 ? 100 : rightWidth + 40);
  return [
    ...(left === null ? [] : [small(left, { x: margin, y, size, room, fill: colors.quiet })]),
    ...(right === null
      ? []
      : [
          {
            role: "small" as const,
            size,
            fill: colors.quiet,
            lines: [{ runs: rightRuns, x: width - margin - rightWidth, y }],
          },
        ]),
  ];
}

/** A long name is written smaller, never cut. */
function small(
  text: string,
  { x, y, size, room, fill }: { x: number; y: number; size: number; room: number; fill: string },
): SceneText {
  const width = widthOf(runsOf(text, 700), size);
  return line("small", text, { x, y, size: width <= room ? size : (size * room) / width, weight: 700, fill });
}

function line(
  role: SceneText["role"],
  text: string,
  { x, y, size, weight, fill }: { x: number; y: number; size: number; weight: Weight; fill: string },
): SceneText {
  return { role, size, fill, lines: [{ runs: runsOf(text, weight), x, y }] };
}

function block(
  role: SceneText["role"],
  text: FittedText,
  { x, y, fill }: { x: number; y: number; fill: string },
): SceneText {
  return { role, size: text.size, fill, lines: text.lines.map((row) => ({ runs: row.runs, x, y: y + row.y })) };
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
}

/** Two commas above the line, `height` pixels high: each a disc with a tail. */
function quotationMark(x: number, y: number, width: number): string {
  const radius = width / 4.4;
  const comma = (left: number): string => {
    const top = y + radius * 0.2;
    return (
      `M${left} ${top + radius * 1.9}C${left} ${top + radius * 0.75} ${left + radius * 0.8} ${top} ${left + radius * 1.75} ${top}` +
      `V${top + radius * 0.62}C${left + radius * 1.2} ${top + radius * 0.68} ${left + radius * 0.86} ${top + radius * 1.02} ${left + radius * 0.82} ${top + radius * 1.4}` +
      `H${left + radius * 1.75}V${top + radius * 3.1}H${left}Z`
    );
  };
  return comma(x) + comma(x + radius * 2.2);
}

/** An arrow to the right that ends at `x` and stands on the middle line `y`. */
function arrow(x: number, y: number, width: number): string {
  const [start, head, half] = [x - width, 22, 3];
  return (
    `M${start} ${y - half}H${x - 2 * half}L${x - head} ${y - head + half}L${x - head + 2 * half} ${y - head - half + 2}L${x + half} ${y}` +
    `L${x - head + 2 * half} ${y + head + half - 2}L${x - head} ${y + head - half}L${x - 2 * half} ${y + half}H${start}Z`
  );
}
