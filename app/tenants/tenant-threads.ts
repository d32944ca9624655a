import { MarketingError } from "../../domain/errors.ts";
import type { CampaignStore } from "../../store/port.ts";

/** What `tenantThreads` answers for. */
export type ThreadPart = Pick<
  CampaignStore,
  | "createThread"
  | "getThread"
  | "changeThread"
  | "searchThreads"
  | "deleteThread"
  | "submitRun"
  | "beginNext"
  | "reviveRun"
  | "claimThread"
  | "releaseThread"
  | "finishRun"
  | "requestStop"
  | "changeRun"
  | "getRun"
  | "listRuns"
  | "deleteRun"
>;

/** The threads and runs of one tenant. What is another's is answered like what is not there. */
export function tenantThreads(store: CampaignStore, tenant: string): ThreadPart {
  const isOwnThread = async (id: string) => (await store.getThread(id))?.tenant === tenant;
  const isOwnRun = async (id: string) => (await store.getRun(id))?.tenant === tenant;

  async function requireThread(id: string): Promise<void> {
    if (!(await isOwnThread(id))) throw new MarketingError("not-found", `thread "${id}" not found`);
  }

  async function requireRun(id: string): Promise<void> {
    if (!(await isOwnRun(id))) throw new MarketingError("not-found", `run "${id}" not found`);
  }

  return {
    createThread: (thread) => store.createThread({ ...thread, tenant }),
    async getThread(id) {
      const thread = await store.getThread(id);
      return thread?.tenant === tenant ? thread : null;
    },
    async changeThread(id, change) {
      await requireThread(id);
      await store.changeThread(id, change);
    },
    searchThreads: (search) => store.searchThreads({ ...search, tenant }),
    deleteThread: async (id) => (await isOwnThread(id)) && (await store.deleteThread(id)),

    async submitRun(run, strategy) {
      await requireThread(run.threadId);
      return await store.submitRun({ ...run, tenant }, strategy);
    },
    beginNext: async (threadId, ...rest) =>
      (await isOwnThread(threadId)) ? await store.beginNext(threadId, ...rest) : null,
    reviveRun: async (run, claim) => (await isOwnRun(run.id)) && (await store.reviveRun(run, claim)),
    claimThread: async (id, processId) => (await isOwnThread(id)) && (await store.claimThread(id, processId)),
    async releaseThread(id, ...rest) {
      if (await isOwnThread(id)) await store.releaseThread(id, ...rest);
    },
    async finishRun(run, ...rest) {
      await requireRun(run.id);
      await store.finishRun(run, ...rest);
    },
    requestStop: async (id, action) => (await isOwnRun(id)) && (await store.requestStop(id, action)),
    async changeRun(id, change) {
      await requireRun(id);
      await store.changeRun(id, change);
    },
    async getRun(id) {
      const run = await store.getRun(id);
      return run?.tenant === tenant ? run : null;
    },
    listRuns: (filter) => store.listRuns({ ...filter, tenant }),
    deleteRun: async (id) => (await isOwnRun(id)) && (await store.deleteRun(id)),
  };
}
