import type { Command } from "commander";
import type { ReadSources } from "../app/sources.ts";
import { say, type Session } from "./session.ts";

export interface SourceFlags {
  source?: string[];
  allowPrivate?: boolean;
}

/** Adds `--source` and what belongs to it. */
export function addSourceFlags(command: Command): Command {
  return command
    .option("--source <names...>", "files, folders and pages to read facts from: README.md docs/ https://example.com")
    .option("--allow-private", "pages on this machine and in this network may be read too");
}

/**
 * What the sources hold that were named, read in this process wherever the work is done; null without any.
 * @throws MarketingError "not-found", "source-unreadable", "source-unreachable", "address-refused"
 */
export async function readNamedSources({ terminal }: Session, flags: SourceFlags): Promise<ReadSources | null> {
  if (flags.source === undefined) return null;
  const { readSources } = await import("../app/sources.ts");
  const { signal } = terminal.interruption;
  return await readSources(flags.source, { allowPrivate: flags.allowPrivate === true, signal });
}

/** The facts of the sources that were named, in the words of a brief, shown first; empty without any. */
export async function readGivenSources(session: Session, flags: SourceFlags): Promise<Record<string, unknown>[]> {
  const read = await readNamedSources(session, flags);
  if (read === null) return [];
  await showFacts(session, read);
  return await factsFor(read);
}

/** Shows on stderr what was read, before it is used. */
export async function showFacts(session: Session, read: ReadSources): Promise<void> {
  const [{ printFacts }, { pageOf }] = await Promise.all([import("./print-facts.ts"), import("./page.ts")]);
  say(session, printFacts(read, { ...pageOf(session), paint: session.paintError }, { most: 30 }));
}

/** The facts as a brief takes them, with what the ledger is to refuse. */
export async function factsFor({ facts, refused }: ReadSources): Promise<Record<string, unknown>[]> {
  const { factsToWire } = await import("../app/sources.ts");
  return factsToWire([...facts, ...refused]);
}

/** The request with facts behind its own; facts of the wrong kind stay, so that reading the brief refuses them. */
export function withFacts(request: Record<string, unknown>, facts: unknown[]): Record<string, unknown> {
  const own: unknown = request["facts"] ?? [];
  return Array.isArray(own) && facts.length > 0 ? { ...request, facts: [...own, ...facts] } : request;
}
