import type { CampaignStore } from "../../store/port.ts";
import { tenantCampaigns } from "./tenant-campaigns.ts";
import { tenantThreads } from "./tenant-threads.ts";

/**
 * The store as if it held nothing but the work of one tenant: reads and lists show its own, what is made is its own, and
 * what is another's is not there. Every function is named, so that a new one of the store can't be forgotten here.
 */
export function tenantStore(store: CampaignStore, tenant: string): CampaignStore {
  // No key of a request holds a blank: those of two tenants, and of nobody's, never meet.
  const keyOf = (key: string): string => `${tenant} ${key}`;
  return {
    ...tenantCampaigns(store, tenant),
    ...tenantThreads(store, tenant),
    claimKey: (claim) => store.claimKey({ ...claim, key: keyOf(claim.key) }),
    settleKey: (key, response) => store.settleKey(keyOf(key), response),
    releaseKey: (key) => store.releaseKey(keyOf(key)),
  };
}
