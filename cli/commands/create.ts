import { Option, type Command } from "commander";
import type { CreateInput } from "../../app/creating.ts";
import type { Act } from "../act.ts";
import { addBriefFlags, requestOf, type BriefFlags } from "../brief-flags.ts";
import { concludeCampaign, exitCodeOf } from "../conclude.ts";
import { withContext } from "../open-context.ts";
import { pageOf } from "../page.ts";
import { readBrief } from "../read-brief.ts";
import { checkOutput, giveResult } from "../result.ts";
import { say, type Session } from "../session.ts";
import { watchRun } from "../watching.ts";

interface CreateFlags extends BriefFlags {
  brief?: string;
  writer: CreateInput["writer"];
  seed?: string;
  yes?: boolean;
  dryRun?: boolean;
}

/** `create`: a whole campaign from flags, a brief, or both. */
export function defineCreate(command: Command, act: Act): void {
  addBriefFlags(command.option("--brief <file>", "brief as JSON or YAML, - is standard input; flags win over it"))
    .addOption(new Option("--writer <name>", "who writes").choices(["composer", "model", "auto"]).default("auto"))
    .option("--seed <text>", "fixes the variety: same brief, seed and start give the same texts")
    .option("-y, --yes", "approve every piece that passes, without asking")
    .option("--dry-run", "only read the brief and count: nothing is made or stored")
    .action(act(create));
}

async function create(session: Session, flags: CreateFlags): Promise<number> {
  await checkOutput(session);
  const brief = flags.brief === undefined ? {} : await readBrief(flags.brief, session.terminal);
  const approve = flags.yes === true;
  const input = { request: requestOf(flags, brief), seed: flags.seed ?? null, approve, writer: flags.writer };
  if (flags.dryRun === true) return await preview(session, input);
  return await withContext(session, async (open) => {
    const answer = await watchRun(session, "making the campaign", async (watch) => {
      const { createCampaign } = await import("../../app/creating.ts");
      return await createCampaign(await open(), input, watch);
    });
    const exitCode = await concludeCampaign(session, open, answer);
    return approve ? exitCodeOf(answer, true) : exitCode;
  });
}

async function preview(session: Session, input: CreateInput): Promise<number> {
  const { previewCampaign } = await import("../../app/creating.ts");
  const { printPreview } = await import("../print-preview.ts");
  const plan = previewCampaign(input, new Date());
  await giveResult(session, plan, () => printPreview(plan, pageOf(session)));
  say(session, "dry run: nothing was made or stored");
  return 0;
}
