import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { openMarketing, smallBrief, type MarketingApi } from "../../support/marketing-api.ts";
import type { Problem } from "../../support/test-server.ts";

interface View {
  campaign: { id: string; name: string; status: string };
  brief: Record<string, unknown>;
  strategy: { content_pillars: string[] } | null;
  summary: { pieces: { planned: number; made: number }; tests: unknown[]; calendar: { appointments: number } };
}

let api: MarketingApi;
beforeAll(async () => {
  api = await openMarketing();
});
afterAll(() => api.remove());

let made: CampaignAnswer;
let path: string;
beforeEach(async () => {
  made = await api.make();
  path = `/campaigns/${made.campaign.id}`;
});

const read = () => api.send<View>("GET", path);
const etag = async (): Promise<string> => (await read()).headers.get("etag") ?? "";
const put = <Body = View>(body: unknown, match: string) =>
  api.send<Body>("PUT", path, { body, headers: { "if-match": match } });
const texts = async () => (await api.send<{ pieces: { id: string; text: string }[] }>("GET", `${path}/content`)).body;

describe("GET /campaigns/{id}", () => {
  it("shows campaign, brief, strategy and summary, with the version as ETag", async () => {
    const { status, body, headers } = await read();

    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(["campaign", "brief", "strategy", "summary"]);
    expect(body.campaign).toEqual(made.campaign);
    expect(body.brief).toMatchObject({ duration: "7_days", start: "2026-12-01", audience_timezone: "UTC" });
    expect(body.strategy?.content_pillars.length).toBeGreaterThan(2);
    expect(headers.get("etag")).toMatch(/^"\d+"$/);
  });

  it("says where the campaigns are listed when there is none of this id", async () => {
    const answer = await api.send<Problem>("GET", "/campaigns/campaign-none");

    expect(answer).toMatchObject({ status: 404, body: { code: "not-found" } });
  });
});

describe("PUT /campaigns/{id}", () => {
  it("replaces the brief, forgets what followed from it, and rewrites nothing", async () => {
    const before = await texts();

    const answer = await put({ ...smallBrief, channels: ["email"], budget: { content_pieces: 3 } }, await etag());

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      campaign: { status: "draft" },
      brief: { channels: ["email"] },
      strategy: null,
    });
    expect(answer.body.summary).toMatchObject({ pieces: { planned: 0 }, tests: [], calendar: { appointments: 0 } });
    expect(await texts()).toEqual(before);
    expect(await etag()).toBe(answer.headers.get("etag"));
  });

  it("lets a run make what the new brief asks for, with its own facts", async () => {
    const product = { ...smallBrief.product, unique_value: "2x fewer reviews" };
    await put({ ...smallBrief, product, channels: ["email"], budget: { content_pieces: 3 } }, "*");

    const again = await api.send<CampaignAnswer>("POST", `${path}/runs?wait=true`);

    expect(again).toMatchObject({ status: 200, body: { campaign: { status: "awaiting_approval" } } });
    expect(again.body.summary).toMatchObject({ channels: ["email"], pieces: { planned: 3, made: 3 } });
    const { pieces } = await texts();
    expect(pieces).toHaveLength(3);
    expect(JSON.stringify(pieces)).not.toContain("3x");
  });

  it("makes the new brief also when the run of the old one was stopped halfway", async () => {
    const long = { ...smallBrief, duration: "30_days", budget: { content_pieces: 40 } };
    const { body } = await api.send<CampaignAnswer>("POST", "/campaigns", { body: long });
    path = `/campaigns/${body.campaign.id}`;
    for await (const { data } of api.context.runs.follow(body.run.id)) if (data.includes('"piece"')) break;
    const stopped = await api.send<{ status: string }>("POST", `${path}/runs/${body.run.id}/cancel`);
    expect(stopped.body.status).toBe("cancelled");
    await put({ ...smallBrief, channels: ["reddit"], budget: { content_pieces: 2 } }, "*");

    const again = await api.send<CampaignAnswer>("POST", `${path}/runs?wait=true`);

    expect(again.body.summary).toMatchObject({ channels: ["reddit"], pieces: { planned: 2, made: 2 } });
  });

  it("changes nothing when the brief comes back as it was read", async () => {
    const { body, headers } = await read();

    const answer = await put(body.brief, headers.get("etag") ?? "");

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(body);
    expect(answer.headers.get("etag")).toBe(headers.get("etag"));
  });

  it("needs to know what it replaces", async () => {
    const stale = await etag();
    await put({ ...smallBrief, name: "Renamed" }, stale);

    const missing = await api.send<Problem>("PUT", path, { body: smallBrief });
    const late = await put<Problem>(smallBrief, stale);
    const weak = await put<Problem>(smallBrief, `W/${await etag()}`);
    const strange = await put<Problem>(smallBrief, "five");

    expect(missing).toMatchObject({ status: 428, body: { code: "precondition-required" } });
    expect(late).toMatchObject({ status: 412, body: { code: "precondition-failed" } });
    expect(weak.status).toBe(412);
    expect(strange.status).toBe(400);
    expect((await put(smallBrief, `"0", ${await etag()}`)).status).toBe(200);
  });

  it("judges the brief as a new one", async () => {
    const answer = await put<Problem>({ ...smallBrief, product: { name: "" } }, "*");

    expect(answer).toMatchObject({
      status: 422,
      body: { code: "invalid-brief", errors: [{ pointer: "/product/name" }] },
    });
    expect((await read()).body.campaign.status).toBe("awaiting_approval");
  });

  it("changes the name alone once pieces are approved", async () => {
    await api.send("POST", `${path}/approval`, { body: { decisions: [{ type: "approve" }] } });

    const other = await put<Problem>({ ...smallBrief, duration: "14_days", channels: ["email"] }, "*");
    const named = await put({ ...smallBrief, name: "A better name" }, "*");

    expect(other).toMatchObject({
      status: 409,
      body: { code: "conflict", errors: [{ pointer: "/channels" }, { pointer: "/duration" }] },
    });
    expect(named).toMatchObject({ status: 200, body: { campaign: { name: "A better name", status: "approved" } } });
  });
});
