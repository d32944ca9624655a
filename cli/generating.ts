import type { GenerateInput, GeneratedContent } from "../app/generating.ts";
import { errorTable } from "../domain/errors.ts";
import { safeJson } from "./clean-text.ts";
import { writeLine } from "./event-lines.ts";
import { withDesk } from "./open-desk.ts";
import { checkOutput } from "./output.ts";
import { printPieces } from "./print-pieces.ts";
import { readBrief } from "./read-brief.ts";
import { giveResult } from "./result.ts";
import { say, type Session } from "./session.ts";
import { readGivenSources, type SourceFlags } from "./source-flags.ts";
import { watchWork } from "./watching.ts";

export interface GenerateFlags extends SourceFlags {
  type: string;
  topic: string;
  tone?: string;
  length?: string;
  persona?: string;
  brief?: string;
  campaign?: string;
  link?: string;
  quote?: string;
  writer: GenerateInput["writer"];
  seed?: string;
}

/** The work of `generate`: writes the piece and prints it; 6 when the quality gate holds it back. */
export async function generate(session: Session, flags: GenerateFlags): Promise<number> {
  await checkOutput(session);
  const { type, topic, tone, length, persona, campaign, link, quote, writer, seed = null } = flags;
  const asked = { type, topic, tone, length, persona, campaign_id: campaign, link, quote };
  const { readContentRequest } = await import("../domain/content-request.ts");
  const brief = flags.brief === undefined ? undefined : await readBrief(flags.brief, session.terminal);
  // What is wrong is said before a source is read or anything is opened.
  readContentRequest(given({ ...asked, brief }));
  const facts = await readGivenSources(session, flags);
  const request = given({ ...asked, brief, facts: facts.length === 0 ? undefined : facts });
  return await withDesk(session, async (desk) => {
    const made = await watchWork(session, `writing ${type.replaceAll("_", " ")}`, (watch) =>
      desk.generate({ request, seed, writer }, watch),
    );
    await giveContent(session, made);
    return made.pieces.some(({ status }) => status === "needs_review") ? errorTable["quality-failed"].exit : 0;
  });
}

async function giveContent(session: Session, made: GeneratedContent): Promise<void> {
  if (session.format === "jsonl") {
    const at = new Date().toISOString();
    for (const piece of made.pieces) writeLine(session, safeJson({ type: "content", at, agent: piece.agent, piece }));
    writeLine(session, safeJson({ type: "run", at, agent: "supervisor", status: "done", seed: made.seed }));
    return;
  }
  await giveResult(session, made.pieces[0]?.id ?? "piece", made, () => printPieces(made.pieces));
  for (const { severity, message } of made.findings) say(session, `${severity}: ${message}`);
  for (const { id, checks } of made.pieces) {
    for (const { severity, rule, message } of checks) say(session, `${severity} ${rule} in ${id}: ${message}`);
  }
}

function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
