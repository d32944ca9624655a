import { describe, expect, it } from "vitest";
import type { RunEvent } from "../../domain/run-event.ts";
import { plainOrder, unclaimed, type RunRecord } from "../../domain/run.ts";
import { createMetrics } from "../../server/metrics.ts";
import { findingOf } from "../../domain/finding.ts";

const run: RunRecord = {
  id: "r-1",
  threadId: "t-1",
  campaignId: "c-1",
  kind: "create",
  status: "running",
  approve: false,
  order: plainOrder,
  metadata: {},
  ...unclaimed,
  attempt: 1,
  startedAt: "2026-11-24T12:00:00.000Z",
  endedAt: null,
  error: null,
};

/** Metrics of an engine that tells what the test makes it tell, at the second the test says. */
function measured(events: [second: number, event: RunEvent][]) {
  let second = 0;
  let tell: (run: RunRecord, event: RunEvent) => void = () => undefined;
  const runs = {
    active: () => 3,
    observe: (observer: typeof tell) => void (tell = observer),
  };
  // Of the engine only these two are asked.
  const parts = { runs, now: () => new Date(second * 1000) } as unknown as Parameters<typeof createMetrics>[0];
  const metrics = createMetrics(parts);
  for (const [at, event] of events) {
    second = at;
    tell(run, event);
  }
  return metrics;
}

describe("metrics", () => {
  it("count requests by pattern, method and status", async () => {
    const metrics = measured([]);

    metrics.countRequest({ method: "GET", route: "/threads/:thread_id", status: 200, seconds: 0.01 });
    metrics.countRequest({ method: "GET", route: "/threads/:thread_id", status: 200, seconds: 0.03 });

    const text = await metrics.text();
    expect(text).toContain('qlp_http_requests_total{method="GET",route="/threads/:thread_id",status="200"} 2');
    expect(text).toContain('qlp_http_request_duration_seconds_sum{method="GET",route="/threads/:thread_id"} 0.04');
  });

  it("count runs when they are over, and show those that go on", async () => {
    const told = (status: RunRecord["status"]): RunEvent => ({ type: "run", runId: "r-1", campaignId: "c-1", status });
    const text = await measured([
      [0, told("running")],
      [1, told("partial")],
    ]).text();

    expect(text).toContain('qlp_runs_total{kind="create",status="partial"} 1');
    expect(text).not.toContain('status="running"');
    expect(text).toContain("qlp_runs_active 3");
  });

  it("add up the time of an agent, of steps beside each other too", async () => {
    const text = await measured([
      [0, { type: "agent-start", agent: "tone" }],
      [1, { type: "agent-start", agent: "tone" }],
      [3, { type: "agent-end", agent: "tone", note: "" }],
      [7, { type: "agent-end", agent: "tone", note: "" }],
      [8, { type: "agent-end", agent: "scheduler", note: "begun in another process" }],
    ]).text();

    expect(text).toContain('qlp_agent_duration_seconds_sum{agent="tone"} 9');
    expect(text).toContain('qlp_agent_duration_seconds_count{agent="tone"} 2');
    expect(text).not.toContain("scheduler");
  });

  it("count pieces by channel and remarks by rule", async () => {
    const finding = findingOf({ rule: "length", severity: "error", message: "secret words", pieceId: "p-1" });
    const text = await measured([
      [
        0,
        { type: "piece", agent: "persona", pieceId: "p-1", channel: "email", contentType: "email", done: 1, total: 2 },
      ],
      [0, { type: "finding", agent: "supervisor", finding }],
    ]).text();

    expect(text).toContain('qlp_pieces_total{channel="email"} 1');
    expect(text).toContain('qlp_findings_total{rule="length",severity="error"} 1');
    expect(text).not.toContain("secret words");
  });

  it("tell of the process and its event loop", async () => {
    const text = await measured([]).text();

    expect(text).toContain("process_resident_memory_bytes");
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
  });
});
