import { MarketingError } from "../../domain/errors.ts";
import type { CampaignStore } from "../../store/port.ts";
import type { ThreadPart } from "./tenant-threads.ts";

/** What `tenantCampaigns` answers for: everything but threads, runs and keys of requests. */
type CampaignPart = Omit<CampaignStore, keyof ThreadPart | "claimKey" | "settleKey" | "releaseKey">;
/** Ids of own campaigns that are remembered at most. */
const mostKnown = 1000;

/** The campaigns of one tenant with all that belongs to them. What is another's is answered like what is not there. */
export function tenantCampaigns(store: CampaignStore, tenant: string): CampaignPart {
  const known = new Set<string>();

  /** An id is given once and never again, so whose it is need not be asked at every step of a run. */
  async function isOwn(id: string): Promise<boolean> {
    if (known.has(id)) return true;
    if ((await store.getCampaign(id))?.tenant !== tenant) return false;
    if (known.size >= mostKnown) known.clear();
    known.add(id);
    return true;
  }

  async function requireOwn(id: string): Promise<void> {
    if (await isOwn(id)) return;
    throw new MarketingError("not-found", `campaign "${id}" not found`, {
      hint: 'run "qlp-marketing campaigns list" to see what there is',
    });
  }

  /** The same work, done for an own campaign only; the first argument is its id. */
  function guarded<Rest extends unknown[], Result>(work: (id: string, ...rest: Rest) => Promise<Result>) {
    return async (id: string, ...rest: Rest): Promise<Result> => {
      await requireOwn(id);
      return await work(id, ...rest);
    };
  }

  const ownOf = async <Row extends { campaignId: string }>(rows: Row[]): Promise<Row[]> => {
    for (const id of new Set(rows.map(({ campaignId }) => campaignId))) await requireOwn(id);
    return rows;
  };

  return {
    createCampaign: (campaign, facts, run) => store.createCampaign({ ...campaign, tenant }, facts, { ...run, tenant }),
    async getCampaign(id) {
      const campaign = await store.getCampaign(id);
      return campaign?.tenant === tenant ? campaign : null;
    },
    getSnapshot: async (id) => ((await isOwn(id)) ? await store.getSnapshot(id) : null),
    changeCampaign: guarded(store.changeCampaign),
    replaceBrief: guarded(store.replaceBrief),
    deleteCampaign: async (id) => {
      if (await isOwn(id)) await store.deleteCampaign(id);
    },
    listCampaigns: (page) => store.listCampaigns({ ...page, tenant }),

    savePiece: guarded(store.savePiece),
    findPiece: async (id, ...rest) => ((await isOwn(id)) ? await store.findPiece(id, ...rest) : null),
    changePieces: guarded(store.changePieces),
    replacePiece: guarded(store.replacePiece),
    keepPieces: guarded(store.keepPieces),
    getPieces: async (id) => ((await isOwn(id)) ? await store.getPieces(id) : []),
    saveTests: guarded(store.saveTests),
    saveSlots: guarded(store.saveSlots),

    // An answer is found by the hash of all that was asked: whoever finds it has asked the very same.
    getAnswer: (inputHash) => store.getAnswer(inputHash),
    saveAnswer: (inputHash, answer, at) => store.saveAnswer(inputHash, answer, at),

    saveMeasurements: async (measurements) => store.saveMeasurements(await ownOf(measurements)),
    saveComments: async (comments) => store.saveComments(await ownOf(comments)),
    listFeedback: (productName) => store.listFeedback(productName, tenant),
  };
}
