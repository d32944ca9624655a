import { z } from "zod";
import { Brief } from "../domain/brief.ts";
import { repairClaims } from "../domain/claim-repair.ts";
import { MarketingError } from "../domain/errors.ts";
import { Fact } from "../domain/fact.ts";
import { Finding } from "../domain/finding.ts";
import { finishPiece } from "../domain/finish-piece.ts";
import { outlineOf, PieceOutline } from "../domain/outline.ts";
import { illustratedParts, suggestMedia } from "../domain/media-suggestions.ts";
import { Media, Piece, PieceDraft, PiecePlan } from "../domain/piece.ts";
import { materialFor } from "../domain/research.ts";
import { Strategy } from "../domain/strategy.ts";
import type { PieceTask, Writer } from "../tools/model/port.ts";
import { pieceWriters } from "./team.ts";

/** The six steps of a piece in their order; only `draft` needs a writer. */
export const contentStepNames = ["research", "outline", "draft", "optimise", "media", "final_review"] as const;
export type ContentStepName = (typeof contentStepNames)[number];

/** What a piece is made from, the same from its first step to its last. */
export const Commission = z.object({
  brief: Brief,
  facts: z.array(Fact),
  seed: z.string(),
  strategy: Strategy,
  plan: PiecePlan,
});
export type Commission = z.infer<typeof Commission>;

/** What the steps have given so far; each adds its own and changes nothing of the others. */
export const ContentWork = z.object({
  /** research: ids of the facts that belong to the piece, best first */
  material: z.array(z.string()),
  /** research: what a search found; others say it, so it is never printed */
  background: z.array(Fact),
  /** research: a search that failed */
  remarks: z.array(Finding),
  /** outline: length, parts and material; null = not yet */
  structure: PieceOutline.nullable(),
  /** draft, and optimise after it */
  words: PieceDraft.nullable(),
  /** media: what to show with it */
  pictures: z.array(Media),
  /** final_review: the finished piece */
  piece: Piece.nullable(),
});
export type ContentWork = z.infer<typeof ContentWork>;

export const noWork: ContentWork = {
  material: [],
  background: [],
  remarks: [],
  structure: null,
  words: null,
  pictures: [],
  piece: null,
};

export interface PipelinePorts {
  writer: Writer;
  hash(text: string): string;
  signal?: AbortSignal;
  /** looks for what others say about a theme; never throws, what fails is a finding. Only `generate` has one. */
  search?: (query: string, signal?: AbortSignal) => Promise<{ facts: Fact[]; findings: Finding[] }>;
}

type Step = (
  commission: Commission,
  work: ContentWork,
  ports: PipelinePorts,
) => Partial<ContentWork> | Promise<Partial<ContentWork>>;

/** What each step does. The graph `content` has a node for each; a campaign's agents walk them one after the other. */
export const contentSteps: Record<ContentStepName, Step> = {
  async research({ plan, facts }, _, { search, signal }) {
    const material = materialFor(plan, facts);
    if (search === undefined) return { material };
    const { facts: background, findings: remarks } = await search(plan.theme, signal);
    return { material, background, remarks };
  },
  outline: ({ plan }, { material }) => ({ structure: outlineOf(plan, material) }),
  async draft(commission, work, { writer, signal }) {
    const options = signal === undefined ? {} : { signal };
    return { words: await writer.write("piece", pieceTask(commission, work), options) };
  },
  optimise({ plan, brief, facts }, { words }, { writer, hash }) {
    if (words === null) return {};
    const settled = pieceWriters[plan.agent].settle(words, plan);
    const finish = (draft: PieceDraft): Piece => finishPiece(plan, draft, { brief, facts, stamp: writer.stamp, hash });
    return { words: repairClaims(settled, plan, { brief, facts }, finish) };
  },
  media({ plan, brief }, { words }) {
    if (words === null) return { pictures: [] };
    return { pictures: suggestMedia(plan, words, brief), words: { ...words, parts: illustratedParts(plan, words) } };
  },
  final_review({ plan, brief, facts }, { words, pictures }, { writer, hash }) {
    if (words === null) return {};
    const draft = { ...words, media: pictures };
    return { piece: finishPiece(plan, draft, { brief, facts, stamp: writer.stamp, hash }) };
  },
};

/**
 * A piece's whole way from where `work` stands: every step that has not been taken. What fails a check comes back as
 * `needs_review`.
 * @throws MarketingError "writer-failed"
 */
export async function writePiece(commission: Commission, work: ContentWork, ports: PipelinePorts): Promise<Piece> {
  const current = { ...work };
  for (const name of contentStepNames) {
    if (current.structure !== null && (name === "research" || name === "outline")) continue;
    Object.assign(current, await contentSteps[name](commission, current, ports));
  }
  if (current.piece === null)
    throw new MarketingError("internal", `no step finished the piece "${commission.plan.id}"`);
  return current.piece;
}

/** What comes before the writer: material and outline, which are the same each time. */
export async function prepareWork(commission: Commission, ports: PipelinePorts): Promise<ContentWork> {
  const found = { ...noWork, ...(await contentSteps.research(commission, noWork, ports)) };
  return { ...found, ...(await contentSteps.outline(commission, found, ports)) };
}

/** The task of one piece: exactly what the writer sees, so its hash says whether a stored piece is still the answer. */
export function pieceTask(
  { brief, facts, seed, strategy, plan }: Commission,
  { material, background, structure }: ContentWork,
): PieceTask {
  const { objective, product, channels, tone, brand, durationDays } = brief;
  return {
    brief: { objective, product, channels, tone, brand, durationDays },
    facts: facts.filter((fact) => fact.public),
    // Absent where nothing was searched, so that the hash of a campaign's task stays what it was.
    ...(background.length === 0 ? {} : { background }),
    strategy,
    plan,
    outline: structure ?? outlineOf(plan, material),
    seed,
  };
}
