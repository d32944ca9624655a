import { and, asc, eq, inArray, isNotNull, isNull, ne, sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { MarketingError } from "../domain/errors.ts";
import { asking, type Database } from "./database.ts";
import type { ProcessRegistry } from "./engine-port.ts";
import { runOf } from "./runs.ts";
import { processes, runs, threads } from "./schema.ts";

/** The processes that share a database, on an open one whose schema is up to date. */
export function createProcessRegistry(database: Database): ProcessRegistry {
  return {
    join: ({ id, isServer, redis }, leaseMs) =>
      asking("begin to work on the database", () =>
        database.transaction(async (transaction) => {
          // One at a time: two that disagree would both find nobody.
          await transaction.execute(sql`select pg_advisory_xact_lock(${joinLock}::bigint)`);
          const name = redis ?? "none";
          const [other] = await transaction
            .select({ redis: processes.redis })
            .from(processes)
            .where(and(ne(processes.redis, name), sql`${processes.aliveUntil} >= now()`))
            .limit(1);
          if (other !== undefined) throw otherRedis(redis, other.redis);
          await transaction.insert(processes).values({ id, isServer, redis: name, aliveUntil: after(leaseMs) });
        }),
      ),

    renew: (id, leaseMs) =>
      asking("renew the lease of this process", async () => {
        const renewed = await database
          .update(processes)
          .set({ aliveUntil: after(leaseMs) })
          .where(eq(processes.id, id))
          .returning({ id: processes.id });
        return renewed.length > 0;
      }),

    leave: (id) =>
      asking("leave the processes", async () => {
        await database.delete(processes).where(eq(processes.id, id));
      }),

    bury: (id) =>
      asking("look for a process", async () => {
        if (id === null) return true;
        await database.delete(processes).where(and(eq(processes.id, id), sql`${processes.aliveUntil} < now()`));
        const left = await database.select({ id: processes.id }).from(processes).where(eq(processes.id, id));
        return left.length === 0;
      }),

    takeOver: (id) =>
      asking("take over the runs of dead processes", () =>
        database.transaction(async (transaction) => {
          // One at a time: two statements that wait for the same row would both take it for a dead process's.
          await transaction.execute(sql`select pg_advisory_xact_lock(${takeOverLock}::bigint)`);
          // From here on they are dead for good: one that was only slow finds its row gone and lets go of its runs. Whoever asks
          // is alive, even if its last renewal is late.
          await transaction.delete(processes).where(and(ne(processes.id, id), sql`${processes.aliveUntil} < now()`));
          const taken = await transaction
            .update(runs)
            .set({ processId: id })
            .where(and(isNull(runs.endedAt), isDead(runs.processId)))
            .returning();
          const released = await transaction
            .update(threads)
            .set({ heldBy: null })
            .where(and(isNotNull(threads.heldBy), isDead(threads.heldBy)))
            .returning({ id: threads.id });
          return { runs: taken.map(runOf).toSorted(byAge), threadIds: released.map((thread) => thread.id) };
        }),
      ),

    ownRuns: (id) =>
      asking("look for the runs of this process", async () => {
        const own = await database
          .select()
          .from(runs)
          .where(and(eq(runs.processId, id), inArray(runs.status, ["pending", "running"])))
          .orderBy(asc(runs.startedAt), asc(runs.id));
        return own.map(runOf).map(({ id: runId, status, stop }) => ({ id: runId, status, stop }));
      }),

    markDead: (error) =>
      asking("mark the runs of dead processes", () =>
        database.transaction(async (transaction) => {
          await transaction.delete(processes).where(sql`${processes.aliveUntil} < now()`);
          const marked = await transaction
            .update(runs)
            .set({ status: "error", error })
            .where(
              and(
                isNull(runs.endedAt),
                inArray(runs.status, ["pending", "running"]),
                isDead(runs.processId),
                sql`not exists (select from ${processes} where ${processes.isServer} and ${processes.aliveUntil} >= now())`,
              ),
            )
            .returning({ threadId: runs.threadId });
          const ids = marked.map(({ threadId }) => threadId);
          if (ids.length === 0) return;
          await transaction
            .update(threads)
            .set({ status: "error", error, heldBy: null })
            .where(inArray(threads.id, ids));
        }),
      ),
  };
}

/** Any number that no other program takes for its lock on the same database. */
const takeOverLock = 7_163_204_519;
const joinLock = 7_163_204_520;

/** Checkpoints and events in two places would be two truths about the same runs. */
function otherRedis(own: string | null, other: string): MarketingError {
  const place = other === "none" ? "no Redis" : own === null ? "Redis" : "another Redis, or under another prefix";
  return new MarketingError("conflict", "this process keeps checkpoints elsewhere than the others of its database", {
    why: `the other processes keep checkpoints and events in ${place}; this one ${own === null ? "has no REDIS_URL" : "has a REDIS_URL"}`,
    hint: "give all processes of a database the same REDIS_URL and QLP_REDIS_PREFIX; to change them, stop all first",
  });
}

/** True for the name of a process that is not alive, and for none. */
export function isDead(processId: SQL | AnyPgColumn): SQL {
  return sql`not exists (
    select from ${processes} where ${processes.id} = ${processId} and ${processes.aliveUntil} >= now()
  )`;
}

/** A lease that ends after so long, by the clock of the database. */
function after(leaseMs: number): SQL {
  if (leaseMs === Infinity) return sql`'infinity'::timestamptz`;
  return sql`now() + ${leaseMs}::double precision * interval '1 millisecond'`;
}

function byAge(one: { startedAt: string; id: string }, other: { startedAt: string; id: string }): number {
  return one.startedAt.localeCompare(other.startedAt) || one.id.localeCompare(other.id);
}

/** Takes all processes for dead: right for whoever knows that he is alone. */
export async function forgetProcesses(database: Database): Promise<void> {
  await asking("forget the processes", async () => {
    await database.delete(processes);
  });
}
