import { MarketingError } from "../domain/errors.ts";
import type { Context } from "./context.ts";

/**
 * Makes a change of a campaign while no run works on it: the two would overwrite each other.
 * @throws MarketingError "conflict" while one does
 */
export async function whileIdle<Result>(
  { runs, store }: Context,
  campaignId: string,
  change: () => Promise<Result>,
): Promise<Result> {
  const campaign = await store.getCampaign(campaignId);
  // Whoever changes it says so in his own words.
  if (campaign === null) return await change();
  try {
    return await runs.whileIdle({ threadId: campaign.threadId, campaignId, tenant: campaign.tenant }, change);
  } catch (error) {
    if (!(error instanceof MarketingError) || error.code !== "thread-busy") throw error;
    throw new MarketingError("conflict", `campaign "${campaignId}" is being worked on`, {
      ...(error.why === undefined ? {} : { why: error.why }),
      hint: "wait until it is over, or cancel it",
      cause: error,
    });
  }
}

/**
 * Refuses a change by somebody who has read another version than the one that is stored.
 * @param expected the versions that the caller takes for the newest, null = any
 * @throws MarketingError "precondition-failed"
 */
export function requireVersion(what: string, current: string, expected: readonly string[] | null): void {
  if (expected === null || expected.includes(current)) return;
  throw new MarketingError("precondition-failed", `${what} was changed since it was read`, {
    hint: "read it again, and send the change with the ETag of that answer",
  });
}
