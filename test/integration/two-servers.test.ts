import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { describeWithRedis } from "../support/describe-with-redis.ts";
import { startFakeOpenAi, type FakeOpenAi } from "../support/fake-openai.ts";
import { smallBrief } from "../support/marketing-api.ts";
import { spawnServe, type ServeProcess } from "../support/spawn-serve.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../support/start-postgres.ts";
import { startRedis, type RedisServer } from "../support/start-redis.ts";

const base = "/api/v2/marketing";
const plannedPieces = 12;

interface Begun {
  campaign: { id: string };
  run: { id: string; thread_id: string };
}

interface Seen {
  id: number;
  data: { type?: string; piece_id?: string; status?: string };
}

interface Server extends ServeProcess {
  address: string;
}

describeWithPostgres("two servers on one PostgreSQL and one Redis", () => describeWithRedis("as one", checks));

function checks(): void {
  let directory: string;
  let redis: RedisServer;
  let postgres: PostgresServer;
  let model: FakeOpenAi;
  let env: Record<string, string>;
  let one: Server;
  let other: Server;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "qlp-servers-"));
    const flags = ["--appendonly", "yes"];
    [redis, postgres, model] = await Promise.all([
      startRedis({ flags }),
      startPostgres(),
      startFakeOpenAi({ firstTokenMs: 60, chunkMs: 20 }),
    ]);
    env = {
      DATABASE_URL: await postgres.newDatabase(),
      REDIS_URL: redis.url,
      QLP_LEASE_SECONDS: "1",
      QLP_RATE_LIMIT: "0",
      OPENAI_API_KEY: "fake-key",
      OPENAI_BASE_URL: model.url,
      QLP_MODEL: "fake",
    };
    [one, other] = await Promise.all([start(), start()]);
  }, 120_000);
  afterAll(async () => {
    for (const { child } of [one, other]) child.kill("SIGKILL");
    await Promise.all([one.ended, other.ended, model.close(), redis.remove(), postgres.remove()]);
    await rm(directory, { recursive: true, force: true });
  });

  async function start(): Promise<Server> {
    const server = spawnServe(join(directory, "data"), [], env);
    return { ...server, address: await server.url };
  }

  async function begin({ address }: Server): Promise<Begun> {
    const brief = { ...smallBrief, budget: { content_pieces: plannedPieces, daily_posts: 4 } };
    const answer = await send(address, "POST", `${base}/campaigns`, brief);
    expect(answer.status).toBe(202);
    return answer.body as Begun;
  }

  const eventsPath = ({ campaign, run }: Begun) => `${base}/campaigns/${campaign.id}/runs/${run.id}/events`;

  /** Begins a campaign at the one and watches it at both, until half of it is there. */
  async function beginAndWatch(): Promise<{ begun: Begun; viewers: Viewer[] }> {
    const begun = await begin(one);
    const path = eventsPath(begun);
    const viewers = [watch([one.address, other.address], path), watch([other.address], path)];
    await viewers[1]?.hasSeen(plannedPieces / 2);
    return { begun, viewers };
  }

  /**
   * Waits until the viewers have seen the end: each has seen what somebody sees who comes when all is over, every number once
   * and each piece once. Numbers have gaps, since other events of the run lie between those of the product.
   */
  async function requireWhole({ begun, viewers }: { begun: Begun; viewers: Viewer[] }): Promise<void> {
    const stories = await Promise.all(viewers.map(({ seen }) => seen));
    const whole = await watch([other.address], eventsPath(begun)).seen;
    const numbers = whole.map(({ id }) => id);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((low, high) => low - high));
    const path = `${base}/campaigns/${begun.campaign.id}/content?limit=200`;
    const { body } = await send(other.address, "GET", path);
    const stored = (body as { pieces: { id: string }[] }).pieces.map(({ id }) => id).toSorted();
    expect(new Set(stored).size).toBe(plannedPieces);
    expect(stored).toHaveLength(plannedPieces);
    for (const story of stories) {
      expect(story).toEqual(whole);
      expect(piecesOf(story).toSorted()).toEqual(stored);
      expect(story.at(-1)?.data, other.said()).toMatchObject({ type: "run", status: "interrupted" });
    }
  }

  it("finishes at the other what the one was making when it was killed, and no viewer misses or repeats anything", async () => {
    const watched = await beginAndWatch();

    one.child.kill("SIGKILL");
    await one.ended;

    try {
      await requireWhole(watched);
    } finally {
      one = await start();
    }
  }, 120_000);

  it("finishes at the other what the one was making when it was told to end", async () => {
    const watched = await beginAndWatch();

    one.child.kill("SIGTERM");

    expect(await one.ended).toBe(0);
    try {
      await requireWhole(watched);
    } finally {
      one = await start();
    }
  }, 120_000);

  it("takes the run of a server over that stands still; going on, that one writes nothing of it and takes new work on", async () => {
    const watched = await beginAndWatch();

    one.child.kill("SIGSTOP");
    await watched.viewers[1]?.seen;
    one.child.kill("SIGCONT");

    await requireWhole(watched);
    await vi.waitFor(() => expect(one.said()).toContain("silent for longer than its lease"), { timeout: 20_000 });
    const next = await begin(one);
    await requireWhole({ begun: next, viewers: [watch([one.address], eventsPath(next))] });
    await requireWhole({ ...watched, viewers: [watch([one.address], eventsPath(watched.begun))] });
    expect(await campaignStatus(one, watched.begun)).toBe("awaiting_approval");
  }, 120_000);

  it("knows at both that a thread is busy, and lets a run at the other wait, join and begin after the first", async () => {
    model.options.holdAfter = 1;
    const called = model.counts.calls;
    const { run } = await begin(one);
    await model.whenCalled(called + 1);
    const path = `/threads/${run.thread_id}/runs`;
    const order = { assistant_id: "campaign", input: { messages: [{ role: "user", content: "how many pieces?" }] } };

    for (const { address } of [one, other]) expect((await send(address, "POST", path, order)).status).toBe(422);
    const waiting = await send(other.address, "POST", path, { ...order, multitask_strategy: "enqueue" });
    const second = (waiting.body as { run_id: string }).run_id;
    const [joined, waited] = [joinRun(other, path, run.id), joinRun(one, path, second)];
    expect(await statusOf(other, path, run.id)).toBe("running");
    expect(await statusOf(one, path, second)).toBe("pending");
    model.resume();

    expect((await joined).status).toBe(200);
    expect((await waited).status).toBe(200);
    expect([await statusOf(one, path, run.id), await statusOf(one, path, second)]).toEqual(["success", "success"]);
    expect((await send(one.address, "GET", `/threads/${run.thread_id}`)).body).toMatchObject({ status: "interrupted" });
  }, 120_000);

  it("stops at the other what the one is making, and lets it be resumed there", async () => {
    model.options.holdAfter = 1;
    const called = model.counts.calls;
    const begun = await begin(one);
    await model.whenCalled(called + 1);
    const path = `/threads/${begun.run.thread_id}/runs`;

    const stopped = await send(other.address, "POST", `${path}/${begun.run.id}/cancel?wait=true`);

    expect(stopped.status).toBe(204);
    expect(await statusOf(one, path, begun.run.id)).toBe("interrupted");
    model.resume();
    const resumed = await send(other.address, "POST", `${base}/campaigns/${begun.campaign.id}/runs`);
    expect(resumed.status).toBe(202);
    await joinRun(one, path, begun.run.id);
    expect(await campaignStatus(one, begun)).toBe("awaiting_approval");
  }, 120_000);
}

const joinRun = ({ address }: Server, path: string, runId: string) => send(address, "GET", `${path}/${runId}/join`);

async function statusOf({ address }: Server, path: string, runId: string): Promise<string> {
  return ((await send(address, "GET", `${path}/${runId}`)).body as { status: string }).status;
}

async function campaignStatus({ address }: Server, { campaign }: Begun): Promise<string> {
  const { body } = await send(address, "GET", `${base}/campaigns/${campaign.id}`);
  return (body as { campaign: { status: string } }).campaign.status;
}

async function send(address: string, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${address}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const text = await answer.text();
  // What a server answers is its own JSON; each test looks at what it needs.
  return { status: answer.status, body: (text === "" ? null : JSON.parse(text)) as unknown };
}

interface Viewer {
  /** all events, once the run has told its end */
  seen: Promise<Seen[]>;
  /** resolves when so many pieces were told */
  hasSeen(pieces: number): Promise<void>;
}

/** Follows a run; where its server breaks off or ends the stream too early, it goes on at the next of these addresses. */
function watch(addresses: string[], path: string): Viewer {
  const seen: Seen[] = [];
  let hear = () => {};

  async function follow(address: string): Promise<void> {
    for await (const event of eventsOf(`${address}${path}`, seen.at(-1)?.id ?? 0)) {
      seen.push(event);
      hear();
    }
  }

  async function followToItsEnd(): Promise<Seen[]> {
    for (let place = 0; !isOver(seen.at(-1)); place += 1) {
      const address = addresses[Math.min(place, addresses.length - 1)] ?? "";
      await follow(address).catch((error: unknown) => {
        // A server that is killed breaks its connections.
        if (!(error instanceof TypeError)) throw error;
      });
    }
    return seen;
  }

  return {
    seen: followToItsEnd(),
    hasSeen: (pieces) =>
      new Promise((resolve) => {
        hear = () => void (piecesOf(seen).length >= pieces && resolve());
        hear();
      }),
  };
}

function isOver(last: Seen | undefined): boolean {
  return last?.data.type === "run" && last.data.status !== "running" && last.data.status !== "pending";
}

function piecesOf(all: Seen[]): string[] {
  return all.flatMap(({ data }) => (data.type === "piece" && data.piece_id !== undefined ? [data.piece_id] : []));
}

async function* eventsOf(url: string, after: number): AsyncGenerator<Seen> {
  const answer = await fetch(url, { headers: { accept: "text/event-stream", "last-event-id": String(after) } });
  expect(answer.status).toBe(200);
  if (answer.body === null) return;
  let rest = "";
  for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
    const frames = `${rest}${text}`.split("\n\n");
    rest = frames.pop() ?? "";
    for (const frame of frames) {
      const id = /^id: (\d+)$/m.exec(frame)?.[1];
      const data = /^data: (.*)$/m.exec(frame)?.[1];
      // The stream is the server's own JSON; the test looks at what matters of it.
      if (id !== undefined && data !== undefined) yield { id: Number(id), data: JSON.parse(data) as Seen["data"] };
    }
  }
}
