import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMarketing, smallBrief, type Answer, type MarketingApi } from "../support/marketing-api.ts";
import { makeKey, type HeldKey } from "../support/stored-keys.ts";
import { routesOf } from "../support/test-server.ts";

const unknown = "00000000-0000-4000-8000-000000000000";

/** A campaign with its thread and run, as its owner knows them. */
interface Work {
  campaign: string;
  thread: string;
  run: string;
  piece: string;
  checkpoint: string;
}

let api: MarketingApi;
let admin: HeldKey;
let ours: HeldKey;
/** another key of the first tenant, which may only look */
let reader: HeldKey;
let theirs: HeldKey;
let ourWork: Work;
beforeAll(async () => {
  api = await openMarketing();
  admin = await makeKey(api.context, { scope: "admin" });
  ours = await makeKey(api.context, { scope: "publish", tenant: "ours" });
  reader = await makeKey(api.context, { scope: "read", tenant: "ours" });
  theirs = await makeKey(api.context, { scope: "publish", tenant: "theirs" });
  ourWork = await makeWork(ours);
}, 60_000);
afterAll(() => api.remove());

/** Sends a request to any address of the server. */
async function ask<Body = unknown>(
  key: HeldKey,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  const answer = await api.app.request(path, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...key.headers, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json") === true;
  // The test says what it expects and looks at it.
  return { status: answer.status, headers: answer.headers, text, body: (isJson ? JSON.parse(text) : null) as Body };
}

const base = "/api/v2/marketing";

async function makeWork(key: HeldKey): Promise<Work> {
  const made = await ask<{ campaign: { id: string }; run: { id: string; thread_id: string } }>(
    key,
    "POST",
    `${base}/campaigns?wait=true&seed=1`,
    smallBrief,
  );
  const { campaign, run } = made.body;
  const content = await ask<{ pieces: { id: string }[] }>(key, "GET", `${base}/campaigns/${campaign.id}/content`);
  const state = await ask<{ checkpoint: { checkpoint_id: string } }>(key, "GET", `/threads/${run.thread_id}/state`);
  return {
    campaign: campaign.id,
    thread: run.thread_id,
    run: run.id,
    piece: content.body.pieces[0]?.id ?? "",
    checkpoint: state.body.checkpoint.checkpoint_id,
  };
}

/** A right body for a route, so that nothing but what it names can be wrong. */
function bodyFor(method: string, path: string): unknown {
  if (method !== "POST" && method !== "PUT" && method !== "PATCH") return undefined;
  if (/\/threads\/[^/]+\/runs(?:\/(?:wait|stream))?$/.test(path))
    return { assistant_id: "campaign", input: { messages: [] } };
  if (path.endsWith("/approval")) return { decisions: [{ type: "approve" }] };
  if (path.endsWith("/export")) return { format: "json" };
  if (path.includes("/content/")) return { cta: { text: "Start today." } };
  if (/\/campaigns\/[^/]+$/.test(path)) return smallBrief;
  return {};
}

/** The routes whose address names something that belongs to somebody, with the ids of this work in it. */
function addressesOf({ campaign, thread, run, piece, checkpoint }: Work): { method: string; path: string }[] {
  const routes = routesOf(api.app, ":id").filter(({ path }) => path.includes(":id"));
  expect(routes.length).toBeGreaterThan(25);
  return routes
    .filter(({ path }) => !path.startsWith("/assistants/") && !path.startsWith(`${base}/keys`))
    .map(({ method, path }) => ({
      method,
      path: path
        .replace("/campaigns/:id", `/campaigns/${campaign}`)
        .replace("/threads/:id", `/threads/${thread}`)
        .replace("/runs/:id", `/runs/${run}`)
        .replace("/content/:id", `/content/${piece}`)
        .replace("/state/:id", `/state/${checkpoint}`),
    }));
}

describe("the place of the store", () => {
  it("is told to administrators alone", async () => {
    const placeFor = async (key: HeldKey) => {
      const shown = await ask<{ summary: { data_directory: string } }>(
        key,
        "GET",
        `${base}/campaigns/${ourWork.campaign}`,
      );
      return shown.body.summary.data_directory;
    };

    expect(await placeFor(ours)).toBe("the server's database");
    expect(await placeFor(admin)).toBe(api.context.dataDirectory);
  });
});

describe("what belongs to another tenant", () => {
  it("is on every route exactly like what is not there", async () => {
    const nowhere: Work = { ...ourWork, campaign: "campaign-000000000000", thread: unknown, run: unknown };
    const same = addressesOf(nowhere);
    for (const [index, { method, path }] of addressesOf(ourWork).entries()) {
      const foreign = await ask(theirs, method, path, bodyFor(method, path), { "if-match": "*" });
      const missing = await ask(theirs, method, same[index]?.path ?? "", bodyFor(method, path), { "if-match": "*" });

      expect([method, path, foreign.status]).toEqual([method, path, 404]);
      expect([path, told(foreign.text, ourWork)]).toEqual([path, told(missing.text, nowhere)]);
    }
    const left = await ask<{ campaign: { status: string } }>(ours, "GET", `${base}/campaigns/${ourWork.campaign}`);
    expect(left.body.campaign.status).toBe("awaiting_approval");
  });

  it("is in no list, no search and no count", async () => {
    const lists = [
      await ask(theirs, "GET", `${base}/campaigns`),
      await ask(theirs, "POST", "/threads/search", {}),
      await ask(theirs, "POST", "/threads/search", { metadata: { campaign_id: ourWork.campaign } }),
      await ask(theirs, "POST", "/threads/search", { ids: [ourWork.thread] }),
      await ask(theirs, "POST", "/threads/count", {}),
    ];

    expect(lists.map(({ text }) => text)).toEqual(['{"campaigns":[],"next_cursor":null}', "[]", "[]", "[]", "0"]);
  });

  it("is a thread that nobody else can begin a run on, even one that would be made", async () => {
    const order = { assistant_id: "campaign", input: { request: smallBrief }, if_not_exists: "create" };

    const answer = await ask(theirs, "POST", `/threads/${ourWork.thread}/runs`, order);

    expect(answer.status).toBe(404);
    const runs = await ask<unknown[]>(ours, "GET", `/threads/${ourWork.thread}/runs`);
    expect(runs.body).toHaveLength(1);
  });

  it("is no checkpoint to begin at", async () => {
    const order = { assistant_id: "campaign", input: null, checkpoint_id: ourWork.checkpoint };

    const foreign = await ask(theirs, "POST", `/threads/${ourWork.thread}/runs`, order);
    const missing = await ask(theirs, "POST", `/threads/${unknown}/runs`, order);

    expect(foreign.status).toBe(404);
    expect(told(foreign.text, ourWork)).toBe(told(missing.text, { ...ourWork, thread: unknown }));
  });

  it.each([
    ["as the campaign to make", () => ({ campaign_id: ourWork.campaign })],
    ["as the campaign of a message", () => ({ campaign_id: ourWork.campaign, messages: [say("what is planned?")] })],
  ])("is nothing that a run finds (%s)", async (_, input) => {
    const before = await api.context.store.getSnapshot(ourWork.campaign);

    const foreign = await ask(theirs, "POST", "/runs/wait", { assistant_id: "campaign", input: input() });

    expect(foreign.text).toContain("not-found");
    expect(foreign.text).not.toContain(smallBrief.product.name);
    expect(await api.context.store.getSnapshot(ourWork.campaign)).toEqual(before);
  });

  it("is nothing that a chat speaks of", async () => {
    const input = { messages: [say(`show the texts of ${ourWork.campaign}`)] };

    const answer = await ask(theirs, "POST", "/runs/wait", { assistant_id: "campaign", input });

    expect(answer.text).toContain(`There is no campaign ${ourWork.campaign}`);
  });

  it("is out of reach for a state that names it, too", async () => {
    const thread = await ask<{ thread_id: string }>(theirs, "POST", "/threads", {});
    const place = `/threads/${thread.body.thread_id}`;
    const before = await api.context.store.getSnapshot(ourWork.campaign);
    const values = { campaign_id: ourWork.campaign };
    expect((await ask(theirs, "POST", `${place}/state`, { values, as_node: "supervisor" })).status).toBe(200);

    const jump = { goto: { node: "tone", input: { campaign_id: ourWork.campaign } } };
    for (const order of [{ input: {} }, { command: { goto: "approval" } }, { command: jump }]) {
      const answer = await ask(theirs, "POST", `${place}/runs/wait`, { assistant_id: "campaign", ...order });
      expect(answer.text).toContain("__error__");
    }

    expect(await api.context.store.getSnapshot(ourWork.campaign)).toEqual(before);
    const runs = await api.context.store.listRuns({ campaignId: ourWork.campaign });
    expect(runs.filter(({ tenant }) => tenant !== "ours")).toEqual([]);
  });

  it("is no part of what a client says whose work a run is", async () => {
    const config = { configurable: { tenant: "ours", may_approve: true } };
    const input = { campaign_id: ourWork.campaign };

    const answer = await ask(theirs, "POST", "/runs/wait", { assistant_id: "campaign", input, config });

    expect(answer.text).toContain("not-found");
  });
});

describe("a tenant", () => {
  it("sees its own work, and so does every other key of it", async () => {
    for (const key of [ours, reader]) {
      const list = await ask<{ campaigns: { id: string }[] }>(key, "GET", `${base}/campaigns`);
      expect(list.body.campaigns.map(({ id }) => id)).toEqual([ourWork.campaign]);
      expect((await ask(key, "GET", `/threads/${ourWork.thread}/state`)).status).toBe(200);
    }
  });

  it("has idempotency keys of its own", async () => {
    const headers = { "idempotency-key": "launch-1" };
    const send = (key: HeldKey) =>
      ask<{ campaign: { id: string } }>(key, "POST", `${base}/campaigns?wait=true`, smallBrief, headers);

    const [first, again, other] = [await send(ours), await send(ours), await send(theirs)];

    expect(again.body.campaign.id).toBe(first.body.campaign.id);
    expect(other.status).toBe(201);
    expect(other.body.campaign.id).not.toBe(first.body.campaign.id);
  });

  it("can't take an id that another's thread has", async () => {
    const asked = { thread_id: ourWork.thread };

    const raised = await ask(theirs, "POST", "/threads", asked);
    const silent = await ask(theirs, "POST", "/threads", { ...asked, if_exists: "do_nothing" });

    expect([raised.status, silent.status]).toEqual([409, 404]);
  });
});

describe("an administrator", () => {
  it("sees the work of every tenant, and what is made on a tenant's thread stays the tenant's", async () => {
    const list = await ask<{ campaigns: { id: string }[] }>(admin, "GET", `${base}/campaigns`);
    expect(list.body.campaigns.map(({ id }) => id)).toContain(ourWork.campaign);

    const input = { messages: [say("what is planned for week 1?")] };
    const order = { assistant_id: "campaign", input };
    const run = await ask<{ run_id: string }>(admin, "POST", `/threads/${ourWork.thread}/runs`, order);
    const path = `/threads/${ourWork.thread}/runs/${run.body.run_id}`;
    await ask(admin, "GET", `${path}/join`);

    expect((await ask(ours, "GET", path)).status).toBe(200);
    expect((await ask(theirs, "GET", path)).status).toBe(404);
  });

  it("decides about a tenant's campaign whose thread is gone, and the new thread is the tenant's", async () => {
    const work = await makeWork(ours);
    await ask(ours, "DELETE", `/threads/${work.thread}`);

    const answer = await ask(admin, "POST", `${base}/campaigns/${work.campaign}/approval`, {
      decisions: [{ type: "approve" }],
    });

    expect(answer.status).toBe(200);
    expect((await ask(ours, "GET", `/threads/${work.thread}`)).status).toBe(200);
    expect((await ask(theirs, "GET", `/threads/${work.thread}`)).status).toBe(404);
  });
});

function say(content: string) {
  return { type: "human", content };
}

/** An answer but for what differs from request to request: the ids that were asked for, and the request's own. */
function told(text: string, { campaign, thread, run }: Work): string {
  return text
    .replaceAll(campaign, "CAMPAIGN")
    .replaceAll(thread, "ID")
    .replaceAll(run, "ID")
    .replace(/"request_id":"[^"]+"/, "");
}
