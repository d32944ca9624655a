import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CampaignAnswer } from "../../app/answer.ts";
import { openContext, type Context, type ContextOptions } from "../../app/context.ts";
import { configFor, noSecrets } from "./open-campaigns.ts";
import { testServer } from "./test-server.ts";

/** An answer with its body read; `Body` is what the test expects there, and looks at. */
export interface Answer<Body> {
  status: number;
  headers: Headers;
  text: string;
  body: Body;
}

export interface Sending {
  body?: unknown;
  headers?: Record<string, string>;
}

export interface MarketingApi {
  context: Context;
  app: ReturnType<typeof testServer>;
  /** @param path below /api/v2/marketing */
  send<Body = unknown>(method: string, path: string, sending?: Sending): Promise<Answer<Body>>;
  /** a small campaign that is over and waits for approval */
  make(brief?: Record<string, unknown>): Promise<CampaignAnswer>;
  remove(): Promise<void>;
}

/** A brief for six pieces of a week. */
export const smallBrief = {
  objective: "launch_awareness",
  product: {
    name: "Acme Review",
    description: "Code review for small teams",
    unique_value: "3x faster reviews",
    url: "https://acme.example/review",
    target_audience: ["developers"],
  },
  channels: ["twitter", "linkedin"],
  duration: "7_days",
  budget: { content_pieces: 6 },
  start: "2026-12-01",
};

/** The marketing API without a socket, on a data directory of its own; every look at the clock is a millisecond later. */
export async function openMarketing(options: ContextOptions = {}): Promise<MarketingApi> {
  const directory = await mkdtemp(join(tmpdir(), "qlp-marketing-"));
  let time = Date.parse("2026-11-24T12:00:00Z");
  const context = await openContext(configFor(join(directory, "data")), noSecrets, {
    ...options,
    adapt: (ports) => ({ ...ports, now: () => new Date((time += 1)) }),
  });
  const app = testServer(context);

  async function send<Body>(method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Answer<Body>> {
    const answer = await app.request(`/api/v2/marketing${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get("content-type")?.includes("json") === true;
    // The test says what it expects and looks at it.
    return { status: answer.status, headers: answer.headers, text, body: (isJson ? JSON.parse(text) : null) as Body };
  }

  return {
    context,
    app,
    send,
    async make(brief = smallBrief) {
      const made = await send<CampaignAnswer>("POST", "/campaigns?wait=true&seed=1", { body: brief });
      if (made.status !== 201) throw new Error(`no campaign: ${made.text}`);
      return made.body;
    },
    async remove() {
      await context.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** One event of a stream. */
export interface SentEvent {
  id: number;
  event: string;
  data: Record<string, unknown>;
}

/** The events of a `text/event-stream`; lines of comment and the time of retry are no events. */
export function eventsOf(stream: string): SentEvent[] {
  return stream.split("\n\n").flatMap((block) => {
    const found = /^id: (\d+)\nevent: (\S+)\ndata: (.*)$/.exec(block);
    if (found === null) return [];
    const [, id = "", event = "", data = ""] = found;
    // Every event of the product is an object.
    return [{ id: Number(id), event, data: JSON.parse(data) as Record<string, unknown> }];
  });
}
