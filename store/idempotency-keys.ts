import { and, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { asking, type Database } from "./database.ts";
import type { CampaignStore, KeyClaim } from "./port.ts";
import { isDead } from "./process-registry.ts";
import { idempotencyKeys } from "./schema.ts";

type KeyQueries = Pick<CampaignStore, "claimKey" | "settleKey" | "releaseKey">;
type Claim = Parameters<CampaignStore["claimKey"]>[0];

const keptMs = 24 * 60 * 60 * 1000;
/** An answer takes ten minutes at most; what has none after this will have none: its process died. */
const answerMs = 15 * 60 * 1000;

/** Keys of requests that may come twice and are answered once. */
export function idempotencyKeyQueries(database: Database): KeyQueries {
  return {
    claimKey: (claim) =>
      asking("claim an idempotency key", async () => {
        const forgotten = new Date(claim.now.getTime() - keptMs);
        const abandoned = new Date(claim.now.getTime() - answerMs);
        await database
          .delete(idempotencyKeys)
          .where(
            or(
              lt(idempotencyKeys.claimedAt, forgotten),
              and(
                isNull(idempotencyKeys.response),
                or(lt(idempotencyKeys.claimedAt, abandoned), isDead(idempotencyKeys.processId)),
              ),
            ),
          );
        return await claimOrRead(database, claim);
      }),

    settleKey: (key, response) =>
      asking("keep the answer to an idempotency key", async () => {
        // Written out, so that the answer `null` is JSON's null and not a column without a value.
        const text = JSON.stringify(response ?? null);
        await database
          .update(idempotencyKeys)
          .set({ response: sql`${text}::json` })
          .where(eq(idempotencyKeys.key, key));
      }),

    releaseKey: (key) =>
      asking("give an idempotency key back", async () => {
        await database.delete(idempotencyKeys).where(eq(idempotencyKeys.key, key));
      }),
  };
}

/** The insert decides who is first, also among several servers; who is not reads what became of the first. */
async function claimOrRead(database: Database, { key, bodyHash, processId, now }: Claim): Promise<KeyClaim> {
  for (;;) {
    const claimed = await database
      .insert(idempotencyKeys)
      .values({ key, bodyHash, processId, claimedAt: now })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (claimed.length > 0) return { state: "new" };
    const [row] = await database
      .select({
        bodyHash: idempotencyKeys.bodyHash,
        isSettled: sql<boolean>`${isNotNull(idempotencyKeys.response)}`,
        response: idempotencyKeys.response,
      })
      .from(idempotencyKeys)
      .where(eq(idempotencyKeys.key, key));
    // No row: it was given back between the two statements, and is free again.
    if (row === undefined) continue;
    return row.isSettled
      ? { state: "settled", bodyHash: row.bodyHash, response: row.response }
      : { state: "running", bodyHash: row.bodyHash };
  }
}
