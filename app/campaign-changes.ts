import type { CampaignRecord } from "../domain/campaign.ts";
import { MarketingError } from "../domain/errors.ts";
import type { Context } from "./context.ts";

/**
 * Refuses a change of a campaign while a run works on it: the two would overwrite each other.
 * @throws MarketingError "conflict"
 */
export async function requireIdle({ store }: Context, { id, threadId }: CampaignRecord): Promise<void> {
  const [run] = await store.listRuns({ threadId, status: ["pending", "running"], limit: 1 });
  if (run === undefined) return;
  throw new MarketingError("conflict", `campaign "${id}" is being worked on`, {
    why: `run "${run.id}" is going on`,
    hint: "wait until it is over, or cancel it",
  });
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
