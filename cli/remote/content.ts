import { z } from "zod";
import type { AddPiecesInput, Addition } from "../../app/adding.ts";
import type { CampaignAnswer } from "../../app/answer.ts";
import type { GenerateInput, GeneratedContent } from "../../app/generating.ts";
import { eventFromWire } from "../../app/run-event-wire.ts";
import type { Watch } from "../../app/watch.ts";
import { errorCodes, MarketingError } from "../../domain/errors.ts";
import { Begun } from "./answers.ts";
import { readEvents } from "./event-stream.ts";
import type { Server } from "./http.ts";
import { jsonOf } from "./problem.ts";
import { answerAbout, pathOf, runAt, watchToEnd } from "./runs.ts";

const Generated = z.custom<GeneratedContent>(
  (value) =>
    z.looseObject({ pieces: z.array(z.looseObject({ id: z.string() })), seed: z.string() }).safeParse(value).success,
);
const generatePath = "/api/v2/marketing/content/generate";

const Failed = z.object({ error: z.enum(errorCodes).catch("internal"), message: z.string() });

/** One piece, written by the server; its steps are shown as they are done. */
export async function generate(
  server: Server,
  { request, seed, writer }: GenerateInput,
  { onEvent, signal }: Watch,
): Promise<GeneratedContent> {
  const call = { method: "POST" as const, query: { seed, writer }, body: request, signal };
  try {
    for await (const { event, data } of readEvents(await server.stream(generatePath, call))) {
      const value = jsonOf(data);
      if (event === "result") return Generated.parse(value);
      if (event === "error") {
        const { error, message } = Failed.parse(value);
        throw new MarketingError(error, message);
      }
      const told = eventFromWire(value);
      if (told !== null) onEvent(told);
    }
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    throw new MarketingError("interrupted", "the writing was stopped", { why: "nothing was kept", cause: error });
  }
  throw new MarketingError("server-unreachable", `the server at ${server.url} broke off before the text was there`);
}

const Planned = z.object({ additions: z.array(z.custom<Addition>()) });

/** Where more pieces would go. */
export async function planMore(server: Server, { campaignId, types, count, topic }: AddPiecesInput) {
  const call = { method: "POST" as const, query: { dry_run: "true" }, body: { types, count, topic } };
  return await server.read(Planned, pathOf(campaignId, "content"), call);
}

/** More pieces for a campaign; the run that makes them is watched to its end. */
export async function addPieces(
  server: Server,
  { campaignId, types, count, topic, approve }: AddPiecesInput,
  watch: Watch,
): Promise<CampaignAnswer & { added: string[] }> {
  const { run, added } = await server.read(
    Begun.extend({ added: z.array(z.string()) }),
    pathOf(campaignId, "content"),
    {
      method: "POST",
      query: { approve: approve ? "true" : null },
      body: { types, count, topic },
    },
  );
  const ended = await watchToEnd(server, runAt(campaignId, run.id), watch);
  return { ...(await answerAbout(server, campaignId, ended)), added };
}
