import type { Command } from "commander";
import type { Act } from "../act.ts";
import { concludeCampaign } from "../conclude.ts";
import { withContext } from "../open-context.ts";
import { checkOutput } from "../output.ts";
import type { Session } from "../session.ts";
import { watchRun } from "../watching.ts";

/** `run resume`: go on with a run that was stopped. */
export function defineRun(run: Command, act: Act): void {
  run
    .command("resume")
    .description("finish a campaign whose run was stopped; what is finished is not made again")
    .argument("[campaign]", "id of the campaign (default: the last unfinished one)")
    .action(act(resume));
}

async function resume(session: Session, campaignId: string | undefined): Promise<number> {
  await checkOutput(session);
  return await withContext(session, async (open) => {
    const answer = await watchRun(session, "going on with the campaign", async (watch) => {
      const { resumeRun } = await import("../../app/resuming.ts");
      return await resumeRun(await open(), { campaignId: campaignId ?? null }, watch);
    });
    return await concludeCampaign(session, open, answer);
  });
}
