import type { Command } from "commander";
import { MarketingError } from "../../domain/errors.ts";
import type { Act } from "../act.ts";
import { ask } from "../ask.ts";
import { cleanText } from "../clean-text.ts";
import type { Desk } from "../desk.ts";
import { reportFailure } from "../failure.ts";
import { withDesk } from "../open-desk.ts";
import { checkOutput } from "../output.ts";
import { giveResult } from "../result.ts";
import { canAsk, say, type Session } from "../session.ts";
import { watchRun } from "../watching.ts";

/** `chat`: ask about a campaign, or have it changed, in plain words. */
export function defineChat(command: Command, act: Act): void {
  command
    .description("ask about a campaign, or change it in plain words; without a message on a terminal, talk")
    .argument("[campaign]", "id of the campaign (default: the newest)")
    .argument("[message]", 'such as "make the LinkedIn posts more casual"')
    .action(act(chat));
}

async function chat(session: Session, first: string | undefined, second: string | undefined): Promise<number> {
  await checkOutput(session);
  return await withDesk(session, async (desk) => {
    const { campaignId, message } = await addressed(desk, first, second);
    if (message !== null) {
      await sayTo(session, desk, campaignId, message);
      return 0;
    }
    if (canAsk(session)) return await talk(session, desk, campaignId);
    throw new MarketingError("invalid-usage", "the message is missing", {
      why: "without a terminal nobody can be asked for it",
      hint: 'qlp-marketing chat CAMPAIGN "what is planned for week 2?"',
    });
  });
}

/** One word alone may be either: it is the campaign when there is one of that id, else the message. */
async function addressed(
  desk: Desk,
  first: string | undefined,
  second: string | undefined,
): Promise<{ campaignId: string | null; message: string | null }> {
  if (first === undefined) return { campaignId: null, message: null };
  if (second !== undefined) return { campaignId: first, message: second };
  const isCampaign = !/\s/.test(first.trim()) && (await isKnown(desk, first));
  return isCampaign ? { campaignId: first, message: null } : { campaignId: null, message: first };
}

async function isKnown(desk: Desk, campaignId: string): Promise<boolean> {
  try {
    await desk.show(campaignId);
    return true;
  } catch (error) {
    if (error instanceof MarketingError && error.code === "not-found") return false;
    throw error;
  }
}

/** Says one thing and gives the answer as the result; returns the id of the campaign that it was about. */
async function sayTo(session: Session, desk: Desk, campaignId: string | null, message: string): Promise<string> {
  // A talk reads better without the agents' work between question and answer.
  const answer = await watchRun(
    session,
    "asking the team",
    (watch) => desk.chat({ campaignId, message }, watch),
    false,
  );
  await giveResult(session, `${answer.campaign.id}-reply`, answer, () => cleanText(answer.reply));
  return answer.campaign.id;
}

async function talk(session: Session, desk: Desk, campaignId: string | null): Promise<number> {
  say(session, 'Ask or say what to change. "exit" or Ctrl-D ends the talk.');
  let id = campaignId;
  for (;;) {
    const message = (await ask(session.terminal, "\nyou> ", "qlp-marketing chat"))?.trim();
    if (message === undefined || /^(exit|quit)$/i.test(message)) return 0;
    if (message === "") continue;
    try {
      id = await sayTo(session, desk, id, message);
    } catch (error) {
      // A refusal ends the answer, not the talk; Ctrl-C ends the talk.
      if (session.terminal.interruption.signal.aborted) throw error;
      reportFailure(session, error);
    }
  }
}
