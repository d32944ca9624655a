import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { gatedGraph } from "../../support/gated-graph.ts";
import { eventsOf, openMarketing, smallBrief, type MarketingApi } from "../../support/marketing-api.ts";
import type { Problem } from "../../support/test-server.ts";

interface Run {
  id: string;
  campaign_id: string;
  kind: string;
  status: string;
  ended_at: string | null;
}

interface Runs {
  runs: Run[];
  next_cursor: string | null;
}

describe("the runs of a campaign", () => {
  let api: MarketingApi;
  let made: CampaignAnswer;
  let path: string;
  beforeAll(async () => {
    api = await openMarketing();
    made = await api.make();
    path = `/campaigns/${made.campaign.id}/runs`;
  });
  afterAll(() => api.remove());

  it("are begun again where something is missing, and written once where nothing is", async () => {
    const content = () => api.send("GET", `/campaigns/${made.campaign.id}/content`);
    const before = (await content()).text;

    const again = await api.send<CampaignAnswer>("POST", `${path}?wait=true`);

    expect(again).toMatchObject({ status: 200, body: { campaign: { status: "awaiting_approval" } } });
    expect(again.headers.get("location")).toBe(`/api/v2/marketing${path}/${again.body.run.id}`);
    expect((await content()).text).toBe(before);
  });

  it("answer at once, or with their events", async () => {
    const begun = await api.send<CampaignAnswer>("POST", path);
    await api.context.runs.settled(begun.body.run.id);
    const streamed = await api.send("POST", path, { headers: { accept: "text/event-stream" } });

    expect(begun.status).toBe(202);
    expect(streamed.status).toBe(200);
    expect(eventsOf(streamed.text).at(-1)).toMatchObject({ event: "run", data: { status: "interrupted" } });
  });

  it("are listed newest first, each once", async () => {
    const { runs } = (await api.send<Runs>("GET", path)).body;

    const walked: Run[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const at: string = `${path}?limit=1${cursor === "" ? "" : `&cursor=${cursor}`}`;
      const { body }: { body: Runs } = await api.send<Runs>("GET", at);
      walked.push(...body.runs);
      cursor = body.next_cursor;
    }

    expect(walked).toEqual(runs);
    expect(runs.at(-1)).toMatchObject({ id: made.run.id, kind: "create", campaign_id: made.campaign.id });
  });

  it("are shown one by one, under their own campaign only", async () => {
    const other = await api.make();

    expect((await api.send<Run>("GET", `${path}/${made.run.id}`)).body).toMatchObject({ status: "interrupted" });
    expect((await api.send("GET", `/campaigns/${other.campaign.id}/runs/${made.run.id}`)).status).toBe(404);
    expect((await api.send("GET", `${path}/none`)).status).toBe(404);
    expect((await api.send("POST", `${path}/none/cancel`)).status).toBe(404);
  });

  it("stay as they are when they are over and somebody stops them", async () => {
    const answer = await api.send<Run>("POST", `${path}/${made.run.id}/cancel`);

    expect(answer).toMatchObject({ status: 200, body: { status: "interrupted" } });
  });

  it("are not begun for an approved campaign that lacks nothing", async () => {
    const approved = await api.send<CampaignAnswer>("POST", "/campaigns?wait=true&approve=true", { body: smallBrief });

    const answer = await api.send<Problem>("POST", `/campaigns/${approved.body.campaign.id}/runs`);

    expect(answer).toMatchObject({ status: 409, body: { code: "conflict" } });
  });
});

describe("a run that is going on", () => {
  let api: MarketingApi;
  let begun: CampaignAnswer;
  const graph = gatedGraph();
  beforeAll(async () => {
    api = await openMarketing({ buildGraph: graph.build });
    begun = (await api.send<CampaignAnswer>("POST", "/campaigns", { body: smallBrief })).body;
    await graph.reached("one");
  });
  afterAll(() => api.remove());

  const path = () => `/campaigns/${begun.campaign.id}`;

  it("is answered with 202 when the time to wait is over before it is", async () => {
    const answer = await api.send<CampaignAnswer>("POST", "/campaigns?wait=1", { body: smallBrief });

    expect(answer).toMatchObject({ status: 202, body: { run: { status: "running" } } });
  });

  it("keeps everybody else from changing the campaign", async () => {
    const brief = { body: { ...smallBrief, duration: "14_days" }, headers: { "if-match": "*" } };

    expect(await api.send("PUT", path(), brief)).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(await api.send("GET", `${path()}/approval`)).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(await api.send("POST", `${path()}/approval`, { body: { decisions: [{ type: "approve" }] } })).toMatchObject({
      status: 409,
      body: { hint: "wait until its run is over" },
    });
    expect(await api.send("POST", `${path()}/runs`)).toMatchObject({
      status: 409,
      body: { code: "conflict", hint: "wait until its run is over, or cancel it" },
    });
  });

  it("really stops when it is told to, and goes on when it is asked to", async () => {
    const stopped = await api.send<Run>("POST", `${path()}/runs/${begun.run.id}/cancel`);
    graph.open("one");
    graph.open("two");
    graph.open("three");
    const again = await api.send<CampaignAnswer>("POST", `${path()}/runs?wait=true`);

    expect(stopped).toMatchObject({ status: 200, body: { status: "cancelled" } });
    expect(stopped.body.ended_at).not.toBeNull();
    expect(again).toMatchObject({ status: 200, body: { run: { id: begun.run.id, status: "success" } } });
  });
});
