import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import type { GeneratedContent } from "../../../app/generating.ts";
import { contentStepNames } from "../../../agents/content-pipeline.ts";
import { openMarketing, type MarketingApi } from "../../support/marketing-api.ts";
import type { Problem } from "../../support/test-server.ts";

let api: MarketingApi;
let made: CampaignAnswer;
beforeAll(async () => {
  api = await openMarketing();
  made = await api.make();
});
afterAll(() => api.remove());

/** The request of the product description, word for word. */
const printed = { type: "twitter_thread", topic: "AI code generation", tone: "technical", length: "medium" };
const generate = <Body = GeneratedContent>(body: unknown, query = "") =>
  api.send<Body>("POST", `/content/generate${query}`, { body });

describe("POST content/generate", () => {
  it("answers the printed request with the piece and who wrote it, and stores nothing", async () => {
    const before = await api.send("GET", "/campaigns");

    const { status, body } = await generate(printed);

    expect(status).toBe(200);
    expect(body.pieces).toHaveLength(1);
    expect(body.pieces[0]).toMatchObject({ type: "twitter_thread", channel: "twitter", tone: "technical" });
    expect(body.writer).toMatchObject({ name: "composer", model: null });
    expect((await api.send("GET", "/campaigns")).body).toEqual(before.body);
  });

  it("gives the same pieces again for the seed that it names", async () => {
    const { body: first } = await generate(printed);

    const { body: again } = await generate(printed, `?seed=${first.seed}`);

    expect(again.pieces).toEqual(first.pieces);
  });

  it("gives a piece for each mail of a series", async () => {
    const { body } = await generate({ type: "educational_series", topic: "code review" });

    expect(body.pieces.map(({ type }) => type)).toEqual(Array.from({ length: 4 }, () => "educational_series"));
    expect(new Set(body.pieces.map(({ subject }) => subject)).size).toBe(4);
  });

  it("speaks of a campaign's product", async () => {
    const request = { type: "linkedin_post", topic: "code review", campaign_id: made.campaign.id };

    const { body } = await generate(request);

    expect(body.pieces[0]?.text).toContain("Acme Review");
  });

  it("streams the six steps and then the result, when events are asked for", async () => {
    const { text, headers } = await api.send("POST", "/content/generate?seed=1", {
      body: printed,
      headers: { accept: "text/event-stream" },
    });

    const events = text
      .split("\n\n")
      .filter((frame) => frame.startsWith("id:"))
      .map((frame) => {
        const [, event = "", data = ""] = /event: (\S+)\ndata: (.*)$/su.exec(frame) ?? [];
        return { event, data: JSON.parse(data) };
      });
    expect(headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(events.slice(0, -1).map(({ data }) => data.step)).toEqual([...contentStepNames]);
    expect(events.at(-1)?.event).toBe("result");
    expect(events.at(-1)?.data.pieces).toEqual((await generate(printed, "?seed=1")).body.pieces);
  });

  it("tells what it failed with as the last event", async () => {
    const { text } = await api.send("POST", "/content/generate", {
      body: { type: "tweet", topic: "code review", campaign_id: "campaign-of-nobody" },
      headers: { accept: "text/event-stream" },
    });

    expect(text).toMatch(/event: error\ndata: \{"error":"not-found"/);
  });

  it.each([
    [{ type: "tweet" }, "/topic"],
    [{ type: "tweeet", topic: "x" }, "/type"],
    [{ ...printed, length: 0 }, "/length"],
    [{ ...printed, lenght: "short" }, "/lenght"],
    [{ type: "reddit_link", topic: "code review" }, "/link"],
  ])("refuses %j and points to the fault", async (body, pointer) => {
    const { status, body: problem } = await generate<Problem>(body);

    expect(status).toBe(422);
    expect(problem.errors.map((fault) => fault.pointer)).toEqual([pointer]);
  });
});

describe("POST {id}/content", () => {
  const path = () => `/campaigns/${made.campaign.id}/content`;

  it("says with dry_run where more pieces would go, and stores nothing", async () => {
    const before = await api.context.store.getSnapshot(made.campaign.id);

    const { status, body } = await api.send<{ additions: { id: string; day: number }[] }>(
      "POST",
      `${path()}?dry_run=true`,
      { body: { types: "tweet,linkedin_post", count: 3 } },
    );

    expect(status).toBe(200);
    expect(body.additions).toHaveLength(3);
    expect(await api.context.store.getSnapshot(made.campaign.id)).toEqual(before);
  });

  it("adds pieces to the calendar beside those that are there, which stay as they are", async () => {
    const before = await api.context.store.getSnapshot(made.campaign.id);

    const { status, body } = await api.send<CampaignAnswer & { added: string[] }>("POST", path(), {
      body: { types: ["tweet", "linkedin_post"], count: 3 },
    });
    await api.context.runs.settled(body.run.id);

    const after = await api.context.store.getSnapshot(made.campaign.id);
    expect(status).toBe(202);
    expect(body.added).toHaveLength(3);
    expect(after?.pieces.map(({ id }) => id)).toEqual([...(before?.pieces ?? []).map(({ id }) => id), ...body.added]);
    expect(after?.pieces.slice(0, before?.pieces.length).map(({ text }) => text)).toEqual(
      before?.pieces.map(({ text }) => text),
    );
    const times = (after?.slots ?? [])
      .filter(({ testId }) => testId === null)
      .map(({ channel, at }) => `${channel} ${at}`);
    expect(new Set(times).size).toBe(times.length);
    for (const id of body.added) expect(after?.slots.some(({ pieceId }) => pieceId === id)).toBe(true);
    expect(after?.campaign.status).toBe("awaiting_approval");
  });

  it("refuses what the campaign has no channel or no place for", async () => {
    const foreign = await api.send<Problem>("POST", path(), { body: { types: ["newsletter"], count: 1 } });
    const many = await api.send<Problem>("POST", path(), { body: { types: ["tweet"], count: 500 } });
    const none = await api.send<Problem>("POST", path(), { body: { types: [], count: 1 } });

    expect([foreign.body.code, many.body.code, none.body.code]).toEqual([
      "invalid-brief",
      "limit-refused",
      "invalid-input",
    ]);
  });
});
