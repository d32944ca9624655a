import type { BriefFact } from "../domain/brief.ts";
import { MarketingError } from "../domain/errors.ts";
import { findingOf, type Finding } from "../domain/finding.ts";
import type { SourceKind } from "../domain/source-block.ts";
import { factsOfBlocks, mostOfFile, mostOfSource, mostOfSources, withoutTwins } from "../domain/source-facts.ts";
import { readSource } from "../tools/sources/read-source.ts";
import { createPageReader, type PageOptions } from "../tools/web/page-reader.ts";

export interface ReadSources {
  /** what may be said because a source says it, in the order of the sources, each with its origin */
  facts: BriefFact[];
  /** what speaks to the writer: goes into the brief with the facts, where the ledger refuses it by its origin */
  refused: BriefFact[];
  /** what was left out or not read, and why */
  findings: Finding[];
  sources: { name: string; kind: SourceKind; facts: number; code: number; leftOut: number }[];
}

/**
 * The facts of files, folders and pages. Whoever names a source has it read in this process: a server never calls this.
 * @param options allowPrivate: pages on this machine and inside this network may be read too
 * @throws MarketingError "not-found", "source-unreadable", "source-unreachable", "address-refused", about the first source that
 * can't be read
 */
export async function readSources(
  names: readonly string[],
  { signal, ...options }: PageOptions & { signal?: AbortSignal } = {},
): Promise<ReadSources> {
  const fetchPage = createPageReader(options);
  const found: (ReadSources["sources"][number] & { entries: { fact: BriefFact }[] })[] = [];
  const refused: BriefFact[] = [];
  const findings: Finding[] = [];
  for (const name of new Set(names.map((written) => written.trim()))) {
    const { kind, parts, skipped } = await read(name, { fetchPage, ...(signal === undefined ? {} : { signal }) });
    const taken = parts.map(({ blocks, isMain }) => factsOfBlocks(blocks, isMain ? mostOfSource : mostOfFile));
    const facts = taken.flatMap((part) => part.facts);
    const leftOut = taken.reduce((sum, part) => sum + part.leftOut, 0);
    refused.push(...taken.flatMap((part) => part.refused).slice(0, mostRefused - refused.length));
    findings.push(...taken.flatMap((part) => part.findings), ...skipped.slice(0, 10).map(notRead));
    if (leftOut > 0) findings.push(remark(`${name}: ${leftOut} more statements were left out`));
    if (facts.length === 0) findings.push(remark(`${name}: nothing in it could be used as a fact`));
    found.push({ name, kind, facts: 0, code: 0, leftOut, entries: facts.map((fact) => ({ fact })) });
  }
  const all = withoutTwins(found.flatMap(({ entries }) => entries));
  const facts = all.slice(0, mostOfSources - refused.length);
  const beyond = all.length - facts.length;
  if (beyond > 0)
    findings.push(remark(`${beyond} facts of the last sources were left out; ${facts.length} are taken in all`));
  const kept = new Set(facts);
  return {
    facts: facts.map(({ fact }) => fact),
    refused,
    findings,
    sources: found.map(({ entries, ...source }) => {
      const own = entries.filter((entry) => kept.has(entry));
      const code = own.filter(({ fact }) => fact.code !== null).length;
      return { ...source, facts: own.length - code, code };
    }),
  };
}

async function read(name: string, web: Parameters<typeof readSource>[1]): ReturnType<typeof readSource> {
  if (name === "")
    throw new MarketingError("invalid-usage", "a source has no name", { hint: "name a file, folder or page" });
  try {
    return await readSource(name, web);
  } catch (error) {
    if (!(error instanceof MarketingError) || error.code !== "address-refused") throw error;
    throw new MarketingError("address-refused", `the source "${withoutSecrets(name)}" will not be called`, {
      why: error.why ?? error.message,
      hint: "give an http or https address; for a page inside your own network add --allow-private",
      cause: error,
    });
  }
}

/** Orders that are handed on; more of them say nothing new. */
const mostRefused = 20;

const notRead = (words: string): Finding => remark(`not read: ${words}`);

/** Addresses are refused for the passwords in them too. */
function withoutSecrets(name: string): string {
  return name.replace(/\/\/[^/@]*@/u, "//");
}

function remark(message: string): Finding {
  return findingOf({ rule: "source", severity: "warning", message, pieceId: null });
}

/** Facts in the words of a brief on the wire. */
export function factsToWire(facts: readonly BriefFact[]): Record<string, unknown>[] {
  return facts.map(({ text, public: isPublic, origin, code }) => ({
    text,
    public: isPublic,
    origin,
    ...(code === null ? {} : { code }),
  }));
}
