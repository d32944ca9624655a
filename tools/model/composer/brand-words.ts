import type { Brand } from "../../../domain/brief.ts";
import { protectedSpans, touches } from "../../../domain/protected-spans.ts";
import { voiceQualities } from "./grammar-words.ts";

/** What the brand lets a text say: everything but the words to avoid, each as whole words in any case. */
export function standsFor(brand: Pick<Brand, "avoid"> | null): (text: string) => boolean {
  const pattern = patternOf(brand?.avoid ?? []);
  return pattern === null ? () => true : (text) => !pattern.test(text);
}

/** Whether a text holds one of the words that belong to the brand's voice. */
export function soundsLike(brand: Pick<Brand, "voice"> | null): (text: string) => boolean {
  const pattern = patternOf(brand?.voice ?? []);
  return pattern === null ? () => false : (text) => pattern.test(text);
}

/** The voice words that are surely adjectives, in lower case, so that a frame can say "an honest answer". */
export function qualitiesOf(brand: Pick<Brand, "voice"> | null): string[] {
  return (brand?.voice ?? [])
    .map((word) => word.trim().toLowerCase())
    .filter((word) => voiceQualities.has(word) || /^\p{L}{4,}(?:ful|ous)$/u.test(word));
}

/**
 * The text with every spelling of the brand's name set right, links, code and hashtags aside: other case, spaces and hyphens
 * inside the name are other spellings of it.
 * @example spellBrand("Try Quantum layer.", "QuantumLayer") // "Try QuantumLayer."
 */
export function spellBrand(text: string, name: string | null): string {
  const letters = [...(name ?? "").normalize("NFC").replace(/[\s-]+/gu, "")];
  if (name === null || letters.length < shortestName) return text;
  const spelled = letters.map(escaped).join("[ \\u00a0-]?");
  // "Notion" may be an ordinary word where it stands in small letters.
  const isWord = /^\p{Lu}?\p{Ll}+$/u.test(name);
  const spans = protectedSpans(text);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}@#./])${spelled}(?![\\p{L}\\p{N}])`, "giu");
  return text.replace(pattern, (found, start: number) => {
    const isOther = isWord && found === found.toLowerCase();
    return isOther || touches(spans, { start, end: start + found.length }) ? found : name;
  });
}

/** Letters below which a name is too likely to be a word of its own: "Go". */
const shortestName = 4;

function patternOf(phrases: readonly string[]): RegExp | null {
  const alternatives = phrases
    .map((phrase) => escaped(phrase.trim()).replace(/\s+/gu, "\\s+"))
    .filter((phrase) => phrase !== "");
  if (alternatives.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "iu");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
