import type { CampaignAnswer } from "../app/answer.ts";
import { errorTable } from "../domain/errors.ts";
import { counted } from "../domain/counted.ts";
import type { DecisionInput, Desk } from "./desk.ts";
import { pageOf } from "./page.ts";
import { giveResult } from "./result.ts";
import { canAsk, say, type Session } from "./session.ts";
import { watchRun } from "./watching.ts";

/** Gives a campaign that was just made as the result and, where somebody can answer, asks for approval. */
export async function concludeCampaign(session: Session, desk: Desk, answer: CampaignAnswer): Promise<number> {
  const { printSummary } = await import("./print-summary.ts");
  await giveResult(session, answer.campaign.id, answer, () => printSummary(answer, pageOf(session)));
  const { id, status } = answer.campaign;
  const passed = answer.summary.pieces.by_status.draft;
  if (status !== "awaiting_approval" || passed === 0 || !canAsk(session)) return exitCodeOf(answer);

  if (!(await isApproved(session, desk, { id, passed }))) {
    say(session, `not approved; whenever you like: ${session.terminal.command} approve ${id}`);
    return exitCodeOf(answer);
  }
  // The file of `--output` holds the campaign already.
  return await approveAndReport({ ...session, output: null }, desk, {
    campaignId: id,
    decisions: [{ type: "approve" }],
  });
}

/** Asks until the answer is no wish to read the texts first. */
async function isApproved(session: Session, desk: Desk, { id, passed }: { id: string; passed: number }) {
  const { terminal } = session;
  const { ask } = await import("./ask.ts");
  const question = `Approve the ${counted(passed, "piece")} that passed? [y/N] `;
  say(session, `\nto read them first, answer r, or any time: ${terminal.command} campaigns show ${id} --texts`);
  for (;;) {
    const reply = (await ask(terminal, question, `qlp-marketing approve ${id}`))?.trim() ?? "";
    if (!/^r(ead)?$/i.test(reply)) return /^y(es)?$/i.test(reply);
    const { printTexts } = await import("./print-texts.ts");
    const reading = await desk.texts({ campaignId: id, pieceId: null });
    // On stderr as the question is: stdout holds the result alone.
    terminal.stderr.write(`${printTexts(reading, { ...pageOf(session), paint: session.paintError })}\n\n`);
  }
}

/** Hands a decision over and says what came of it. */
export async function approveAndReport(session: Session, desk: Desk, input: DecisionInput): Promise<number> {
  const answer = await watchRun(session, "deciding", (watch) => desk.approve(input, watch));
  const { printDecision } = await import("./print-decision.ts");
  await giveResult(session, answer.campaign.id, answer, () => printDecision(answer, pageOf(session)));
  const isApproving = input.decisions.some(({ type }) => type === "approve");
  return isApproving ? exitCodeOf(answer, true) : 0;
}

/**
 * 6 for a partial campaign, and for one that was to be approved of which nothing passed; 1 for a failed one.
 * @param wasApproved approval was asked for
 */
export function exitCodeOf({ campaign }: CampaignAnswer, wasApproved = false): number {
  if (campaign.status === "failed") return errorTable.internal.exit;
  const isShort = campaign.status === "partial" || (wasApproved && campaign.status === "awaiting_approval");
  return isShort ? errorTable["quality-failed"].exit : 0;
}
