import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../app/context.ts";
import type { LogFields } from "../../app/log.ts";
import { createRequestCounter } from "../../store/request-counter.ts";
import { openTemporary } from "../support/open-campaigns.ts";
import { problemOf, testServer } from "../support/test-server.ts";

const keys = ["first-key-of-this-server", "second-key-of-this-server"] as const;

let opened: Awaited<ReturnType<typeof openTemporary>>;
beforeAll(async () => {
  opened = await openTemporary();
});
afterAll(() => opened.remove());

/** A server whose counts begin anew, and a way to ask it from an address. */
function server(options: Parameters<typeof testServer>[1] = {}, parts: Partial<Context> = {}) {
  const app = testServer({ ...opened.context, requests: createRequestCounter(), ...parts }, options);
  return (path: string, headers: Record<string, string> = {}, { from = "203.0.113.7", method = "GET" } = {}) =>
    app.request(path, { method, headers }, { incoming: { socket: { remoteAddress: from } } });
}

const campaigns = "/api/v2/marketing/campaigns";

async function statusesOf(times: number, ask: () => Response | Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < times; i += 1) statuses.push((await ask()).status);
  return statuses;
}

describe("the limit of requests", () => {
  it("answers 429 beyond it, and says when to come again", async () => {
    const ask = server({ limits: { perMinute: 2, proxies: 0 } });
    await statusesOf(2, () => ask(campaigns));

    const answer = await ask(campaigns);

    expect(answer.status).toBe(429);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const seconds = Number(answer.headers.get("retry-after"));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(answer.headers.get("ratelimit")).toBe(`"requests";r=0;t=${seconds}`);
    expect(await problemOf(answer)).toMatchObject({
      code: "rate-limited",
      status: 429,
      detail: "too many requests: more than 2 came in a minute",
      hint: expect.stringContaining(`wait ${seconds} second`),
    });
  });

  it("is told in every counted answer, refusals and errors too", async () => {
    const ask = server({ limits: { perMinute: 10, proxies: 0 } });

    const answers = [await ask(campaigns), await ask("/nowhere"), await ask(campaigns, { accept: "image/png" })];

    expect(answers.map(({ status }) => status)).toEqual([200, 404, 406]);
    expect(answers.map(({ headers }) => headers.get("ratelimit-policy"))).toEqual(
      Array.from({ length: 3 }, () => '"requests";q=10;w=60'),
    );
    expect(answers.map(({ headers }) => /r=(\d+);t=\d+$/.exec(headers.get("ratelimit") ?? "")?.[1])).toEqual([
      "9",
      "8",
      "7",
    ]);
  });

  it("is each key's own, however it is sent and from where", async () => {
    const ask = server({ apiKeys: keys, limits: { perMinute: 2, proxies: 0 } });
    await ask(campaigns, { authorization: `Bearer ${keys[0]}` });
    await ask(campaigns, { "x-api-key": keys[0] }, { from: "198.51.100.4" });

    const again = await ask(campaigns, { "x-api-key": keys[0] });
    const other = await ask(campaigns, { "x-api-key": keys[1] });

    expect([again.status, other.status]).toEqual([429, 200]);
  });

  it("is not evaded by offering something else beside the key", async () => {
    const ask = server({ apiKeys: keys, limits: { perMinute: 2, proxies: 0 } });
    let number = 0;

    const statuses = await statusesOf(3, () =>
      ask(campaigns, { "x-api-key": keys[0], authorization: `Bearer made-up-${(number += 1)}` }),
    );

    expect(statuses).toEqual([200, 200, 429]);
  });

  it("is each address's own without keys, whatever a caller says of keys and addresses", async () => {
    const ask = server({ limits: { perMinute: 2, proxies: 0 } });
    let number = 0;

    const statuses = await statusesOf(3, () => {
      number += 1;
      return ask(campaigns, { "x-api-key": `k${number}`, "x-forwarded-for": `192.0.2.${number}` });
    });
    const other = await ask(campaigns, {}, { from: "198.51.100.4" });

    expect(statuses).toEqual([200, 200, 429]);
    expect(other.status).toBe(200);
  });

  it("is of who stands before the proxy, where there is one", async () => {
    const ask = server({ limits: { perMinute: 1, proxies: 1 } });
    await ask(campaigns, { "x-forwarded-for": "192.0.2.1" });

    const same = await ask(campaigns, { "x-forwarded-for": "8.8.8.8, 192.0.2.1" });
    const other = await ask(campaigns, { "x-forwarded-for": "192.0.2.2" });

    expect([same.status, other.status]).toEqual([429, 200]);
  });

  it("counts nothing of what everybody may see, and no preflight", async () => {
    const ask = server({ corsOrigins: ["http://localhost:3000"], limits: { perMinute: 1, proxies: 0 } });
    const open = ["/", "/ok", "/info", "/healthz", "/readyz", "/metrics", "/openapi.json", "/l/code"];
    for (const path of open) {
      const answer = await ask(path);

      expect([path, answer.headers.has("ratelimit")]).toEqual([path, false]);
    }
    const preflight = { origin: "http://localhost:3000", "access-control-request-method": "POST" };
    await ask("/threads", preflight, { method: "OPTIONS" });
    await ask("/threads", {}, { method: "OPTIONS" });

    expect((await ask(campaigns)).status).toBe(200);
  });

  it("is 600 for each key and none without keys, unless it is set", async () => {
    const limits = { perMinute: null, proxies: 0 };
    const keyed = await server({ apiKeys: keys, limits })(campaigns, { "x-api-key": keys[0] });
    const open = await server({ limits })(campaigns);
    const without = await server({ apiKeys: keys, limits: { perMinute: 0, proxies: 0 } })(campaigns, {
      "x-api-key": keys[0],
    });

    expect(keyed.headers.get("ratelimit-policy")).toBe('"requests";q=600;w=60');
    expect(open.headers.has("ratelimit-policy")).toBe(false);
    expect(without.headers.has("ratelimit-policy")).toBe(false);
  });

  it("may be read by pages of other origins that are allowed", async () => {
    const origin = "http://localhost:3000";
    const answer = await server({ corsOrigins: [origin], limits: { perMinute: 5, proxies: 0 } })(campaigns, { origin });

    expect(answer.headers.get("access-control-expose-headers")?.split(",")).toEqual(
      expect.arrayContaining(["RateLimit", "RateLimit-Policy", "Retry-After"]),
    );
  });

  it("lets everybody through when counting fails, and the log says so once a minute", async () => {
    const warnings: LogFields[] = [];
    const log = { ...opened.context.log, warn: (fields: LogFields) => void warnings.push(fields) };
    let now = new Date("2026-11-24T12:00:00Z");
    const requests = { count: () => Promise.reject(new Error("nobody counts")) };
    const ask = server({ limits: { perMinute: 1, proxies: 0 } }, { requests, log, now: () => now });

    const first = await statusesOf(3, () => ask(campaigns));
    now = new Date("2026-11-24T12:01:00Z");
    await ask(campaigns);

    expect(first).toEqual([200, 200, 200]);
    expect(warnings).toEqual([{ error: "nobody counts" }, { error: "nobody counts" }]);
  });

  it("is counted once for a stream", async () => {
    const parts = { ...opened.context, requests: createRequestCounter() };
    const app = testServer(parts, { limits: { perMinute: 10, proxies: 0 } });
    const streamed = await app.request("/runs/stream", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ assistant_id: "campaign", input: { messages: [{ role: "user", content: "hello" }] } }),
    });
    await streamed.text();
    const after = await app.request(campaigns);

    expect(streamed.headers.get("ratelimit")).toMatch(/^"requests";r=9;/);
    expect(after.headers.get("ratelimit")).toMatch(/^"requests";r=8;/);
  });
});

describe("the limit of wrong keys", () => {
  const wrong = (number: number) => ({ authorization: `Bearer wrong-${number}` });

  /** A server after so many wrong keys from one address. */
  async function guessedAt(times: number) {
    const ask = server({ apiKeys: keys });
    let number = 0;
    const statuses = await statusesOf(times, () => ask(campaigns, wrong((number += 1))));
    return { ask, statuses };
  }

  it("lets an address try twenty, and then answers 429 to what opens nothing", async () => {
    const { ask, statuses } = await guessedAt(20);
    const next = await ask(campaigns, wrong(21));

    expect(statuses).toEqual(Array.from({ length: 20 }, () => 401));
    expect(next.status).toBe(429);
    expect(Number(next.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(await problemOf(next)).toMatchObject({
      code: "rate-limited",
      detail: expect.stringContaining("wrong keys"),
    });
  });

  it("lets a right key through from the same address, and whoever offers none is told to", async () => {
    const { ask } = await guessedAt(21);

    const right = await ask(campaigns, { authorization: `Bearer ${keys[0]}` });
    const none = await ask(campaigns);

    expect([right.status, none.status]).toEqual([200, 401]);
  });

  it("is each address's own, and of nothing that is open", async () => {
    const { ask } = await guessedAt(21);

    const other = await ask(campaigns, wrong(1), { from: "198.51.100.4" });
    const open = await ask("/healthz", wrong(1));

    expect([other.status, open.status]).toEqual([401, 200]);
  });

  it("doesn't count right keys, or requests without one", async () => {
    const ask = server({ apiKeys: keys });
    await statusesOf(30, () => ask(campaigns));
    await statusesOf(30, () => ask(campaigns, { "x-api-key": keys[0] }));

    expect((await ask(campaigns, wrong(1))).status).toBe(401);
  });

  it("is of a whole network of IPv6, which one caller has to itself", async () => {
    const ask = server({ apiKeys: keys });
    let number = 0;
    const statuses = await statusesOf(21, () => {
      number += 1;
      return ask(campaigns, wrong(number), { from: `2001:db8:1:2::${number}` });
    });

    expect(statuses.at(-1)).toBe(429);
  });

  it("is counted in the metrics beside the limit of requests", async () => {
    const { ask } = await guessedAt(22);
    const text = await (await ask("/metrics")).text();

    expect(text).toContain('qlp_http_refused_total{reason="wrong-keys"} 2');
  });
});
