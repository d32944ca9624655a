import { MarketingError } from "../domain/errors.ts";
import type { Finding } from "../domain/finding.ts";
import type { Piece } from "../domain/piece.ts";
import { RunEvent } from "../domain/run-event.ts";
import { pieceToWire, type WirePiece } from "../exports/piece-json.ts";
import { buildContentGraph, type ContentPorts } from "../graphs/content.ts";
import { clock } from "./clock.ts";
import type { Config, Secrets } from "./config.ts";
import { connectSearch } from "./connect-search.ts";
import { connectWriters } from "./connect-writers.ts";
import type { Context } from "./context.ts";
import { requireSnapshot } from "./stored-campaign.ts";
import type { Watch } from "./watch.ts";
import { chosenWriter, type WriterChoice } from "./writers.ts";

export interface GenerateInput {
  /** type, topic and the rest, in the words of the wire */
  request: Record<string, unknown>;
  /** the same request and seed give the same text; null = another one each time */
  seed: string | null;
  writer: WriterChoice;
}

/** Pieces that belong to no calendar; nothing of them is stored. */
export interface GeneratedContent {
  pieces: WirePiece[];
  writer: WirePiece["writer"];
  /** the seed that gives the same pieces again */
  seed: string;
  /** sentences of brief and sources that were left out */
  findings: Pick<Finding, "rule" | "severity" | "message">[];
}

/**
 * Writes one piece, or all mails of a series: tells each step as it is done, and gives the pieces at the end.
 * @throws MarketingError "invalid-input", "invalid-brief", "not-found" for its campaign, "credentials-missing",
 * "writer-failed", "interrupted" when the signal stops it
 */
export async function* writeContent(
  ports: ContentPorts,
  { request, seed: chosen, writer: choice }: GenerateInput,
  signal?: AbortSignal,
): AsyncGenerator<RunEvent, GeneratedContent> {
  const writer = chosenWriter(ports, choice);
  const seed = chosen ?? ports.newId().slice(0, 8);
  const graph = buildContentGraph(() => Promise.resolve(ports));
  const options = { streamMode: ["custom" as const, "values" as const], ...(signal === undefined ? {} : { signal }) };
  let pieces: Piece[] = [];
  let findings: Finding[] = [];
  try {
    for await (const [mode, chunk] of await graph.stream({ request, seed, writer }, options)) {
      if (mode === "custom") yield RunEvent.parse(chunk);
      else ({ pieces, findings } = chunk);
    }
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new MarketingError("interrupted", "the writing was stopped", { why: "nothing was kept", cause: error });
  }
  const written = pieces.map(pieceToWire);
  const [first] = written;
  if (first === undefined) throw new MarketingError("internal", "the graph gave no piece");
  const left = findings.map(({ rule, severity, message }) => ({ rule, severity, message }));
  return { pieces: written, writer: first.writer, seed, findings: left };
}

/** The same for whoever watches. @throws what `writeContent` throws */
export async function generateContent(
  ports: ContentPorts,
  input: GenerateInput,
  { onEvent, signal }: Watch,
): Promise<GeneratedContent> {
  const writing = writeContent(ports, input, signal);
  for (;;) {
    const step = await writing.next();
    if (step.done === true) return step.value;
    onEvent(step.value);
  }
}

/** The ports over an open store: for requests that name a campaign, and for servers. */
export function contentPorts(context: Context): ContentPorts {
  const { writerFor, defaultWriter, now, newId, hash } = context;
  const findCampaign = (id: string) => requireSnapshot(context, id);
  return { writerFor, defaultWriter, now, newId, hash, findCampaign, ...connectSearch(context.config.searxngUrl) };
}

/** The ports without any store: what names no campaign opens no data directory. */
export function looseContentPorts(
  { model, searxngUrl }: Pick<Config, "model" | "searxngUrl">,
  secrets: Pick<Secrets, "openaiApiKey">,
): ContentPorts {
  return {
    ...clock,
    ...connectWriters(model, secrets, null),
    ...connectSearch(searxngUrl),
    findCampaign: () => Promise.reject(new MarketingError("internal", "a campaign was asked for without a store")),
  };
}
