import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { openContext, type Context } from "../../../app/context.ts";
import type { Desk } from "../../../cli/desk.ts";
import { remoteDesk } from "../../../cli/remote/desk.ts";
import type { WriterStamp } from "../../../domain/piece.ts";
import type { GraphPorts } from "../../../graphs/ports.ts";
import type { Writer } from "../../../tools/model/port.ts";
import { configFor, noSecrets, recordingWatch } from "../../support/open-campaigns.ts";
import { testServer } from "../../support/test-server.ts";

const folder = await mkdtemp(join(tmpdir(), "qlp-desk-"));
let context: Context;
/** what every piece waits for before it is written */
let pen = Promise.resolve();
let desk: Desk;
let made: CampaignAnswer;
const watch = recordingWatch();

const request = {
  objective: "launch_awareness",
  product: { name: "Northwind Sync", description: "Keeps two folders alike.", target_audience: ["developers"] },
  channels: ["twitter", "email"],
  duration: "7d",
  budget: { content_pieces: 6 },
};

function waitingForThePen(ports: GraphPorts): GraphPorts {
  const writerFor = (stamp: WriterStamp): Writer => {
    const writer = ports.writerFor(stamp);
    return {
      stamp: writer.stamp,
      async write(kind, task, options) {
        const signal = options?.signal;
        const stopped = new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve()));
        if (kind === "piece") await Promise.race([pen, stopped]);
        signal?.throwIfAborted();
        return await writer.write(kind, task, options);
      },
    };
  };
  return { ...ports, writerFor };
}

/** A desk at the server of the context, without a socket between them. */
function deskAt(options: { serverKeys?: string[]; apiKey?: string | null } = {}): Desk {
  const app = testServer(context, { apiKeys: options.serverKeys ?? [] });
  return remoteDesk({
    url: "http://127.0.0.1:2024",
    apiKey: options.apiKey ?? null,
    fetch: async (target, init) => await app.request(target instanceof Request ? target : String(target), init),
  });
}

beforeAll(async () => {
  context = await openContext(configFor(join(folder, "data")), noSecrets, { adapt: waitingForThePen });
  desk = deskAt();
  made = await desk.create({ request, seed: "7", approve: false, writer: "auto" }, watch);
});
afterAll(async () => {
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a campaign that is made on a server", () => {
  it("is answered as the use case answers it", () => {
    expect(made).toMatchObject({ campaign: { status: "awaiting_approval" }, run: { status: "interrupted" } });
    expect(Object.keys(made)).toEqual(["campaign", "run", "summary"]);
    expect(made.summary.pieces.made).toBe(6);
  });

  it("is told event by event: first and last that of the run, each piece once", () => {
    const { events } = watch;
    const pieces = events.flatMap((event) => (event.type === "piece" ? [event.pieceId] : []));

    expect(events[0]).toEqual({ type: "run", runId: made.run.id, campaignId: made.campaign.id, status: "running" });
    expect(events.at(-1)).toMatchObject({ type: "run", status: "interrupted" });
    expect(events.filter(({ type }) => type === "run")).toHaveLength(2);
    expect([pieces.length, new Set(pieces).size]).toEqual([6, 6]);
  });

  it("is shown, listed and exported as it was made", async () => {
    const page = await desk.list({ limit: 10, cursor: null });
    const file = await desk.export({ campaignId: made.campaign.id, format: "json" });

    expect(await desk.show(made.campaign.id)).toEqual(made);
    expect(page).toMatchObject({ campaigns: [{ id: made.campaign.id, run: { id: made.run.id } }], next_cursor: null });
    expect(file).toMatchObject({ fileName: `${made.campaign.id}.json`, mediaType: "application/json" });
    expect(JSON.parse(new TextDecoder().decode(file.bytes))).toMatchObject({ schema: "qlp-campaign/1" });
  });

  it("is read week by week, as in this process", async () => {
    const { readPieces } = await import("../../../app/campaigns.ts");
    const all = { campaignId: made.campaign.id, pieceId: null };
    const one = { ...all, pieceId: (await readPieces(context, all)).weeks[0]?.pieces[0]?.piece.id ?? "" };

    expect(await desk.texts(all)).toEqual(await readPieces(context, all));
    expect(await desk.texts(one)).toEqual(await readPieces(context, one));
  });

  it("is talked about, and answered in the team's words", async () => {
    const talk = recordingWatch();

    const answer = await desk.chat({ campaignId: null, message: "what is planned for week 1?" }, talk);

    expect(answer.campaign.id).toBe(made.campaign.id);
    expect(answer.reply).toMatch(/week 1/i);
    expect(answer.run.id).not.toBe(made.run.id);
    expect(talk.events[0]).toMatchObject({ type: "run", runId: answer.run.id, status: "running" });
  });

  it("is approved once, and again without a change", async () => {
    const input = { campaignId: made.campaign.id, decisions: [{ type: "approve" as const }] };

    const first = await desk.approve(input, recordingWatch());
    const again = await desk.approve(input, recordingWatch());

    expect(first.campaign.status).toBe("approved");
    expect(again).toEqual(first);
  });

  it("needs no resuming when it is whole", async () => {
    const quiet = recordingWatch();

    const answer = await desk.resume({ campaignId: made.campaign.id }, quiet);

    expect([answer.campaign.status, quiet.events]).toEqual(["approved", []]);
  });
});

describe("a run on a server that is stopped here", () => {
  it("is stopped there, goes on when it is resumed, and tells only what is new", async () => {
    let release = () => {};
    pen = new Promise((resolve) => (release = resolve));
    const stop = new AbortController();
    const before = recordingWatch();
    const after = recordingWatch();
    const stopping = {
      signal: stop.signal,
      onEvent(event: (typeof before.events)[number]) {
        before.onEvent(event);
        if (event.type === "agent-end") stop.abort();
      },
    };

    const created = desk.create({ request, seed: "8", approve: true, writer: "auto" }, stopping);
    await expect(created).rejects.toMatchObject({
      code: "interrupted",
      why: "you stopped it; what was finished is kept",
      hint: expect.stringMatching(/^qlp-marketing run/),
    });
    const [run] = await context.store.listRuns({ limit: 1 });
    release();
    const resumed = await desk.resume({ campaignId: null }, after);

    expect(run?.status).toBe("cancelled");
    expect(resumed).toMatchObject({ run: { id: run?.id }, campaign: { status: "approved" } });
    const classified = after.events.filter((event) => "agent" in event && event.agent === "campaign_classifier");
    expect(classified).toEqual([]);
  });
});

describe("a refusal of the server", () => {
  it.each([
    ["an unknown campaign", () => desk.show("campaign-000000000000"), "not-found"],
    ["an unknown piece", () => desk.texts({ campaignId: made.campaign.id, pieceId: "nope" }), "not-found"],
    [
      "a bad brief",
      () => desk.create({ request: {}, seed: null, approve: false, writer: "auto" }, watch),
      "invalid-brief",
    ],
    [
      "a model that is not connected",
      () => desk.create({ request, seed: null, approve: false, writer: "model" }, watch),
      "credentials-missing",
    ],
    ["an empty message", () => desk.chat({ campaignId: null, message: " " }, watch), "invalid-usage"],
  ])("of %s is the error of the use case", async (_what, ask, code) => {
    await expect(ask()).rejects.toMatchObject({ name: "MarketingError", code });
  });

  it("names the nearest pieces for one that is not there, message, reason and hint apart", async () => {
    const { readPieces } = await import("../../../app/campaigns.ts");
    const input = { campaignId: made.campaign.id, pieceId: "tweet-1" };
    const failure = async (work: Promise<unknown>) => {
      const error: unknown = await work.then(
        () => null,
        (thrown: unknown) => thrown,
      );
      const { message, why, hint } = error as { message: string; why?: string; hint?: string };
      return { message, why, hint };
    };

    expect(await failure(desk.texts(input))).toEqual(await failure(readPieces(context, input)));
  });

  it("of a missing or wrong key exits with the code of credentials, and a right one opens", async () => {
    const serverKeys = ["right-key"];

    await expect(deskAt({ serverKeys }).show(made.campaign.id)).rejects.toMatchObject({ exitCode: 4 });
    await expect(deskAt({ serverKeys, apiKey: "wrong" }).show(made.campaign.id)).rejects.toMatchObject({ exitCode: 4 });
    expect((await deskAt({ serverKeys, apiKey: "right-key" }).show(made.campaign.id)).campaign).toMatchObject({
      id: made.campaign.id,
    });
  });
});

describe("an address where something else answers", () => {
  const deskWith = (fetch: (target: unknown, init?: RequestInit) => Promise<Response>) =>
    remoteDesk({ url: "http://127.0.0.1:9", apiKey: "key", fetch });

  it("is named when nobody answers, with the reason", async () => {
    const refused = new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 127.0.0.1:9") });
    const show = deskWith(() => Promise.reject(refused)).show("c");

    await expect(show).rejects.toMatchObject({
      code: "server-unreachable",
      exitCode: 1,
      message: "no answer from the server at http://127.0.0.1:9",
      why: "connect ECONNREFUSED 127.0.0.1:9",
    });
  });

  it.each([
    ["a web page", () => new Response("<html></html>")],
    ["other JSON", () => Response.json({ campaigns: "many" })],
    ["a redirect, which a key must not follow", () => new Response(null, { status: 302, headers: { location: "/" } })],
  ])("is taken for no server of ours when it gives %s", async (_what, answer) => {
    const list = deskWith(() => Promise.resolve(answer())).list({ limit: 1, cursor: null });

    await expect(list).rejects.toMatchObject({ code: "internal", message: expect.stringContaining("127.0.0.1:9") });
  });

  it("gets the key as a bearer, and no redirect is followed with it", async () => {
    const seen: (RequestInit | undefined)[] = [];
    await deskWith((_, init) => {
      seen.push(init);
      return Promise.resolve(Response.json({ campaigns: [], next_cursor: null }));
    }).list({ limit: 1, cursor: null });

    expect(seen[0]).toMatchObject({ redirect: "manual", headers: { authorization: "Bearer key" } });
  });
});
