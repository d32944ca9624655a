import type { Context } from "../app/context.ts";

/** What `/readyz` says: whether work may be sent here, and the part that stands in the way. */
export interface Readiness {
  status: "ready" | "unavailable";
  parts: {
    /** the store was read and written */
    store: "ok" | "failed";
    /** who writes: the composer always can; of a model it is only known that it is set up */
    writer: { name: string; model: string | null };
    /** "draining" once the process was told to end */
    runs: "ok" | "draining";
  };
}

/** Milliseconds that an answer about the store holds: whoever asks more often, without a key, costs nothing. */
const freshFor = 2000;

/** Looks at the parts that a run needs; a fault of the store is logged. */
export function readinessProbe(
  context: Pick<Context, "store" | "now" | "newId" | "defaultWriter" | "log">,
  isDraining: () => boolean,
): () => Promise<Readiness> {
  let last: { at: number; works: Promise<boolean> } | null = null;
  return async () => {
    const at = context.now().getTime();
    if (last === null || at - last.at >= freshFor) last = { at, works: storeWorks(context) };
    const store = (await last.works) ? "ok" : "failed";
    const runs = isDraining() ? "draining" : "ok";
    const { name, model } = context.defaultWriter;
    const status = store === "ok" && runs === "ok" ? "ready" : "unavailable";
    return { status, parts: { store, writer: { name, model }, runs } };
  };
}

/** A key claimed and given back is the smallest thing that is written and leaves nothing. */
async function storeWorks({
  store,
  now,
  newId,
  log,
}: Pick<Context, "store" | "now" | "newId" | "log">): Promise<boolean> {
  try {
    const key = `readiness-${newId()}`;
    await store.claimKey({ key, bodyHash: "", now: now() });
    await store.releaseKey(key);
    return true;
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, "the store can't be read or written");
    return false;
  }
}
