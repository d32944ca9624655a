import { findFigures } from "./figures.ts";
import { findLinks } from "./links.ts";
import { countWords, sentencesOf } from "./text-shape.ts";

/** Under this a sentence says too little to be kept. */
const leastWorth = 2;

export interface WorthySentence {
  text: string;
  /** the more, the sooner it is kept where there are too many */
  worth: number;
}

/** The sentences of a paragraph that state something about its subject and can stand alone, as they are written. */
export function worthySentences(paragraph: string): WorthySentence[] {
  return sentencesOf(paragraph).flatMap((sentence) => {
    const text = withoutEmoji(sentence).replace(/\s+/gu, " ").trim();
    const worth = worthOf(text);
    return worth < leastWorth ? [] : [{ text, worth }];
  });
}

/** Emoji stand for bullets in lists; signs of the law stay. */
function withoutEmoji(text: string): string {
  return text.replace(/(?![©®™])\p{Extended_Pictographic}[\uFE0F\u200D\p{Emoji_Modifier}]*/gu, " ");
}

/** Whether what stands under a heading is about the project and not about its product: licence, thanks, how to take part. */
export function isUpkeepHeading(heading: string): boolean {
  return upkeepHeading.test(heading);
}

const upkeepHeading =
  /^\W*(?:developing|development\b|local development|building from source|hacking|(?:the\s+)?(?:software\s+)?licen[cs]e|licensing|contribut|code of conduct|acknowledg|credits|thanks|special thanks|authors?\b|maintainers?\b|sponsors?|backers|table of contents|contents$|contact|support (?:us|this)|donat|star history|security policy|reporting|privacy|cookies?|disclaimer|legal|imprint|impressum|terms|trademark|copyright|todo|known (?:bugs|issues)|related (?:posts|articles)|comments|share|newsletter|subscribe|see also|references|further reading)/iu;

function worthOf(text: string): number {
  const words = countWords(text);
  if (words < 4 || words > 40 || text.length > 300) return 0;
  if ([...boilerplate, ...incomplete].some((pattern) => pattern.test(text))) return 0;
  if (!isBalanced(text) || isTitle(text) || isNotation(text)) return 0;
  const links = findLinks(text);
  if (links.some((link) => /@/u.test(text.slice(link.start, link.end)))) return 0;
  const isCapable = capability.test(text);
  const hasFigure = findFigures(text).length > 0;
  return (
    (hasFigure ? 3 : 0) +
    (/\bv?\d+\.\d+(?:\.\d+)?\b/u.test(text) ? 1 : 0) +
    (isCapable ? 2 : 0) +
    (words >= 6 && words <= 25 ? 1 : 0) -
    (links.length > 0 ? 1 : 0) -
    (superlative.test(text) ? 1 : 0) -
    (reservation.test(text) ? 2 : 0)
  );
}

/** A sentence that was cut at "e.g." has lost a bracket. */
function isBalanced(text: string): boolean {
  return ["()", "[]", "{}", "“”"].every(
    ([open = "", close = ""]) => text.split(open).length === text.split(close).length,
  );
}

/** "Long Term Support Policy": capitals throughout, and no stop. */
function isTitle(text: string): boolean {
  const words = text.split(" ").filter((word) => word.length > 3);
  return !/[.!]$/u.test(text) && words.length >= 2 && words.length <= 8 && words.every((word) => /^\P{Ll}/u.test(word));
}

/** More names of code than words: a list of what a program has. */
function isNotation(text: string): boolean {
  const words = text.split(" ");
  const names = words.filter((word) => /[\p{L}\d)][._#:(/]+[\p{L}\d)(]|[(){}[\]=<>#|]/u.test(word)).length;
  return names > 3 && names > words.length * 0.3;
}

/** What stands on every page and says nothing about this one. */
const boilerplate: readonly RegExp[] = [
  /\bcookies?\b|\bprivacy (?:policy|notice|settings)\b|\bterms (?:of (?:service|use)|and conditions)\b/iu,
  /\ball rights reserved\b|©|\bcopyright\b|\btrademarks?\b|\bpermission is hereby granted\b|\bwithout warrant|\bprovided ["“”']?as is\b|\blicensed under\b|\bmerchantability\b|\bliab(?:le|ility) for\b/iu,
  /\b(?:enable|requires?|turn on) javascript\b|\bskip to (?:main )?content\b|\bback to top\b|\b(?:sign|log) ?(?:in|out|up) (?:to|for|with|now|here)\b|\bsubscribe to (?:our|the)\b|\bclick here\b|\bread more\b|\btable of contents\b/iu,
  /\b(?:todo|fixme|wip|lorem ipsum|coming soon|work in progress|under construction|to be announced|tbd)\b/iu,
  /\bpull requests?\b.*\bwelcome\b|\bbuild (?:status|passing)\b|\bopen an issue\b|\bstar (?:us|the|this) (?:repo|on)\b/iu,
  /\{\{|\}\}|\$\{|<%|%>|\{%/u,
];

/** What leans on a sentence before it, on a picture, or on somebody who speaks; and what asks or orders in place of stating. */
const incomplete: readonly RegExp[] = [
  /[?:;,]$/u,
  /^[^\p{L}\p{N}"“„«@]/u,
  // A status of HTTP, a cell of a table.
  /^[1-5]\d\d\b(?![,.%]?\p{N})|[·│┃|]/u,
  /\b(?:this|the following|our) (?:guide|document|section|page|tutorial|readme|article|chapter|example|post|repo(?:sitory)?|folder|directory|file)\b/iu,
  /^\p{Ll}[^A-Z0-9]*$/u,
  /^(?:this|that|these|those|it|its|it's|they|their|he|she|his|her|such|both|here|there|then|thus|hence|so|but|and|or|nor|yet|also|too|however|therefore|moreover|furthermore|otherwise|instead|still|again|likewise|finally|the (?:first|last|third)|first|second|third|next|additionally|meanwhile|alternatively|before you|after you|in (?:some|that|most) cases?|to \p{Ll}+[^,]*,? (?:use|run|call|set|add)|for example|for instance|e\.g|i\.e|in other words|in this (?:case|example|guide|tutorial|section|document|way)|as (?:you can see|mentioned|shown|described|above|before)|the (?:following|above|example|same|latter|former|second|other)|above|below|note|warning|tip|important|caution|example)\b/iu,
  /\b(?:see|shown|described|listed|following|example|table|figure|screenshot|image|diagram|section) (?:above|below)\b|\bas follows\b|\b(?:above|below)[.!]?$/iu,
  /(?:^|\s)(?:I|I'm|I've|my|me|mine)\s/u,
  // What a page tells its reader to do is no statement about the product.
  /^(?:please\s+|now\s+|just\s+|simply\s+|then\s+|always\s+|never\s+)?(?:run|install|see|click|tap|press|open|add|set|use|create|copy|paste|make|ensure|check|visit|read|follow|download|clone|import|configure|edit|replace|try|start|stop|go|remember|choose|select|type|enter|call|pass|let|learn|contact|join|star|sign|subscribe|find|get|give|have|keep|look|take|put|save|send|share|tell|write|build|test|deploy|restart|update|upgrade|remove|delete|define|specify|change|consider|do|don't|don’t|be|if you|when you|to (?:install|run|use|start|get|build|create|add|set|see)|you (?:can|need|must|should|may|have|will|might)|feel free|welcome|thank)\b(?!-)/iu,
];

const capability =
  /\b(?:supports?|runs?|works?|provides?|includes?|lets?|allows?|enables?|generates?|checks?|requires?|needs?|stores?|sends?|keeps?|handles?|ships?|comes?|costs?|takes?|reads?|writes?|makes?|serves?|delivers?|offers?|covers?|detects?|prevents?|reduces?|cuts?|saves?|replaces?|converts?|exports?|imports?|imports|integrates?|connects?|syncs?|scales?|deploys?|builds?|bakes?|is made|are made|is baked|are baked|is written|is built|are built|is tested|are tested|is available|are available|is free|stays?|answers?|finds?|shows?|measures?|tracks?|opens?|closes?|uses?|has|have|can|returns?|creates?|validates?|encrypts?|compiles?|caches?|retries?|starts?|begins?|lasts?|weighs?|holds?|never|without|every|each)\b/iu;

/** What a product doesn't do is honest in its manual; as proof it makes no sense. */
const reservation =
  /\b(?:can't|can’t|cannot|not yet|doesn't|doesn’t|isn't|isn’t|won't|won’t|not supported|unsupported|deprecated|withdrawn|rejected|removed|experimental|unstable|leaks?|bugs?|slow|fails?|error|if (?:a|an|the|it|no|you)|older|legacy)\b/iu;

const superlative =
  /\b(?:best|fastest|easiest|most \p{L}+|greatest|number one|#1|leading|ultimate|world-class|revolutionary|amazing|awesome)\b/iu;
