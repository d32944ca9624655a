import { numberOfWords, numberWordSource } from "./number-words.ts";

/** A sentence of which the understood parts are taken out one by one; a bar stands where one was. */
export interface Rest {
  text: string;
}

/** The first match, taken out of the sentence; null and nothing done when there is none or `isMeant` refuses it. */
export function takeOut(
  rest: Rest,
  pattern: RegExp,
  isMeant: (found: RegExpExecArray) => boolean = () => true,
): RegExpExecArray | null {
  const found = pattern.exec(rest.text);
  if (found === null || !isMeant(found)) return null;
  rest.text = `${rest.text.slice(0, found.index)} | ${rest.text.slice(found.index + found[0].length)}`;
  return found;
}

/** The source of a pattern for a whole number: "20", "1,000", "twenty". */
export const numberSource = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,6}|${numberWordSource})`;

/** The value of what `numberSource` found. */
export function numberIn(written: string): number | null {
  return /^[\d,]+$/.test(written) ? Number(written.replaceAll(",", "")) : numberOfWords(written);
}

/** What is left between the bars after words that say nothing by themselves, in the person's spelling. */
export function leftOver(rest: Rest): string[] {
  return rest.text.split("|").flatMap((segment) => {
    const trimmed = segment.replace(fillersBefore, "").replace(fillersAfter, "").trim();
    return /[\p{L}\p{N}]/u.test(trimmed) ? [trimmed] : [];
  });
}

const fillers =
  "and|with|please|pls|plan|schedule|the|an?|our|my|for|on|in|to|of|it|its|this|that|campaigns?|marketing|content|posts?|channels?|both|all|as|well|too|also|only|just|thanks|thank|you|using|via|then|over|across|by|at|is|are|be|should|we|i|want|need|make|run|do|use|lasting|long|time|zone|starting|start|tone|so|ok|okay|yes|sure|let's|lets|say|audience|readers|something|stuff|targeting|target";
const fillersBefore = new RegExp(String.raw`^(?:[\s,.;:!?&+()–—-]|(?:${fillers})(?![\p{L}\p{N}'’-]))+`, "iu");
const fillersAfter = new RegExp(String.raw`(?:[\s,.;:!?&+()–—-]|(?<![\p{L}\p{N}'’-])(?:${fillers}))+$`, "iu");
