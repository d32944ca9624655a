import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { gatedGraph } from "../../support/gated-graph.ts";
import { eventsOf, openMarketing, smallBrief, type MarketingApi } from "../../support/marketing-api.ts";

describe("the events of a run", () => {
  let api: MarketingApi;
  let path: string;
  beforeAll(async () => {
    api = await openMarketing();
    const { campaign, run } = await api.make();
    path = `/campaigns/${campaign.id}/runs/${run.id}/events`;
  });
  afterAll(() => api.remove());

  it("come as server-sent events with numbers that grow, a time to come back, and the run's end at the end", async () => {
    const { status, headers, text } = await api.send("GET", path);

    expect(status).toBe(200);
    expect(text.startsWith("retry: 2000\n\n")).toBe(true);
    expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(headers.get("cache-control")).toBe("no-cache");
    expect(headers.get("x-accel-buffering")).toBe("no");
    const events = eventsOf(text);
    const ids = events.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted((left, right) => left - right));
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(["run", "agent-start", "agent-end", "piece"]));
    expect(events.at(-1)).toMatchObject({ event: "run", data: { status: "interrupted" } });
  });

  it("go on without a gap or a repeat, wherever a viewer comes back", async () => {
    const all = eventsOf((await api.send("GET", path)).text);

    for (const { id } of all.slice(0, -1)) {
      const rest = await api.send("GET", path, { headers: { "last-event-id": String(id) } });

      expect(eventsOf(rest.text)).toEqual(all.filter((event) => event.id > id));
    }
  });

  it("take the number from the query too, and believe the header more", async () => {
    const all = eventsOf((await api.send("GET", path)).text);
    const [, second, third] = all;

    const byQuery = await api.send("GET", `${path}?after=${second?.id}`);
    const byBoth = await api.send("GET", `${path}?after=${second?.id}`, {
      headers: { "last-event-id": String(third?.id) },
    });

    expect(eventsOf(byQuery.text)).toEqual(all.slice(2));
    expect(eventsOf(byBoth.text)).toEqual(all.slice(3));
  });

  it("are 204 when the run is over and nothing is left, so that browsers stay away", async () => {
    const last = eventsOf((await api.send("GET", path)).text).at(-1)?.id;

    const answer = await api.send("GET", path, { headers: { "last-event-id": String(last) } });

    expect(answer).toMatchObject({ status: 204, text: "" });
  });

  it("are refused to who takes JSON alone, and from no number", async () => {
    expect((await api.send("GET", path, { headers: { accept: "application/json" } })).status).toBe(406);
    expect((await api.send("GET", path, { headers: { "last-event-id": "last" } })).status).toBe(400);
    expect((await api.send("GET", `${path}?after=-1`)).status).toBe(400);
    expect((await api.send("GET", path.replace(/[^/]+\/events$/, "none/events"))).status).toBe(404);
  });
});

describe("the events of a run that is going on", () => {
  const graph = gatedGraph();
  let api: MarketingApi;
  let begun: CampaignAnswer;
  beforeAll(async () => {
    api = await openMarketing({ buildGraph: graph.build });
    begun = (await api.send<CampaignAnswer>("POST", "/campaigns", { body: smallBrief })).body;
    await graph.reached("one");
  });
  afterAll(() => api.remove());

  const address = () => `/api/v2/marketing/campaigns/${begun.campaign.id}/runs/${begun.run.id}/events`;

  it("reach several viewers, of whom one leaves and stops nothing", async () => {
    const stays = await api.app.request(address());
    const leaves = (await api.app.request(address())).body?.getReader();

    await leaves?.read();
    await leaves?.cancel();
    for (const step of ["one", "two", "three"]) graph.open(step);

    const events = eventsOf(await stays.text());
    expect(events.map(({ data }) => data["status"])).toEqual(["running", "success"]);
    expect(await api.context.runs.settled(begun.run.id)).toMatchObject({ status: "success" });
  });
});
