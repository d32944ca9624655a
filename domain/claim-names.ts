import { givenNames, isCommonName, isPlace, isTechnology, isTitleWord } from "./claim-common-names.ts";
import type { PhraseList } from "./claim-phrases.ts";
import type { Span } from "./protected-spans.ts";

/** The name of somebody in a text: a person, a customer, a competitor, a handle. */
interface FoundName extends Span {
  text: string;
}

const word = "\\p{Lu}[\\p{L}\\p{N}'’&]*(?:[.-][\\p{L}\\p{N}]+)*";
const name = `(?<name>${word}(?:\\s(?:(?:of|de|van|von|der|la|and\\sSons|&)\\s)?${word}){0,3})`;
const role =
  "(?:CTO|CEO|CFO|COO|CPO|CMO|CIO|VP|(?:co-?)?founder|head of|director|president|chair|professor|(?:lead|staff|senior|principal)\\s\\p{L}+|(?:engineering|product|marketing|project|office|store|sales) manager|tech lead|team lead|software engineer|engineer|developer|owner|author|analyst)";
const customers =
  "(?:customers?|clients?|companies|teams|startups|brands|firms|businesses|organi[sz]ations|enterprises|engineers|developers|people|folks|readers|users|team|workers?|works|worked|working)";
const anyCase = (words: string): string =>
  words.replace(/(?<=[(|:])\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const phrase = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])${source}`, "gu");

/** Words before a name that make it a rival, whatever it is. */
const rivals: PhraseList = {
  hint: /unlike|versus|vs|compared|than|alternative|switch|ditch|outperform|beats|rival|competitor|goodbye|tired of/,
  patterns: [
    phrase(
      `(?:[Uu]nlike|[Vv]ersus|[Vv]s\\.?|[Cc]ompared (?:to|with)|\\p{Ll}+er than|(?:more|less) \\p{Ll}+ than|[Aa]lternatives? to|[Ss]witch(?:ed|es|ing)? (?:over |away )?from|[Dd]itch(?:ed|es|ing)?|[Oo]utperforms?|[Bb]eats|[Rr]ivals?(?: like)?|[Cc]ompetitors? (?:like|such as)|[Gg]oodbye to|[Tt]ired of) ${name}`,
    ),
  ],
};
/** Words before a name that make it somebody, if it is no place and no technology. */
const others: PhraseList = {
  hint: /dr|prof|mr|ms|instead of|rather than|replac|mov|migrat|leav|tools? |products? | by |at /,
  patterns: [
    phrase(
      `(?:[Ii]nstead of|[Rr]ather than|[Rr]eplac(?:e|es|ed|ing)|[Mm]ov(?:e|ed|es|ing) (?:away )?from|[Mm]igrat(?:e|ed|es|ing) (?:away )?from|[Ll]eav(?:e|es|ing)|[Tt]ools? (?:like|such as)|[Pp]roducts? (?:like|such as)|(?:built|made|acquired|funded|founded|written) by) ${name}`,
    ),
    phrase(`(?:Dr|Prof|Mr|Mrs|Ms)\\.? ${name}`),
    phrase(`[Aa]t ${name}(?!['’]s\\s\\p{Ll})`),
  ],
};
/** Words before a name that make it a customer or a witness, technology too. */
const witnesses: PhraseList = {
  hint: /(?: (?:like|such as|including|at|of) )| by |according|featured|as seen|mentioned|covered|praised/,
  patterns: [
    phrase(`${anyCase(customers)} (?:like|such as|including|at|of) ${name}`),
    phrase(`(?:[Uu]sed|[Tt]rusted|[Ll]oved|[Cc]hosen|[Bb]acked|[Ee]ndorsed|[Rr]ecommended|[Pp]raised) by ${name}`),
    phrase(`[Aa]ccording to ${name}`),
    phrase(`(?:[Ff]eatured|[Aa]s seen|[Mm]entioned|[Cc]overed|[Pp]raised) (?:in|on|by) (?:the )?${name}`),
  ],
};
const persons: PhraseList = {
  hint: /[co][teofm]o|founder|colleague|customer|author|director|sa(?:y|id)|wr[io]te|told|words of|adds|explain|quote|, |vp|head of/,
  patterns: [
    phrase(`(?:CTO|CEO|CFO|COO|[Ff]ounder|[Cc]olleague|[Cc]ustomer|[Aa]uthor|[Dd]irector) ${name}`),
    phrase(`(?:says?|said|writes|wrote|told by|in the words of|adds|explains|quotes?) ${name}`),
    phrase(`${name}, (?:(?:the|our|a|an|their) )?${role}(?:\\s(?:at|of|for|from|and)|[,.])`),
    phrase(`${name} (?:of|at|from) \\p{Lu}\\p{L}+,? (?:says?|said|writes|wrote|told|puts it)`),
  ],
};
const run = new RegExp(`(?<![\\p{L}\\p{N}#@/._-])${name}`, "gu");
const company =
  /\s(?:Inc|Ltd|LLC|GmbH|Corp|Corporation|AG|Labs|Technologies|Bank|University|Institute|Ventures|Capital|Partners|Consulting|Studios|Agency|Group)\.?$/u;
const handle = /(?<![\p{L}\p{N}_.@/])@[\p{L}_][\p{L}\p{N}_]{1,30}(?![\p{L}\p{N}_/]|\.\p{L})/gu;

/**
 * The names of people, customers and competitors in a text, in order, each once a place. Sentence starts, headings in title
 * case, places, days and common technology are none, unless the words around make somebody a customer or a rival
 * ("unlike GitHub").
 * @param text prose without code and links
 * @param users what `usersOf` gives for the product
 */
export function findNames(text: string, users: readonly RegExp[]): FoundName[] {
  const lower = text.toLowerCase();
  const found: FoundName[] = [...text.matchAll(handle)].map((match) => spanOf(match, match[0]));
  const add = ({ hint, patterns }: PhraseList, isName: (name: string, at: number) => boolean): void => {
    if (!hint.test(lower)) return;
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        const span = spanOf(match, match.groups?.["name"] ?? "");
        if (isName(span.text, span.start)) found.push(span);
      }
    }
  };
  add(rivals, (said) => !isCommonName(said) && !isAcronym(said));
  add(witnesses, (said) => !isCommonName(said) && !isAcronym(said) && !isTerm(said));
  add(others, (said) => isSomebody(said));
  add(persons, (said, at) => isSomebody(said) && (said.includes(" ") || !opensSentence(text, at) || isGiven(said)));
  add({ hint: usage, patterns: users }, (said) => isSomebody(said) && !pronouns.has(said.toLowerCase()));
  for (const match of text.matchAll(run)) {
    const span = withoutOpening(spanOf(match, match.groups?.["name"] ?? ""), text);
    if (isSeveral(span.text) && isProper(span.text, text, span.start)) found.push(span);
  }
  const sorted = found.toSorted((left, right) => left.start - right.start || right.end - left.end);
  return sorted.filter(({ start }, index) => sorted.slice(0, index).every(({ end }) => end <= start));
}

function spanOf(match: RegExpExecArray, said: string): FoundName {
  const text = said.replace(/['’]s$/u, "");
  const start = match.index + match[0].lastIndexOf(said);
  return { text, start, end: start + text.length };
}

const usage = /use|switched|runs on|relie|chose|adopted|trusts|moved|migrated|picked|loves/;

/** "Initech switched to Acme": who is the subject before the product is a customer. @param product patterns of its names */
export function usersOf(product: readonly string[]): RegExp[] {
  if (product.length === 0) return [];
  return [
    phrase(
      `${name} (?:uses?|used|switched to|runs on|relies on|relied on|chose|adopted|trusts|moved to|migrated to|picked|loves) (?:${product.join("|")})(?![\\p{L}\\p{N}])`,
    ),
  ];
}

const pronouns = new Set(
  "nobody everybody everyone someone somebody anybody anyone nothing who which what it she he they we you that this one each another most many some few all teams developers founders people readers customers management".split(
    " ",
  ),
);

const isSeveral = (said: string): boolean => said.includes(" ");
const isAcronym = (said: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]{0,5}s?$/u.test(said);
const isGiven = (said: string): boolean => givenNames.has((said.split(/\s/, 1)[0] ?? "").toLowerCase());
const isTerm = (said: string): boolean => said.split(/\s/).some((part) => isTitleWord(part));
const isSomebody = (said: string): boolean =>
  !isCommonName(said) && !isTechnology(said) && !isPlace(said) && !isAcronym(said) && !isTerm(said);

/** A name without the word that only has its capital from the sentence: "Ask Jane Doe". */
function withoutOpening(span: FoundName, text: string): FoundName {
  const [first = ""] = span.text.split(/\s/, 1);
  if (span.text.split(/\s/).length < 3 || isGiven(span.text) || !opensSentence(text, span.start)) return span;
  const rest = span.text.slice(first.length).replace(/^\s+(?:of\s+|&\s+)?/, "");
  return { text: rest, start: span.end - rest.length, end: span.end };
}

/** Several capitalised words that are somebody: a given name and another word, a company's ending, or plainly a name. */
function isProper(said: string, text: string, at: number): boolean {
  const parts = said.split(/\s/);
  const [first = "", second = ""] = parts;
  const isKnownWord = (part: string): boolean => isCommonName(part) || isTechnology(part) || isAcronym(part);
  if (isCommonName(said) || isTechnology(said)) return false;
  if (isGiven(said) && !isKnownWord(second) && !isTerm(said)) return true;
  const isOpening = opensSentence(text, at);
  if (company.test(said) && !(isOpening && parts.length === 2 && isKnownWord(second))) return !isTerm(first);
  if (isOpening || isInTitle(text, at)) return false;
  return !parts.some((part) => isKnownWord(part) || isTitleWord(part));
}

/** Whether a place begins a sentence, a line, a list item or what stands in quotes or behind a colon. */
function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:;\n|—–][\s"'“”‘’«»()[\]*_>#-]*|["“«(][*_]*|(?:^|\n)[\s>*#-]*(?:\d{1,3}[.)/:]\s*)?[*_"“]*)$/u.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

/** A line most of whose longer words have a capital is a title. */
function isInTitle(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n", 1)[0] ?? "";
  const longer = line.match(/\p{L}{4,}/gu) ?? [];
  return longer.length > 0 && longer.filter((one) => /^\p{Lu}/u.test(one)).length > longer.length / 2;
}
