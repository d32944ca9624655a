import { existsSync } from "node:fs";
import type { Config, Secrets } from "../app/config.ts";
import type { Context } from "../app/context.ts";
import type { Desk } from "./desk.ts";

/**
 * A desk over the use cases in this process. The data directory is opened by the first thing that needs it, and modules
 * are loaded late: the graph and the engine cost half a second, which nothing should wait for that doesn't use them.
 */
export function localDesk(config: Config, secrets: Secrets): Desk {
  let opening: Promise<Context> | null = null;
  const open = () => (opening ??= openOwn(config, secrets));
  const keyParts = async () => ({ ...(await open()), hasConfiguredKeys: secrets.apiKeys.length > 0 });
  // Whoever only looks makes no directory.
  const isEmpty = () => secrets.databaseUrl === null && !existsSync(config.dataDirectory);
  return {
    server: null,
    create: async (input, watch) => (await import("../app/creating.ts")).createCampaign(await open(), input, watch),
    async generate(input, watch) {
      const { contentPorts, generateContent, looseContentPorts } = await import("../app/generating.ts");
      const needsStore = input.request["campaign_id"] !== undefined;
      const ports = needsStore ? contentPorts(await open()) : looseContentPorts(config, secrets);
      return await generateContent(ports, input, watch);
    },
    planMore: async (input) => (await import("../app/adding.ts")).planMore(await open(), input),
    addPieces: async (input, watch) => (await import("../app/adding.ts")).addPieces(await open(), input, watch),
    async approve({ campaignId, decisions }, watch) {
      const { approveCampaign } = await import("../app/approving.ts");
      return await approveCampaign(await open(), { campaignId, answer: { decisions } }, watch);
    },
    chat: async (input, watch) => (await import("../app/chatting.ts")).chat(await open(), input, watch),
    resume: async (input, watch) => (await import("../app/resuming.ts")).resumeRun(await open(), input, watch),
    async list(page) {
      if (isEmpty()) return { campaigns: [], next_cursor: null };
      return (await import("../app/campaigns.ts")).listCampaigns(await open(), page);
    },
    show: async (campaignId) => (await import("../app/campaigns.ts")).showCampaign(await open(), campaignId),
    texts: async (input) => (await import("../app/campaigns.ts")).readPieces(await open(), input),
    pictures: async (input) => (await import("../app/pictures.ts")).listPictures(await open(), input),
    picture: async (input) =>
      await (await (await import("../app/pictures.ts")).findPicture(await open(), input)).draw(),
    export: async (input) => (await import("../app/exporting.ts")).exportCampaign(await open(), input),
    lint: async (campaignId) => (await import("../app/linting.ts")).lintCampaign(await open(), campaignId),
    async edit(input) {
      const { editStoredPiece } = await import("../app/editing.ts");
      await editStoredPiece(await open(), { ...input, expected: null });
    },
    createKey: async (asked) => (await import("../app/keys.ts")).createKey(await keyParts(), asked),
    listKeys: async () => (isEmpty() ? { keys: [] } : (await import("../app/keys.ts")).listKeys(await keyParts())),
    revokeKey: async (id) => (await import("../app/keys.ts")).revokeKey(await keyParts(), id),
    async close() {
      // Whoever asked for it has seen the failure of opening.
      const context = await opening?.catch(() => null);
      await context?.close();
    },
  };
}

/** Runs that a dead process left behind are marked: here nobody goes on with them unasked. */
async function openOwn(config: Config, secrets: Secrets): Promise<Context> {
  const [{ openContext }, { endDeadRuns }] = await Promise.all([
    import("../app/context.ts"),
    import("../app/dead-runs.ts"),
  ]);
  const context = await openContext(config, secrets);
  try {
    await endDeadRuns(context);
    return context;
  } catch (error) {
    await context.close();
    throw error;
  }
}
