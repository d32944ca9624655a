import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { exampleRequest } from "../support/open-campaigns.ts";
import { spawnServe, type ServeProcess } from "../support/spawn-serve.ts";

const patience = 120_000;

let root = "";
const started: ServeProcess[] = [];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "qlp-serve-"));
});
afterEach(async () => {
  for (const { child } of started) child.kill("SIGKILL");
  await Promise.all(started.splice(0).map(({ ended }) => ended));
});
afterAll(() => rm(root, { recursive: true, force: true }));

function start(...given: Parameters<typeof spawnServe>): ServeProcess {
  const server = spawnServe(...given);
  started.push(server);
  return server;
}

/** Sends bytes as they are, and returns the status of what comes back. */
async function statusOf(url: string, request: string): Promise<number> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(request.replaceAll("\n", "\r\n"));
  // Leaving the loop ends the connection, which the server would keep.
  for await (const chunk of socket) return Number(/^HTTP\/1\.1 (\d{3})/.exec(String(chunk))?.[1]);
  return 0;
}

describe("serve", { timeout: patience }, () => {
  it("answers, sends a second one to itself, and ends with 0 when it is told to", async () => {
    const directory = join(root, "first");
    const server = start(directory);
    const url = await server.url;

    const health = await fetch(`${url}/healthz`);
    const second = start(directory);

    expect([health.status, await health.json()]).toEqual([200, { status: "ok" }]);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`--url ${url}`);

    server.child.kill("SIGTERM");

    expect(await server.ended).toBe(0);
    expect(server.said()).toMatch(/"msg":"stopped"\}\n$/);
  });

  it("refuses to listen for others without keys, before it touches anything", async () => {
    const directory = join(root, "untouched");
    const server = start(directory, ["--host", "0.0.0.0"]);

    expect(await server.ended).toBe(4);
    expect(server.said()).toContain("QLP_API_KEYS");
    expect(existsSync(directory)).toBe(false);
  });

  it("listens for others with keys, and then answers nobody without one", async () => {
    const key = "a-long-enough-test-key";
    const server = start(join(root, "keyed"), ["--host", "0.0.0.0"], { QLP_API_KEYS: key });
    const url = await server.url;

    const without = await fetch(`${url}/threads/search`, { method: "POST" });
    const withKey = await fetch(`${url}/threads/search`, {
      method: "POST",
      headers: { "x-api-key": key, "content-type": "application/json" },
      body: "{}",
    });

    expect([without.status, withKey.status]).toEqual([401, 200]);
    expect(server.said()).not.toContain(key);
  });

  it("says what to do when its port is taken", async () => {
    const other = createServer();
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    // It listens on TCP.
    const { port } = other.address() as AddressInfo;

    const server = start(join(root, "taken"), ["--port", String(port)]);

    expect(await server.ended).toBe(1);
    expect(server.said()).toContain(`port ${port}`);
    expect(server.said()).toContain("--port");
    expect(server.said()).not.toContain("shutting down");
    other.close();
  });

  it("refuses what is no proper HTTP with a status of the caller's fault", async () => {
    const url = await start(join(root, "raw")).url;
    const host = "Host: localhost\n";
    const requests = [
      `GET /healthz HTTP/1.1\n${host}Host: rebound.example\n\n`,
      "GET /healthz HTTP/1.1\nHost: a b\n\n",
      "GET /healthz HTTP/1.1\n\n",
      "GET http://rebound.example/healthz HTTP/1.1\nHost: localhost\nConnection: close\n\n",
      `POST /threads HTTP/1.1\n${host}Content-Length: 2\nContent-Length: 3\n\n{}`,
      `POST /threads HTTP/1.1\n${host}Content-Length: 2\nTransfer-Encoding: chunked\n\n{}`,
      `POST /threads HTTP/1.1\n${host}Content-Length: many\n\n{}`,
      `POST /threads HTTP/1.1\n${host}Content-Type: application/json\nContent-Length: 3000000\nConnection: close\n\n{}`,
      `POST /threads HTTP/1.1\n${host}Connection: close\nContent-Type: application/json\nContent-Type: text/html\nContent-Length: 2\n\n{}`,
      `GET /${"a".repeat(20_000)} HTTP/1.1\n${host}\n`,
      `GET /healthz HTTP/1.1\n${host}X-Long: ${"a".repeat(20_000)}\n\n`,
      `GET /threads/%00 HTTP/1.1\n${host}Connection: close\n\n`,
      `GET /../../etc/passwd HTTP/1.1\n${host}Connection: close\n\n`,
      `GET //healthz HTTP/1.1\n${host}Connection: close\n\n`,
      `BREW / HTTP/1.1\n${host}\n`,
      `TRACE /healthz HTTP/1.1\n${host}Connection: close\n\n`,
      "\0\0\0\0\n\n",
    ];

    for (const request of requests) {
      const status = await statusOf(url, request);

      expect([request.slice(0, 90), status]).toEqual([request.slice(0, 90), expect.toSatisfy(isCallersFault)]);
    }
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it("ends streams when it is told to end, and takes their run up when it is back", async () => {
    const directory = join(root, "drained");
    const first = start(directory);
    const made = await fetch(`${await first.url}/api/v2/marketing/campaigns`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(await exampleRequest()),
    });
    // The shape is the marketing API's own; its tests look at it.
    const { campaign, run } = (await made.json()) as { campaign: { id: string }; run: { id: string } };
    const path = `/api/v2/marketing/campaigns/${campaign.id}/runs/${run.id}`;
    const events = await fetch(`${await first.url}${path}/events`, { headers: { accept: "text/event-stream" } });

    let seen = "";
    for await (const chunk of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      if (seen === "") first.child.kill("SIGTERM");
      seen += chunk;
    }

    expect(await first.ended).toBe(0);
    expect(seen).toContain("retry: ");

    const second = start(directory);
    const again = await fetch(`${await second.url}${path}/events`, { headers: { accept: "text/event-stream" } });
    const all = await again.text();

    // Event for event what was seen before, and then the rest.
    expect(all.startsWith(seen.slice(0, seen.lastIndexOf("\n\nid: ")))).toBe(true);
    expect(all).toMatch(/awaiting_approval|"status":"interrupted"/);
  });
});

function isCallersFault(status: number): boolean {
  return status >= 400 && status < 500;
}
