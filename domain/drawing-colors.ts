import type { Brand } from "./brief.ts";

/** The colours of one picture, hexadecimal. Everything that is read has a contrast of 4.5:1 or more to its ground. */
export interface DrawingColors {
  ground: string;
  headline: string;
  /** text below the headline */
  text: string;
  /** small print: who says it, page numbers */
  quiet: string;
  /** small text that stands out */
  mark: string;
  /** shapes without text; told from the ground by 1.5:1 or more */
  accent: string;
}

/** What is taken where a brief names no colours: ink on warm paper with a calm green. */
const house = { primary: "#1f6f5c", secondary: null, background: "#faf8f4", text: "#1d2421" };

/** @source WCAG 2.2, 1.4.3: contrast of text */
const readable = 4.5;
const visible = 1.5;
const black = "#111111";
const white = "#ffffff";

/**
 * The colours of a brand for a picture.
 * @param look plain = on the brand's background; strong = on its primary colour, for covers
 */
export function drawingColors(brand: Brand["colors"], look: "plain" | "strong"): DrawingColors {
  const { primary, secondary, background, text } = brand ?? house;
  const ground = look === "plain" ? background : primary;
  const ink = firstReadable(ground, look === "plain" ? [text] : [background, text]);
  const accents = look === "plain" ? [primary, secondary] : [secondary, background];
  return {
    ground,
    headline: ink,
    text: softened(ink, ground, look === "plain" ? 0.16 : 0.1),
    quiet: softened(ink, ground, look === "plain" ? 0.38 : 0.22),
    mark: firstReadable(ground, [...accents, ink]),
    accent: accents.find((color) => color !== null && contrast(color, ground) >= visible) ?? ink,
  };
}

/** Contrast of two colours, 1 (none) to 21 (black on white). @source WCAG 2.2, contrast ratio */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

/** The first of the colours that can be read on the ground; else near-black or white, one of which always can. */
function firstReadable(ground: string, colors: readonly (string | null)[]): string {
  const found = colors.find((color) => color !== null && contrast(color, ground) >= readable);
  if (found != null) return found;
  const softer = contrast(white, ground) > contrast(black, ground) ? white : black;
  // Between them they miss a few grounds by a hair; on these pure black can be read.
  return contrast(softer, ground) >= readable ? softer : "#000000";
}

/** The ink with a share of the ground mixed in, as much of it as stays readable. */
function softened(ink: string, ground: string, share: number): string {
  for (let rest = share; rest > 0.01; rest *= 0.6) {
    const color = mixed(ink, ground, rest);
    if (contrast(color, ground) >= readable) return color;
  }
  return ink;
}

function mixed(one: string, other: string, share: number): string {
  const others = channelsOf(other);
  return `#${channelsOf(one)
    .map((value, index) => Math.round(value + ((others[index] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`;
}

/** @source WCAG 2.2, relative luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((value) => {
    const part = value / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
