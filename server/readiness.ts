import type { Context } from "../app/context.ts";
import type { Log } from "../app/log.ts";

/** What `/readyz` says: whether work may be sent here, and the part that stands in the way. */
export interface Readiness {
  status: "ready" | "unavailable";
  parts: {
    /** the store was read and written */
    store: "ok" | "failed";
    /** PostgreSQL, where campaigns are kept there */
    database?: PartState;
    /** Redis, where checkpoints and events are kept there */
    redis?: PartState;
    /** who writes: the composer always can; of a model it is only known that it is set up */
    writer: { name: string; model: string | null };
    /** "draining" once the process was told to end */
    runs: "ok" | "draining";
  };
  /** what is no reason to send no work, but the operator should know: whole sentences */
  warnings: string[];
}

interface PartState {
  status: "ok" | "failed";
  /** host, port and name, never a password */
  place: string;
}

/** Milliseconds that an answer about the parts holds: whoever asks more often, without a key, costs nothing. */
const freshFor = 2000;

type Parts = Pick<Context, "store" | "now" | "newId" | "processId" | "defaultWriter" | "log" | "examine">;

/** Looks at the parts that a run needs; a fault of the store is logged. */
export function readinessProbe(context: Parts, isDraining: () => boolean): () => Promise<Readiness> {
  let last: { at: number; found: ReturnType<typeof examineAll> } | null = null;
  return async () => {
    const at = context.now().getTime();
    if (last === null || at - last.at >= freshFor) last = { at, found: examineAll(context) };
    const { store, programs } = await last.found;
    const runs = isDraining() ? "draining" : "ok";
    const isReady = store === "ok" && runs === "ok" && programs.every(({ isReached }) => isReached);
    const { name, model } = context.defaultWriter;
    const states = programs.map(({ name: part, isReached, place }): [string, PartState] => [
      part,
      { status: isReached ? "ok" : "failed", place },
    ]);
    return {
      status: isReady ? "ready" : "unavailable",
      parts: { store, ...Object.fromEntries(states), writer: { name, model }, runs },
      warnings: programs.flatMap(({ warnings }) => warnings),
    };
  };
}

/** Logs, for whoever starts a server, what its programs could lose or don't do. */
export async function logWarnings({ examine, log }: { examine: Context["examine"]; log: Log }): Promise<void> {
  for (const { name: part, place, warnings } of await examine()) {
    for (const warning of warnings) log.warn({ part, place }, warning);
  }
}

async function examineAll(context: Parts) {
  const [works, programs] = await Promise.all([storeWorks(context), context.examine()]);
  return { store: works ? ("ok" as const) : ("failed" as const), programs };
}

/** A key claimed and given back is the smallest thing that is written and leaves nothing. */
async function storeWorks({
  store,
  now,
  newId,
  processId,
  log,
}: Pick<Context, "store" | "now" | "newId" | "processId" | "log">): Promise<boolean> {
  try {
    const key = `readiness-${newId()}`;
    await store.claimKey({ key, bodyHash: "", processId, now: now() });
    await store.releaseKey(key);
    return true;
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, "the store can't be read or written");
    return false;
  }
}
