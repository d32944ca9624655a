import { describe, expect, it } from "vitest";
import type { Log } from "../../app/log.ts";
import { callWebhooks } from "../../app/webhook.ts";
import { MarketingError } from "../../domain/errors.ts";
import { plainOrder, unclaimed, type RunRecord } from "../../domain/run.ts";
import type { PublicWeb, WebRequest } from "../../tools/web/port.ts";

const hook = "https://hooks.example/take?token=private";

function over(webhook: string | null): RunRecord {
  return {
    id: "r-1",
    threadId: "t-1",
    campaignId: "c-1",
    kind: "protocol",
    status: "success",
    approve: false,
    order: { ...plainOrder, webhook },
    metadata: { from: "test" },
    ...unclaimed,
    attempt: 1,
    startedAt: "2026-11-24T12:00:00.000Z",
    endedAt: "2026-11-24T12:00:05.000Z",
    error: null,
  };
}

/** A web that answers with these in turn, and keeps what it was sent and what was logged. */
function scene(...answers: (number | Error)[]) {
  const sent: { address: string; request: WebRequest }[] = [];
  const logged: string[] = [];
  const pauses: number[] = [];
  const web: PublicWeb = {
    check: () => undefined,
    send(address, request) {
      sent.push({ address, request });
      const answer = answers[sent.length - 1] ?? 500;
      return typeof answer === "number" ? Promise.resolve({ status: answer, body: "" }) : Promise.reject(answer);
    },
  };
  const write = (level: string) => (fields: object, message: string) =>
    void logged.push(`${level} ${message} ${JSON.stringify(fields)}`);
  const log: Log = { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") };
  const pause = (ms: number) => Promise.resolve(void pauses.push(ms));
  return { call: callWebhooks({ web, log, pause }), sent, logged, pauses };
}

describe("a run that is over", () => {
  it("is posted to its webhook as it stands", async () => {
    const { call, sent, pauses } = scene(204);

    await call(over(hook));

    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ address: hook, request: { method: "POST" } });
    expect(JSON.parse(sent[0]?.request.body ?? "")).toMatchObject({
      run_id: "r-1",
      thread_id: "t-1",
      campaign_id: "c-1",
      status: "success",
      created_at: "2026-11-24T12:00:00.000Z",
      updated_at: "2026-11-24T12:00:05.000Z",
      error: null,
      metadata: { from: "test" },
    });
    expect(sent[0]?.request.body).not.toContain(hook);
    expect(pauses).toEqual([]);
  });

  it("is posted nowhere when nobody asked", async () => {
    const { call, sent } = scene();

    await call(over(null));

    expect(sent).toEqual([]);
  });

  it.each([503, 429, new Error("connect ECONNREFUSED")])("is posted once more after %s", async (first) => {
    const { call, sent, pauses, logged } = scene(first, 200);

    await call(over(hook));

    expect([sent.length, pauses]).toEqual([2, [1000]]);
    expect(logged).toEqual([expect.stringMatching(/^info webhook called/)]);
  });

  it.each([404, 307, new MarketingError("address-refused", "no")])("is not posted again after %s", async (first) => {
    const { call, sent, logged } = scene(first);

    await call(over(hook));

    expect(sent).toHaveLength(1);
    expect(logged).toEqual([expect.stringMatching(/^warn webhook not delivered/)]);
  });

  it("is given up after the second failure, without the address in the log", async () => {
    const { call, sent, logged } = scene(500, new Error(`no answer from ${hook}`), 200);

    await call(over(hook));

    expect(sent).toHaveLength(2);
    expect(logged).toEqual([expect.stringMatching(/^warn webhook not delivered/)]);
    expect(logged.join()).not.toContain("private");
  });
});
