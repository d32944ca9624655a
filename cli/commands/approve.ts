import type { Command } from "commander";
import { MarketingError } from "../../domain/errors.ts";
import type { Act } from "../act.ts";
import { approveAndReport } from "../conclude.ts";
import type { DecisionInput } from "../desk.ts";
import { withDesk } from "../open-desk.ts";
import { checkOutput } from "../output.ts";
import type { Session } from "../session.ts";

interface ApproveFlags {
  reject?: string;
  override?: string[];
  reason?: string;
}

/** `approve`: decide about a campaign that awaits approval. */
export function defineApprove(command: Command, act: Act): void {
  command
    .argument("<campaign>", "id of the campaign")
    .option("--reject <reason>", "send the pieces back for review instead, with what is wrong")
    .option(
      "--override <piece>",
      "approve this piece too although it has errors; may be given several times",
      (piece: string, before: string[] | undefined) => [...(before ?? []), piece],
    )
    .option("--reason <text>", "why the errors of these pieces don't matter; recorded with each of them")
    .action(act(approve));
}

async function approve(session: Session, campaignId: string, flags: ApproveFlags): Promise<number> {
  const decision = decisionOf(flags);
  await checkOutput(session);
  return await withDesk(session, (desk) => approveAndReport(session, desk, { campaignId, decisions: [decision] }));
}

function decisionOf({ reject, override, reason }: ApproveFlags): DecisionInput["decisions"][number] {
  if (reject !== undefined) {
    if (override === undefined && reason === undefined) return { type: "reject", message: reject };
    throw new MarketingError("invalid-usage", "--reject and --override exclude each other", {
      why: "pieces are approved or sent back",
      hint: "give one of them",
    });
  }
  if (override === undefined && reason === undefined) return { type: "approve" };
  if (override === undefined) {
    throw new MarketingError("invalid-usage", "--reason names no piece", {
      hint: 'qlp-marketing approve CAMPAIGN --override PIECE --reason "…"',
    });
  }
  if (reason === undefined || reason.trim() === "") {
    throw new MarketingError("invalid-usage", "--override needs a reason", {
      why: "who approves despite errors says why, and it is recorded with the piece",
      hint: 'add --reason "…"',
    });
  }
  return { type: "approve", override: { pieces: override, reason } };
}
