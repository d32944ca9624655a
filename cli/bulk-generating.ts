import { readAdditions } from "../domain/additions-request.ts";
import { concludeCampaign, exitCodeOf } from "./conclude.ts";
import { columns } from "./layout.ts";
import { withDesk } from "./open-desk.ts";
import { checkOutput } from "./output.ts";
import { giveResult } from "./result.ts";
import { say, type Session } from "./session.ts";
import { watchRun } from "./watching.ts";

export interface BulkFlags {
  campaign: string;
  types: string[];
  count: number;
  topic?: string;
  yes?: boolean;
  dryRun?: boolean;
}

/** The work of `bulk-generate`: adds pieces to a campaign, shows it, and asks for approval where it can. */
export async function bulkGenerate(session: Session, flags: BulkFlags): Promise<number> {
  await checkOutput(session);
  const { campaign: campaignId, topic, count, types } = flags;
  const approve = flags.yes === true;
  const asked = { ...readAdditions({ types, count, ...(topic === undefined ? {} : { topic }) }), campaignId, approve };
  return await withDesk(session, async (desk) => {
    if (flags.dryRun === true) {
      const { additions } = await desk.planMore(asked);
      const rows = additions.map(({ id, day, theme }) => [`day ${day}`, id, theme]);
      await giveResult(session, campaignId, { additions }, () => columns(rows).join("\n"));
      say(session, "dry run: nothing was made or stored");
      return 0;
    }
    const answer = await watchRun(session, "adding pieces", (watch) => desk.addPieces(asked, watch));
    say(session, `added: ${answer.added.join(", ")}`);
    const exitCode = await concludeCampaign(session, desk, answer);
    return approve ? exitCodeOf(answer, true) : exitCode;
  });
}
