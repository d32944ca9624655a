import type { Command } from "commander";
import type { Act } from "../act.ts";
import { wholeNumber } from "../brief-flags.ts";
import { withDesk } from "../open-desk.ts";
import { checkOutput } from "../output.ts";
import { pageOf } from "../page.ts";
import { giveResult } from "../result.ts";
import { say, type Session } from "../session.ts";

/** `campaigns list` and `campaigns show`: what is in the data directory, or on the server. */
export function defineCampaigns(campaigns: Command, act: Act): void {
  campaigns
    .command("list")
    .description("list campaigns, the newest first")
    .option("--limit <number>", "at most this many", wholeNumber, 50)
    .option("--cursor <cursor>", "go on where the last page ended")
    .action(act(list));
  campaigns
    .command("show")
    .description("show a campaign on one page, or its texts")
    .argument("<campaign>", "id of the campaign")
    .option("--texts", "every piece as its readers get it, week by week")
    .option("--piece <id>", "one piece as its readers get it")
    .action(act(show));
}

async function list(session: Session, flags: { limit: number; cursor?: string }): Promise<number> {
  await checkOutput(session);
  const [{ printCampaigns }, { isUnfinishedMaking }] = await Promise.all([
    import("../print-campaigns.ts"),
    import("../../app/unfinished-run.ts"),
  ]);
  const page = await withDesk(session, (desk) => desk.list({ limit: flags.limit, cursor: flags.cursor ?? null }));
  const { command } = session.terminal;
  if (session.format === "text" && page.campaigns.length === 0) {
    say(session, `no campaigns yet: ${command} create --help`);
    return 0;
  }
  await giveResult(session, "campaigns", page, () => printCampaigns(page.campaigns));
  if (page.next_cursor !== null) say(session, `more: ${command} campaigns list --cursor ${page.next_cursor}`);
  for (const { id, status, run } of page.campaigns) {
    if (isUnfinishedMaking(status, run)) say(session, `unfinished: ${command} run resume ${id}`);
  }
  return 0;
}

async function show(session: Session, campaignId: string, flags: { texts?: boolean; piece?: string }): Promise<number> {
  await checkOutput(session);
  if (flags.texts === true || flags.piece !== undefined)
    return await showTexts(session, campaignId, flags.piece ?? null);
  const { printSummary } = await import("../print-summary.ts");
  const answer = await withDesk(session, (desk) => desk.show(campaignId));
  await giveResult(session, campaignId, answer, () => printSummary(answer, pageOf(session)));
  return 0;
}

async function showTexts(session: Session, campaignId: string, pieceId: string | null): Promise<number> {
  const { printTexts } = await import("../print-texts.ts");
  const reading = await withDesk(session, (desk) => desk.texts({ campaignId, pieceId }));
  const document = { pieces: reading.weeks.flatMap(({ pieces }) => pieces.map(({ piece }) => piece)) };
  await giveResult(session, `${campaignId}-${pieceId ?? "texts"}`, document, () =>
    printTexts(reading, pageOf(session)),
  );
  return 0;
}
