import type { CreateInput } from "../app/creating.ts";
import type { ReadSources } from "../app/sources.ts";
import { requestOf, type BriefFlags } from "./brief-flags.ts";
import { concludeCampaign, exitCodeOf } from "./conclude.ts";
import { briefAdvice } from "./next-steps.ts";
import { withDesk } from "./open-desk.ts";
import { pageOf } from "./page.ts";
import { readBrief } from "./read-brief.ts";
import { checkOutput } from "./output.ts";
import { giveResult } from "./result.ts";
import { say, type Session } from "./session.ts";
import { factsFor, readNamedSources, showFacts, withFacts, type SourceFlags } from "./source-flags.ts";
import { watchRun } from "./watching.ts";

export interface CreateFlags extends BriefFlags, SourceFlags {
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
  const asked = { request: requestOf(flags, brief), seed: flags.seed ?? null, approve, writer: flags.writer };
  const { previewCampaign } = await import("../app/creating.ts");
  // A faulty brief is refused before a source is read, or anything is opened, sent, or said to be going on.
  previewCampaign(asked, new Date());
  const sources = await readNamedSources(session, flags);
  const facts = sources === null ? [] : await factsFor(sources);
  const input = { ...asked, request: withFacts(asked.request, facts) };
  if (flags.dryRun === true) return await preview(session, input, sources);
  previewCampaign(input, new Date());
  if (sources !== null) await showFacts(session, sources);
  return await withDesk(session, async (desk) => {
    const answer = await watchRun(session, "making the campaign", (watch) => desk.create(input, watch));
    const advice = briefAdvice(answer.summary);
    if (advice !== null) say(session, `hint:  ${advice}`);
    const exitCode = await concludeCampaign(session, desk, answer);
    return approve ? exitCodeOf(answer, true) : exitCode;
  });
}

/** What would be made, and what sources would say in it; all facts stand in the document of `--json`. */
async function preview(session: Session, input: CreateInput, sources: ReadSources | null): Promise<number> {
  const { previewCampaign } = await import("../app/creating.ts");
  const { printPreview } = await import("./print-preview.ts");
  const plan = previewCampaign(input, new Date());
  if (sources === null) await giveResult(session, "preview", plan, () => printPreview(plan, pageOf(session)));
  else {
    const { printFacts } = await import("./print-facts.ts");
    const document = { ...plan, sources: await sourcesToWire(sources) };
    const page = pageOf(session);
    const facts = printFacts(sources, page, { most: sources.facts.length });
    await giveResult(session, "preview", document, () => `${printPreview(plan, page)}\n${facts}`);
  }
  say(session, "dry run: nothing was made or stored");
  return 0;
}

async function sourcesToWire(read: ReadSources): Promise<Record<string, unknown>> {
  const { factsToWire } = await import("../app/sources.ts");
  return {
    read: read.sources.map(({ leftOut, ...source }) => ({ ...source, left_out: leftOut })),
    facts: factsToWire(read.facts),
    refused: factsToWire(read.refused),
    findings: read.findings,
  };
}
