import { z } from "zod";
import type { CampaignAnswer } from "../../app/answer.ts";
import type { Watch } from "../../app/watch.ts";
import { MarketingError } from "../../domain/errors.ts";
import { CampaignList } from "./answers.ts";
import type { Server } from "./http.ts";
import { answerAbout, campaignsPath, newestRun, watchToEnd } from "./runs.ts";

/** A run and a state of a thread, as the LangGraph protocol has them, as far as they are looked at here. */
const ThreadRun = z.object({ run_id: z.string() });
const ThreadState = z.object({ values: z.object({ messages: z.array(z.unknown()) }) });

const Said = z.object({
  type: z.literal("ai"),
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]),
});

/**
 * Says something to the team about a campaign (null = the newest): a run on the campaign's thread, which answers with a
 * message. It goes on when the connection breaks.
 * @throws MarketingError "not-found", "invalid-usage" for an empty message
 */
export async function sayToTeam(
  server: Server,
  { campaignId, message }: { campaignId: string | null; message: string },
  watch: Watch,
): Promise<CampaignAnswer & { reply: string }> {
  if (message.trim() === "") throw new MarketingError("invalid-usage", "the message is empty");
  const id = campaignId ?? (await newestCampaign(server));
  const thread = `/threads/${encodeURIComponent((await newestRun(server, id)).thread_id)}`;
  const { run_id: runId } = await server.read(ThreadRun, `${thread}/runs`, {
    method: "POST",
    body: {
      assistant_id: "campaign",
      input: { campaign_id: id, messages: [{ type: "human", content: message }] },
      stream_mode: ["custom"],
    },
  });
  // Only when it is over does the server know of what campaign this run was.
  const path = `${thread}/runs/${encodeURIComponent(runId)}`;
  const ended = await watchToEnd(server, { campaignId: id, runId, path, eventsPath: `${path}/stream` }, watch);
  const { values } = await server.read(ThreadState, `${thread}/state`);
  return { ...(await answerAbout(server, id, ended)), reply: lastReply(values.messages) };
}

function lastReply(messages: unknown[]): string {
  const said = messages.flatMap((one) => Said.safeParse(one).data ?? []).at(-1);
  if (said === undefined) return "";
  return typeof said.content === "string" ? said.content : said.content.map(({ text = "" }) => text).join("");
}

async function newestCampaign(server: Server): Promise<string> {
  const { campaigns } = await server.read(CampaignList, campaignsPath, { query: { limit: "1" } });
  const newest = campaigns[0];
  if (newest !== undefined) return newest.id;
  throw new MarketingError("not-found", "there is no campaign yet", { hint: "qlp-marketing create --help" });
}
