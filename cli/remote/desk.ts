import type { CampaignAnswer } from "../../app/answer.ts";
import type { CreateInput } from "../../app/creating.ts";
import type { Watch } from "../../app/watch.ts";
import { isOver } from "../../domain/run.ts";
import type { CampaignPage, DecisionInput, Desk, ExportedFile } from "../desk.ts";
import { Begun, CampaignList } from "./answers.ts";
import { addPieces, generate, planMore } from "./content.ts";
import { connect, type Server, type ServerOptions } from "./http.ts";
import { remoteKeys } from "./keys.ts";
import { remotePictures } from "./pictures.ts";
import { remoteLinting } from "./linting.ts";
import { resumeRun } from "./resuming.ts";
import { answerAbout, campaignsPath, newestRun, pathOf, runAt, watchToEnd } from "./runs.ts";
import { sayToTeam } from "./talking.ts";
import { readTexts } from "./texts.ts";

/** A desk over the HTTP interface of a server. Nothing is asked before it is needed, and nothing has to be closed. */
export function remoteDesk(options: ServerOptions): Desk {
  const server = connect(options);
  return {
    server: server.url,
    create: (input, watch) => create(server, input, watch),
    generate: (input, watch) => generate(server, input, watch),
    planMore: (input) => planMore(server, input),
    addPieces: (input, watch) => addPieces(server, input, watch),
    approve: (input, watch) => approve(server, input, watch),
    chat: (input, watch) => sayToTeam(server, input, watch),
    resume: (input, watch) => resumeRun(server, input, watch),
    list: (page) => list(server, page),
    show: async (campaignId) => await answerAbout(server, campaignId, await newestRun(server, campaignId)),
    texts: (input) => readTexts(server, input),
    ...remotePictures(server),
    export: (input) => exportFile(server, input),
    ...remoteLinting(server),
    ...remoteKeys(server),
    close: () => Promise.resolve(),
  };
}

async function create(server: Server, input: CreateInput, watch: Watch): Promise<CampaignAnswer> {
  const { campaign, run } = await server.read(Begun, campaignsPath, {
    method: "POST",
    query: { seed: input.seed, writer: input.writer, approve: input.approve ? "true" : null },
    body: input.request,
  });
  const ended = await watchToEnd(server, runAt(campaign.id, run.id), watch);
  return await answerAbout(server, campaign.id, ended);
}

async function approve(
  server: Server,
  { campaignId, decisions }: DecisionInput,
  watch: Watch,
): Promise<CampaignAnswer> {
  const { run } = await server.read(Begun, pathOf(campaignId, "approval"), { method: "POST", body: { decisions } });
  // A server answers when the decision is carried out; one that doesn't wait is followed.
  const ended = isOver(run) ? run : await watchToEnd(server, runAt(campaignId, run.id), watch);
  return await answerAbout(server, campaignId, ended);
}

/** Rows that a server gives at once. */
const pageLimit = 200;

async function list(
  server: Server,
  { limit, cursor }: { limit: number; cursor: string | null },
): Promise<CampaignPage> {
  const query = { limit: String(Math.min(limit, pageLimit)), cursor };
  const page = await server.read(CampaignList, campaignsPath, { query });
  if (page.next_cursor === null || limit <= pageLimit) return page;
  const rest = await list(server, { limit: limit - pageLimit, cursor: page.next_cursor });
  return { campaigns: [...page.campaigns, ...rest.campaigns], next_cursor: rest.next_cursor };
}

async function exportFile(
  server: Server,
  { campaignId, format }: { campaignId: string; format: string },
): Promise<ExportedFile> {
  const response = await server.ask(pathOf(campaignId, "export"), { method: "POST", body: { format }, accept: "*/*" });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const mediaType = response.headers.get("content-type")?.split(";")[0] ?? "application/octet-stream";
  return { fileName: `${campaignId}.${format}`, mediaType, bytes };
}
