import { finishPiece } from "../domain/finish-piece.ts";
import type { Piece, PiecePlan } from "../domain/piece.ts";
import type { Strategy } from "../domain/strategy.ts";
import type { PieceTask, Writer } from "../tools/model/port.ts";
import type { Given, PieceWriter } from "./agent.ts";

/** The task of one piece: exactly what the writer sees, so its hash says whether a stored piece is still the answer. */
export function pieceTask({ brief, facts, seed }: Given, strategy: Strategy, plan: PiecePlan): PieceTask {
  const { objective, product, channels, tone, brand, durationDays } = brief;
  return {
    brief: { objective, product, channels, tone, brand, durationDays },
    facts: facts.filter((fact) => fact.public),
    strategy,
    plan,
    seed,
  };
}

/** A piece's whole way: draft, the agent's own rules, tone, checks. What fails a check comes back as `needs_review`. */
export async function writePiece(
  agent: PieceWriter,
  given: Given,
  task: PieceTask,
  { writer, hash, signal }: { writer: Writer; hash(text: string): string; signal?: AbortSignal },
): Promise<Piece> {
  const draft = await writer.write("piece", task, signal === undefined ? {} : { signal });
  const settled = agent.settle(draft, task.plan);
  return finishPiece(task.plan, settled, { brief: given.brief, facts: given.facts, stamp: writer.stamp, hash });
}
