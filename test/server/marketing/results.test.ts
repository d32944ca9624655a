import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { openMarketing, smallBrief, type MarketingApi } from "../../support/marketing-api.ts";
import type { Problem } from "../../support/test-server.ts";

let api: MarketingApi;
let made: CampaignAnswer;
let path: string;
beforeAll(async () => {
  api = await openMarketing();
  made = await api.make({ ...smallBrief, goals: { awareness: 1000 } });
  path = `/campaigns/${made.campaign.id}`;
});
afterAll(() => api.remove());

describe("POST {id}/export", () => {
  interface Exported {
    schema: string;
    campaign: { id: string };
    strategy: unknown;
    pieces: unknown[];
    tests: unknown[];
    calendar: object;
  }
  const exported = <Body = Exported>(body: unknown) => api.send<Body>("POST", `${path}/export`, { body });

  it("answers with the file itself", async () => {
    const { status, headers, body, text } = await exported({ format: "json" });

    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("content-disposition")).toBe(`attachment; filename="${made.campaign.id}.json"`);
    expect(body).toMatchObject({ schema: "qlp-campaign/1", campaign: { id: made.campaign.id } });
    expect(body.pieces).toHaveLength(6);
    expect(text.endsWith("\n")).toBe(true);
    expect((await exported({ format: "json", include: "all" })).text).toBe(text);
  });

  it("fills the parts that are asked for, as the seed's request does", async () => {
    const { body } = await exported({ format: "json", include: ["content", "calendar", "analytics"] });

    expect(body.pieces).toHaveLength(6);
    expect(Object.keys(body.calendar).length).toBeGreaterThan(0);
    expect([body.strategy, body.tests]).toEqual([null, []]);
  });

  it.each([
    [{ format: "zip", include: ["content"] }, "/format", "known formats: json"],
    [{ format: "json", include: ["pictures"] }, "/include", undefined],
    [{ format: "json", color: true }, "/color", "unknown field"],
    [{}, "/format", "known formats: json"],
  ])("refuses %j", async (body, pointer, detail) => {
    const answer = await exported<Problem>(body);

    expect(answer).toMatchObject({ status: 422, body: { code: "invalid-input" } });
    expect(answer.body.errors[0]?.pointer.startsWith(pointer)).toBe(true);
    if (detail !== undefined) expect(answer.body.errors[0]?.detail).toBe(detail);
  });

  it("finds no campaign of another id", async () => {
    expect((await api.send("POST", "/campaigns/none/export", { body: { format: "json" } })).status).toBe(404);
  });
});

describe("GET {id}/analytics", () => {
  it("says that there is no data until something is measured, then what was measured", async () => {
    const before = await api.send("GET", `${path}/analytics`);
    await api.context.store.saveMeasurements([
      {
        campaignId: made.campaign.id,
        pieceId: "tweet-01",
        channel: "twitter",
        at: "2026-12-02T09:00:00.000Z",
        metrics: { impressions: 200, engagements: 10, clicks: 4 },
      },
    ]);
    const after = await api.send("GET", `${path}/analytics`);

    expect(before.body).toEqual({
      campaign_id: made.campaign.id,
      data: null,
      note: "no data: nothing of this campaign has been measured yet",
    });
    expect(after.body).toMatchObject({
      data: {
        channels: { twitter: { pieces: 1, impressions: 200, engagement_rate: 0.05 } },
        total: { clicks: 4, click_rate: 0.02, engagement_rate: 0.05 },
        goals: [{ goal: "awareness", target: 1000, reached: 200 }],
        alerts: [],
      },
    });
  });

  it("leaves out what was measured of another campaign of the product", async () => {
    const other = await api.make();

    const { body } = await api.send("GET", `/campaigns/${other.campaign.id}/analytics`);

    expect(body).toMatchObject({ data: null });
  });
});
