import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startFakeOpenAi } from "../support/fake-openai.ts";
import { exampleRequest } from "../support/open-campaigns.ts";
import { startServer } from "../support/start-server.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-server-crash-"));
afterAll(() => rm(directory, { recursive: true, force: true }));

interface Seen {
  id: number;
  event: string;
  data: { piece_id?: string; status?: string };
}

/** How a server ends, and how many pieces its viewer has seen by then. */
const endings = [
  ["is killed before the first piece", "SIGKILL", 0],
  ["is killed in the middle of the pieces", "SIGKILL", 7],
  ["is told to end in the middle of the pieces", "SIGTERM", 7],
] as const;

describe("a server that ends while a campaign is made", () => {
  it.each(endings)(
    "%s: the next one goes on by itself, and a viewer misses nothing and sees nothing twice",
    async (name, signal, pieces) => {
      const model = await startFakeOpenAi({ firstTokenMs: 30, chunkMs: 5 });
      const env = {
        QLP_DATA_DIR: join(directory, name),
        OPENAI_API_KEY: "fake-key",
        OPENAI_BASE_URL: model.url,
        QLP_MODEL: "fake",
      };
      const first = await startServer(env);
      const begun = await fetch(`${first.url}/api/v2/marketing/campaigns`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ...(await exampleRequest()), budget: { content_pieces: 20, daily_posts: 3 } }),
      });
      const { campaign, run } = (await begun.json()) as { campaign: { id: string }; run: { id: string } };
      const path = `/api/v2/marketing/campaigns/${campaign.id}/runs/${run.id}/events`;

      const early: Seen[] = [];
      for await (const seen of eventsOf(`${first.url}${path}`, 0)) {
        early.push(seen);
        const enough = pieces === 0 ? seen.event === "token" : piecesOf(early).length >= pieces;
        if (enough) break;
      }
      await first.stop(signal);
      const callsBefore = model.counts.calls;
      const second = await startServer(env);
      const late: Seen[] = [];
      for await (const seen of eventsOf(`${second.url}${path}`, early.at(-1)?.id ?? 0)) late.push(seen);

      const all = [...early, ...late];
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((a, b) => a - b));
      const answer = await fetch(`${second.url}/api/v2/marketing/campaigns/${campaign.id}/content?limit=100`);
      const content = (await answer.json()) as { pieces: { id: string }[] };
      expect(content.pieces).toHaveLength(20);
      expect(piecesOf(all).toSorted()).toEqual(content.pieces.map(({ id }) => id).toSorted());
      expect(all.at(-1)).toMatchObject({ event: "run", data: { status: "interrupted" } });
      // What was stored before the end is not paid again: one strategy, twenty pieces, three tests at most, and what was in flight.
      const inFlight = model.counts.hungUp;
      expect(model.counts.calls).toBeLessThanOrEqual(24 + inFlight);
      expect(model.counts.calls).toBeGreaterThan(callsBefore);
      await second.stop("SIGTERM");
      await model.close();
    },
    180_000,
  );
});

function piecesOf(all: Seen[]): string[] {
  return all.flatMap(({ event, data }) => (event === "piece" && data.piece_id !== undefined ? [data.piece_id] : []));
}

/** The events of a stream that the marketing API sends, after the one with this number. */
async function* eventsOf(url: string, after: number): AsyncGenerator<Seen> {
  const answer = await fetch(url, { headers: { accept: "text/event-stream", "last-event-id": String(after) } });
  if (answer.body === null) return;
  let text = "";
  try {
    for await (const bytes of answer.body.pipeThrough(new TextDecoderStream())) {
      text += bytes;
      const frames = text.split("\n\n");
      text = frames.pop() ?? "";
      for (const frame of frames) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(frame)?.[1];
        const [id, event, data] = [field("id"), field("event"), field("data")];
        // The stream is the server's own JSON; what matters of it is checked by the test.
        if (id !== undefined && event !== undefined && data !== undefined) {
          yield { id: Number(id), event, data: JSON.parse(data) as Seen["data"] };
        }
      }
    }
  } catch (error) {
    // A server that is killed breaks its connections.
    if (!(error instanceof TypeError)) throw error;
  }
}
