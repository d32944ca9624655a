import { z } from "zod";
import type { Brief } from "../../domain/brief.ts";
import type { Classification } from "../../domain/campaign.ts";
import type { TestPlan } from "../../domain/experiment.ts";
import type { Fact } from "../../domain/fact.ts";
import type { PieceOutline } from "../../domain/outline.ts";
import { PieceDraft, type Piece, type PiecePlan, type WriterStamp } from "../../domain/piece.ts";
import { StrategyDraft, type Strategy } from "../../domain/strategy.ts";

/** The slice of the brief that a writer may see: no goals, no budget. */
export type PublicBrief = Pick<Brief, "objective" | "product" | "channels" | "tone" | "brand" | "durationDays">;

export interface StrategyTask {
  brief: PublicBrief;
  facts: Fact[];
  classification: Classification;
  /** sentences learnt from earlier campaigns of the same product; empty when nothing was measured */
  learnings: string[];
  seed: string;
}

export interface PieceTask {
  brief: PublicBrief;
  facts: Fact[];
  /** what a search found, to understand the theme by; nothing of it may be printed */
  background?: Fact[];
  strategy: Strategy;
  plan: PiecePlan;
  outline: PieceOutline;
  seed: string;
}

export interface VariantTask {
  brief: PublicBrief;
  test: TestPlan;
  /** the finished pieces of the test, in the order of `test.pieceIds` */
  pieces: Piece[];
  seed: string;
}

/** `hypothesis` in words, and one text per variant in the order of the plan; A is the control. */
export const VariantDraft = z.object({ hypothesis: z.string(), texts: z.array(z.string()).min(2) });
export type VariantDraft = z.infer<typeof VariantDraft>;

/** What each kind of task takes and gives. A new kind is one line here and one function per writer. */
export interface WriterTasks {
  strategy: { task: StrategyTask; answer: StrategyDraft };
  piece: { task: PieceTask; answer: PieceDraft };
  variants: { task: VariantTask; answer: VariantDraft };
}
export type TaskKind = keyof WriterTasks;

/** The shape that an answer must have, whoever wrote it. */
export const answerSchemas = {
  strategy: StrategyDraft,
  piece: PieceDraft,
  variants: VariantDraft,
} as const satisfies { [K in TaskKind]: z.ZodType<WriterTasks[K]["answer"]> };

export interface WriteOptions {
  signal?: AbortSignal;
}

/** Writes words for a typed task. The answer has passed `answerSchemas[kind]`. @throws MarketingError "writer-failed" */
export interface Writer {
  readonly stamp: WriterStamp;
  write<K extends TaskKind>(
    kind: K,
    task: WriterTasks[K]["task"],
    options?: WriteOptions,
  ): Promise<WriterTasks[K]["answer"]>;
}
