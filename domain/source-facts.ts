import type { BriefFact } from "./brief.ts";
import { findingOf, type Finding } from "./finding.ts";
import { cleanText, hostileLine } from "./hostile-text.ts";
import { longestCode, longestFact } from "./request-facts.ts";
import { shortened } from "./shortened.ts";
import type { SourceBlock } from "./source-block.ts";
import { countWords } from "./text-shape.ts";
import { isUpkeepHeading, worthySentences } from "./source-sentences.ts";

/** Facts in words and blocks of code that one source gives at most. */
export const mostOfSource = { words: 40, code: 15 };
/** The same of one file of a folder; its readme counts as a source of its own. */
export const mostOfFile = { words: 10, code: 4 };
/** Facts that all sources of a call give at most: what a brief takes beyond those that are written by hand. */
export const mostOfSources = 200;
/** A block of code that is longer shows a file, not a step. */
const mostLines = 60;

export interface SourceFacts {
  /** in the order of the source */
  facts: BriefFact[];
  /** worth keeping, but beyond what is taken */
  leftOut: number;
  /** sentences and code that speak to the writer: handed on with their origin, so that the ledger refuses and lists them */
  refused: BriefFact[];
  /** markup and what may be a secret, left out */
  findings: Finding[];
}

interface Remarks {
  refused: BriefFact[];
  findings: Finding[];
}

interface Candidate {
  fact: BriefFact;
  worth: number;
}

/**
 * The facts of a source: its best statements and its code, each with its origin, none twice. Sentences that give orders to
 * the writer are reported and left out.
 */
export function factsOfBlocks(blocks: readonly SourceBlock[], limit = mostOfSource): SourceFacts {
  const remarks: Remarks = { refused: [], findings: [] };
  const candidates = withoutTwins(
    blocks.flatMap((block) =>
      isUpkeepHeading(block.about) ? [] : block.kind === "code" ? codeOf(block, remarks) : wordsOf(block, remarks),
    ),
  );
  const words = best(
    candidates.filter(({ fact }) => fact.code === null),
    limit.words,
  );
  const code = best(
    candidates.filter(({ fact }) => fact.code !== null),
    limit.code,
  );
  const kept = new Set([...words, ...code]);
  const facts = candidates.filter((candidate) => kept.has(candidate)).map(({ fact }) => fact);
  const leftOut = candidates.length - facts.length;
  return { facts, leftOut, refused: remarks.refused.slice(0, mostTold), findings: firstOf(remarks.findings) };
}

/** Findings of one source that are told one by one; a page full of them is one thing to know. */
const mostTold = 8;

function firstOf(findings: Finding[]): Finding[] {
  const last = findings[mostTold];
  if (last === undefined) return findings;
  const more = `${findings.length - mostTold} more stretches were left out for the same reasons`;
  return [...findings.slice(0, mostTold), { ...last, message: `${last.message.split(": ")[0] ?? ""}: ${more}` }];
}

/** What is left when facts of several sources say the same. */
export function withoutTwins<Entry extends { fact: Pick<BriefFact, "text" | "code"> }>(
  entries: readonly Entry[],
): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ fact }) => {
    const key =
      fact.code === null
        ? fact.text
            .toLowerCase()
            .replace(/[^\p{L}\p{N}.%]+/gu, " ")
            .trim()
        : fact.text;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The most worthy; of those alike the first. */
function best(candidates: Candidate[], most: number): Candidate[] {
  return candidates.toSorted((one, other) => other.worth - one.worth).slice(0, most);
}

function wordsOf(block: SourceBlock, { refused, findings }: Remarks): Candidate[] {
  const { text, removed } = cleanText(block.text.slice(0, 20_000));
  for (const words of removed) {
    // Only what is refused alone as well may go on: what follows an order may look like a fact.
    if (countWords(words) > 3 && cleanText(words).text === "")
      refused.push(factOf(shortened(words, longestFact), block, null));
    else findings.push(omission(block.origin, words, "it speaks to the writer or holds markup"));
  }
  const sentences =
    block.kind === "entry"
      ? [{ text: shortened(text.replace(/\s+/gu, " ").trim(), longestFact), worth: 5 }]
      : worthySentences(text);
  return sentences
    .filter((sentence) => sentence.text !== "")
    .map((sentence) => ({ fact: factOf(sentence.text, block, null), worth: sentence.worth }));
}

function codeOf(block: SourceBlock, { refused, findings }: Remarks): Candidate[] {
  const { text, origin } = block;
  const code = { language: shortened(block.language, 40), about: shortened(block.about, 200) };
  const secret = secretLike.exec(text);
  if (secret !== null) {
    findings.push(omission(origin, `${secret[0].slice(0, 6)}…`, "it looks like a key or password"));
    return [];
  }
  if (text.length > longestCode) return [];
  if (hostileLine(text) !== null) {
    refused.push(factOf(text, block, code));
    return [];
  }
  const lines = text.split("\n").length;
  if (lines > mostLines || !/[\p{L}\p{N}]/u.test(text)) return [];
  // What can be run in few lines says more than a long listing, and a word of language more than none.
  const worth = (lines <= 15 ? 2 : 0) + (block.language === "" ? 0 : 1);
  return [{ fact: factOf(text, block, code), worth }];
}

const secretLike =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9]{20,}|\bgh[pousr]_[A-Za-z0-9]{30,}|\bAKIA[0-9A-Z]{16}\b|\bxox[abpr]-[A-Za-z0-9-]{20,}|\beyJ[\w-]{20,}\.[\w-]{20,}\.[\w-]{10,}/u;

function factOf(text: string, { origin, isPublic }: SourceBlock, code: BriefFact["code"]): BriefFact {
  return { text, source: null, public: isPublic, origin, code };
}

function omission(origin: string, words: string, because: string): Finding {
  const plain = words
    .replace(/[\p{C}\s]+/gu, " ")
    .replace(/["“”<>`]/gu, "'")
    .trim();
  return findingOf({
    rule: "untrusted-instruction",
    severity: "warning",
    message: `${origin}: left out "${shortened(plain, 80)}", because ${because}`,
    pieceId: null,
  });
}
