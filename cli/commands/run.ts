import type { Command } from "commander";
import type { Act } from "../act.ts";
import { concludeCampaign } from "../conclude.ts";
import { withDesk } from "../open-desk.ts";
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
  return await withDesk(session, async (desk) => {
    const answer = await watchRun(session, "going on with the campaign", (watch) =>
      desk.resume({ campaignId: campaignId ?? null }, watch),
    );
    return await concludeCampaign(session, desk, answer);
  });
}
