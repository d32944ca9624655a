import type { Command } from "commander";
import type { Act } from "../act.ts";
import { approveAndReport } from "../conclude.ts";
import { withDesk } from "../open-desk.ts";
import { checkOutput } from "../output.ts";
import type { Session } from "../session.ts";

/** `approve`: decide about a campaign that awaits approval. */
export function defineApprove(command: Command, act: Act): void {
  command
    .argument("<campaign>", "id of the campaign")
    .option("--reject <reason>", "send the pieces back for review instead, with what is wrong")
    .action(act(approve));
}

async function approve(session: Session, campaignId: string, flags: { reject?: string }): Promise<number> {
  await checkOutput(session);
  const decision =
    flags.reject === undefined ? { type: "approve" as const } : { type: "reject" as const, message: flags.reject };
  return await withDesk(session, (desk) => approveAndReport(session, desk, { campaignId, decisions: [decision] }));
}
