import {
  StateGraph,
  START,
  END,
  StateSchema,
  type BaseCheckpointSaver,
  type LangGraphRunnableConfig,
} from "@langchain/langgraph";
import { z } from "zod";
import {
  contentStepNames,
  contentSteps,
  noWork,
  Commission,
  ContentWork,
  type ContentStepName,
  type PipelinePorts,
} from "../agents/content-pipeline.ts";
import { Finding } from "../domain/finding.ts";
import { counted } from "../domain/counted.ts";
import { MarketingError } from "../domain/errors.ts";
import { Piece, WriterStamp } from "../domain/piece.ts";
import { localDateOf } from "../domain/zoned-time.ts";
import { orderContent } from "./content-order.ts";
import type { GraphPorts } from "./ports.ts";
import { tenantOf } from "./run-config.ts";
import { teller } from "./teller.ts";

/** What the graph of a single piece reaches; it stores nothing. */
export interface ContentPorts extends Pick<GraphPorts, "writerFor" | "defaultWriter" | "now" | "newId" | "hash"> {
  /** @throws MarketingError "not-found" */
  findCampaign: Parameters<typeof orderContent>[1]["findCampaign"];
  search?: PipelinePorts["search"];
}

/** The ports of a tenant, opened when the first node runs. */
export type OpenContentPorts = (tenant: string | null) => Promise<ContentPorts>;

/** Nodes are steps (`draft`), keys are results (`works`); the two never coincide. */
const ContentState = new StateSchema({
  /** type, topic and the rest, as `POST content/generate` takes them */
  request: z.record(z.string(), z.unknown()),
  /** fixes the variety; null = a new one for each run */
  seed: z.string().nullable().default(null),
  /** null = the default writer */
  writer: WriterStamp.nullable().default(null),
  commissions: z.array(Commission).default(() => []),
  works: z.array(ContentWork).default(() => []),
  findings: z.array(Finding).default(() => []),
  pieces: z.array(Piece).default(() => []),
});
type ContentState = typeof ContentState.State;
type ContentUpdate = typeof ContentState.Update;

/**
 * The graph `content`: research → outline → draft → optimise → media → final_review, for one piece or all mails of a series.
 * The same steps as a campaign's agents walk; only `draft` asks a writer.
 */
export function buildContentGraph(openPorts: OpenContentPorts, checkpointer?: BaseCheckpointSaver) {
  const graph = new StateGraph(ContentState);
  // One loop instead of thirteen lines: the names are data, so the builder's type cannot follow them.
  const builder = graph as unknown as {
    addNode(name: string, action: unknown): void;
    addEdge(from: string, to: string): void;
  };
  let before: string = START;
  for (const name of contentStepNames) {
    builder.addNode(name, stepNode(name, openPorts));
    builder.addEdge(before, name);
    before = name;
  }
  builder.addEdge(before, END);
  return graph.compile({ ...(checkpointer === undefined ? {} : { checkpointer }), name: "content" });
}

function stepNode(name: ContentStepName, openPorts: OpenContentPorts) {
  return async (state: ContentState, config: LangGraphRunnableConfig): Promise<ContentUpdate> => {
    config.signal?.throwIfAborted();
    const ports = await openPorts(tenantOf(config));
    const ordered = name === "research" ? await order(state, ports) : {};
    const { commissions, works, writer: stamp } = { ...state, ...ordered };
    const writer = ports.writerFor(stamp ?? ports.defaultWriter);
    const options = {
      writer,
      hash: ports.hash,
      ...(ports.search === undefined ? {} : { search: ports.search }),
      ...(config.signal === undefined ? {} : { signal: config.signal }),
    };
    const next = await Promise.all(
      commissions.map(async (commission, index): Promise<ContentWork> => {
        const work = works[index] ?? noWork;
        return { ...work, ...(await contentSteps[name](commission, work, options)) };
      }),
    );
    const agent = commissions[0]?.plan.agent ?? "persona";
    teller(config)({ type: "step", agent, step: name, note: noteOf(name, next) });
    const pieces = name === "final_review" ? next.map(finished) : [];
    if (name !== "research") return { works: next, pieces };
    const findings = [...{ ...state, ...ordered }.findings, ...next.flatMap(({ remarks }) => remarks)];
    return { ...ordered, findings, works: next };
  };
}

/** What the request asks for, understood before the first step. */
async function order({ request, seed: chosen }: ContentState, { now, newId, findCampaign }: ContentPorts) {
  const seed = chosen ?? newId();
  const today = localDateOf(now().toISOString(), "UTC");
  const { commissions, findings } = await orderContent(request, { seed, today, findCampaign });
  return { commissions, findings, seed, works: commissions.map(() => noWork) };
}

function noteOf(name: ContentStepName, works: readonly ContentWork[]): string {
  const [first = noWork] = works;
  switch (name) {
    case "research":
      return [
        first.material.length === 0 ? "no facts beyond the brief" : counted(first.material.length, "fact"),
        ...(first.background.length === 0 ? [] : [`${counted(first.background.length, "page")} found by search`]),
      ].join(", ");
    case "outline":
      return first.structure === null
        ? ""
        : `${counted(first.structure.sections.length, "kind")} of parts, about ${first.structure.words} words`;
    case "media":
      return counted(works.flatMap(({ pictures }) => pictures).length, "suggestion");
    case "final_review": {
      const checks = works.flatMap(({ piece }) => piece?.checks ?? []);
      return checks.length === 0 ? "nothing found" : counted(checks.length, "remark");
    }
    default:
      return counted(works.length, "text");
  }
}

function finished({ piece }: ContentWork): Piece {
  if (piece === null) throw new MarketingError("internal", "the last step finished no piece");
  return piece;
}
