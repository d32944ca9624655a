import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { exampleRequest } from "../../support/open-campaigns.ts";
import { eventsOf, openMarketing, smallBrief, type Answer, type MarketingApi } from "../../support/marketing-api.ts";
import type { Problem } from "../../support/test-server.ts";

interface List {
  campaigns: { id: string; name: string; status: string; created_at: string }[];
  next_cursor: string | null;
}

/** The seed's API reference, as printed there. */
const printed = `{
    "objective": "launch_awareness",
    "product": {
        "name": "Product Name",
        "description": "Product description",
        "target_audience": ["developers", "CTOs"]
    },
    "channels": ["twitter", "linkedin"],
    "duration": "30_days",
    "tone_preference": "professional"
}`;

let api: MarketingApi;
beforeAll(async () => {
  api = await openMarketing();
});
afterAll(() => api.remove());

const count = async (): Promise<number> => (await api.send<List>("GET", "/campaigns?limit=200")).body.campaigns.length;

describe("POST /campaigns", () => {
  it("takes the request of the reference as printed, answers at once, and makes the campaign", async () => {
    const answer = await api.app.request("/api/v2/marketing/campaigns", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: printed,
    });

    expect(answer.status).toBe(202);
    // The shape is what the test is about.
    const { campaign, run, summary } = (await answer.json()) as CampaignAnswer;
    expect(answer.headers.get("location")).toBe(`/api/v2/marketing/campaigns/${campaign.id}`);
    expect(answer.headers.get("content-location")).toBe(`/api/v2/marketing/campaigns/${campaign.id}/runs/${run.id}`);
    expect(campaign).toMatchObject({ name: "Product Name: launch awareness", status: "draft" });
    expect(summary).toMatchObject({ product: "Product Name", audience: ["developers", "CTOs"], strategy: null });
    expect(await api.context.runs.settled(run.id)).toMatchObject({ status: "interrupted", campaignId: campaign.id });
  });

  it("takes the seed's whole example, facts, goals and budget included", async () => {
    const answer = await api.send<CampaignAnswer>("POST", "/campaigns?seed=7", { body: await exampleRequest() });

    expect(answer.status).toBe(202);
    await api.context.runs.cancel(answer.body.run.id, "interrupt");
  });

  it("waits for the end when it is asked to", async () => {
    const answer = await api.send<CampaignAnswer>("POST", "/campaigns?wait=true", { body: smallBrief });

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      campaign: { status: "awaiting_approval" },
      run: { status: "interrupted" },
      summary: { pieces: { planned: 6, made: 6 } },
    });
  });

  it("makes the same texts from the same seed", async () => {
    const [left, right] = await Promise.all([api.make(), api.make()]);

    const pieces = ({ campaign }: CampaignAnswer) => api.send("GET", `/campaigns/${campaign.id}/content`);
    expect((await pieces(left)).text).toBe((await pieces(right)).text);
    expect(left.campaign.id).not.toBe(right.campaign.id);
  });

  it("approves by itself when it may", async () => {
    const answer = await api.send<CampaignAnswer>("POST", "/campaigns?wait=600&approve=true", { body: smallBrief });

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ campaign: { status: "approved" }, run: { status: "success" } });
  });

  it("streams the events of the run, from the first to the last, when they are accepted", async () => {
    const answer = await api.send("POST", "/campaigns", { body: smallBrief, headers: { accept: "text/event-stream" } });

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(answer.headers.get("x-accel-buffering")).toBe("no");
    expect(answer.headers.get("location")).toMatch(/^\/api\/v2\/marketing\/campaigns\/campaign-/);
    const events = eventsOf(answer.text);
    expect(events.at(0)).toMatchObject({ event: "run", data: { type: "run", status: "running" } });
    expect(events.at(-1)).toMatchObject({ event: "run", data: { status: "interrupted" } });
    expect(events.filter(({ event }) => event === "piece")).toHaveLength(6);
    expect(events.every(({ event, data }) => data["type"] === event)).toBe(true);
  });

  it("refuses a brief with a pointer to each fault, and stores nothing", async () => {
    const before = await count();

    const answer = await api.send<Problem>("POST", "/campaigns", {
      body: { produkt: {}, product: { name: "" }, channels: ["twiter"], duration: "never" },
    });

    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body.code).toBe("invalid-brief");
    expect(answer.body.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
      "/channels/0",
      "/duration",
      "/product/name",
      "/produkt",
    ]);
    expect(await count()).toBe(before);
  });

  it.each([
    ["wait=never", "/wait"],
    ["wait=601", "/wait"],
    ["approve=perhaps", "/approve"],
    ["writer=monkey", "/writer"],
    ["seed=", "/seed"],
    ["sed=1", "/sed"],
  ])("refuses the query %s", async (query, pointer) => {
    const answer = await api.send<Problem>("POST", `/campaigns?${query}`, { body: smallBrief });

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: "invalid-usage", errors: [{ pointer }] });
  });

  it("says that no model is connected when one is asked for", async () => {
    const answer = await api.send<Problem>("POST", "/campaigns?writer=model", { body: smallBrief });

    expect(answer.body.code).toBe("credentials-missing");
  });

  it("refuses what is no JSON, and who takes no JSON", async () => {
    const form = await api.app.request("/api/v2/marketing/campaigns", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "a=b",
    });
    const picky = await api.send<Problem>("POST", "/campaigns", { body: smallBrief, headers: { accept: "text/html" } });

    expect(form.status).toBe(415);
    expect(picky.status).toBe(406);
  });
});

describe("GET /campaigns", () => {
  it("walks all campaigns once, newest first, by cursor and by link", async () => {
    const all = (await api.send<List>("GET", "/campaigns?limit=200")).body.campaigns;

    const walked: List["campaigns"] = [];
    let path: string | null = "/campaigns?limit=2";
    while (path !== null) {
      const page: Answer<List> = await api.send<List>("GET", path);
      walked.push(...page.body.campaigns);
      const link: string | undefined = /^<\/api\/v2\/marketing([^>]+)>; rel="next"$/.exec(
        page.headers.get("link") ?? "",
      )?.[1];
      expect(link === undefined).toBe(page.body.next_cursor === null);
      path = link ?? null;
    }

    expect(walked).toEqual(all);
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(({ created_at }) => created_at)).toEqual(
      all
        .map(({ created_at }) => created_at)
        .toSorted()
        .toReversed(),
    );
  });

  it.each(["limit=0", "limit=201", "limit=ten", "cursor=", "cursor=nonsense", "page=2"])(
    "refuses %s",
    async (query) => {
      expect((await api.send("GET", `/campaigns?${query}`)).status).toBe(400);
    },
  );
});

describe("what is not built yet", () => {
  it.each(["/experiments", "/events", "/audience"])("is no path: %s", async (path) => {
    expect((await api.send("POST", path, { body: {} })).status).toBe(404);
  });

  it("names the methods of a path", async () => {
    const answer = await api.send("DELETE", "/campaigns");

    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toMatch(/GET/);
  });
});
