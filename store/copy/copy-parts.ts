import { MarketingError } from "../../domain/errors.ts";
import type { CopiedTable } from "./copied-tables.ts";
import type { CopySide } from "./copy-side.ts";
import { digestCheckpoints, digestRows, type CheckpointsDigest, type RowsDigest } from "./digests.ts";

/** How far a copy is. */
export interface CopyStep {
  doing: "copying" | "comparing";
  /** name of a table, or "checkpoints" */
  what: string;
  done: number;
  /** null = nobody has counted them */
  total: number | null;
}

/** What a copy holds. */
export interface CopiedParts {
  tables: (RowsDigest & { name: string })[];
  /** null = they are not a part of it */
  checkpoints: CheckpointsDigest | null;
}

/** What is copied, and who hears of it. */
export interface CopyPlan {
  tables: readonly CopiedTable[];
  /** the checkpoints as such, of one side's Redis or both; false = they are rows of tables, or stay where they are */
  movesCheckpoints: boolean;
  hasCheckpoints: boolean;
  /** Called for every batch; what it throws breaks the copy off. */
  onStep(step: CopyStep): void;
}

/** Copies everything, as yet unseen by others. */
export async function copyParts(from: CopySide, to: CopySide, plan: CopyPlan): Promise<void> {
  for (const table of plan.tables) {
    const step = { doing: "copying", what: table.name, total: await from.count(table) } as const;
    let done = 0;
    for await (const rows of from.read(table)) {
      await to.write(table, rows);
      done += rows.length;
      plan.onStep({ ...step, done });
    }
  }
  if (!plan.movesCheckpoints) return;
  let done = 0;
  for await (const part of from.checkpoints()) {
    await to.writeCheckpoint(part);
    done += 1;
    plan.onStep({ doing: "copying", what: "checkpoints", done, total: null });
  }
}

/** What a side holds, read anew. */
export async function digestParts(side: CopySide, plan: CopyPlan): Promise<CopiedParts> {
  const tables: CopiedParts["tables"] = [];
  for (const table of plan.tables) {
    const step = { doing: "comparing", what: table.name, total: await side.count(table) } as const;
    const digest = await digestRows(side.read(table), (done) => plan.onStep({ ...step, done }));
    tables.push({ name: table.name, ...digest });
  }
  const step = { doing: "comparing", what: "checkpoints", total: null } as const;
  const checkpoints = plan.hasCheckpoints
    ? await digestCheckpoints(side.checkpoints(), (done) => plan.onStep({ ...step, done }))
    : null;
  return { tables, checkpoints };
}

/** @throws MarketingError "store-failed" that names what differs */
export function requireSame(from: CopiedParts, to: CopiedParts): void {
  const differing = from.tables
    .filter(({ rows, sha256 }, place) => to.tables[place]?.rows !== rows || to.tables[place]?.sha256 !== sha256)
    .map(({ name }) => `the table ${name}`);
  if (from.checkpoints?.sha256 !== to.checkpoints?.sha256) differing.push("the checkpoints");
  if (differing.length === 0) return;
  throw new MarketingError("store-failed", `the copy of ${differing.join(" and ")} differs from what was copied`, {
    why: "what was written there is not what comes back",
    hint: "nothing was kept; see that no other program works on either side, and try again",
  });
}
