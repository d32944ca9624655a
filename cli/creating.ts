import type { CreateInput } from "../app/creating.ts";
import { requestOf, type BriefFlags } from "./brief-flags.ts";
import { concludeCampaign, exitCodeOf } from "./conclude.ts";
import { briefAdvice } from "./next-steps.ts";
import { withDesk } from "./open-desk.ts";
import { pageOf } from "./page.ts";
import { readBrief } from "./read-brief.ts";
import { checkOutput } from "./output.ts";
import { giveResult } from "./result.ts";
import { say, type Session } from "./session.ts";
import { watchRun } from "./watching.ts";

export interface CreateFlags extends BriefFlags {
  brief?: string;
  writer: CreateInput["writer"];
  seed?: string;
  yes?: boolean;
  dryRun?: boolean;
}

/** The work of `create`: reads the brief, makes the campaign, gives the result and asks for approval where it can. */
export async function create(session: Session, flags: CreateFlags): Promise<number> {
  await checkOutput(session);
  const brief = flags.brief === undefined ? {} : await readBrief(flags.brief, session.terminal);
  const approve = flags.yes === true;
  const input = { request: requestOf(flags, brief), seed: flags.seed ?? null, approve, writer: flags.writer };
  if (flags.dryRun === true) return await preview(session, input);
  return await withDesk(session, async (desk) => {
    // A faulty brief is refused before anything is opened or sent, or said to be going on.
    const { previewCampaign } = await import("../app/creating.ts");
    previewCampaign(input, new Date());
    const answer = await watchRun(session, "making the campaign", (watch) => desk.create(input, watch));
    const advice = briefAdvice(answer.summary);
    if (advice !== null) say(session, `hint:  ${advice}`);
    const exitCode = await concludeCampaign(session, desk, answer);
    return approve ? exitCodeOf(answer, true) : exitCode;
  });
}

async function preview(session: Session, input: CreateInput): Promise<number> {
  const { previewCampaign } = await import("../app/creating.ts");
  const { printPreview } = await import("./print-preview.ts");
  const plan = previewCampaign(input, new Date());
  await giveResult(session, "preview", plan, () => printPreview(plan, pageOf(session)));
  say(session, "dry run: nothing was made or stored");
  return 0;
}
