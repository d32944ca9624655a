import { allows } from "../../domain/api-key.ts";
import type { CampaignStore } from "../../store/port.ts";
import type { Context } from "../context.ts";
import { callerRuns, withoutApproval } from "./caller-runs.ts";
import type { Caller } from "./caller.ts";
import { tenantStore } from "./tenant-store.ts";

/**
 * The context as a caller may use it: with a tenant, its store and its runs are the tenant's alone, and what is made belongs
 * to it; where the store lies is the operator's to know. Threads are read from the graph only after the store has shown them.
 */
export function contextFor(context: Context, caller: Caller): Context {
  const { tenant, scope } = caller;
  if (tenant === null) return context;
  const own = tenantStore(context.store, tenant);
  const store = allows(scope, "publish") ? own : undeciding(own);
  return {
    ...context,
    dataDirectory: "the server's database",
    tenant,
    store,
    runs: callerRuns({ ...context, store }, caller),
  };
}

/** The store of a caller whose runs may not decide; a campaign is stored with the run that makes it. */
function undeciding(store: CampaignStore): CampaignStore {
  return {
    ...store,
    createCampaign: (campaign, facts, run) => store.createCampaign(campaign, facts, withoutApproval(run)),
  };
}
