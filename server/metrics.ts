import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import type { Context } from "../app/context.ts";
import type { RunEvent } from "../domain/run-event.ts";
import { isOver, type RunRecord } from "../domain/run.ts";

export interface Metrics {
  /** One request is answered; of a stream, its head. `route` is a pattern, never an address. */
  countRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  /** One request is refused before it is looked at, since its caller sent too many. */
  countRefusal(reason: "requests" | "wrong-keys"): void;
  /** all of it as Prometheus reads it */
  text(): Promise<string>;
  contentType: string;
}

/** What is measured of requests, runs and the process, under a registry of its own. Labels are closed sets of names. */
export function createMetrics({ runs, now }: Pick<Context, "runs" | "now">): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: "qlp_http_requests_total",
    help: "Requests answered.",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "qlp_http_request_duration_seconds",
    help: "Time until a request was answered; until the first byte of a stream.",
    labelNames: ["method", "route"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers,
  });
  const refusals = new Counter({
    name: "qlp_http_refused_total",
    help: "Requests refused because their caller sent too many of them, or too many wrong keys.",
    labelNames: ["reason"],
    registers,
  });
  // Registered by being made.
  void new Gauge({
    name: "qlp_runs_active",
    help: "Runs that are going on.",
    registers,
    collect() {
      this.set(runs.active());
    },
  });
  runs.observe(runMeter(registers, () => now().getTime()));
  return {
    countRequest({ method, route, status, seconds }) {
      requests.inc({ method, route, status });
      durations.observe({ method, route }, seconds);
    },
    countRefusal: (reason) => refusals.inc({ reason }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function runMeter(registers: Registry[], nowMs: () => number): (run: RunRecord, event: RunEvent) => void {
  const runsOver = new Counter({
    name: "qlp_runs_total",
    help: "Runs that are over, or wait for a person.",
    labelNames: ["kind", "status"],
    registers,
  });
  const agentSeconds = new Histogram({
    name: "qlp_agent_duration_seconds",
    help: "Time an agent worked on a step. Of steps of one agent beside each other only the sum is exact.",
    labelNames: ["agent"],
    buckets: [0.01, 0.1, 0.5, 2, 10, 60, 300],
    registers,
  });
  const pieces = new Counter({
    name: "qlp_pieces_total",
    help: "Pieces written.",
    labelNames: ["channel"],
    registers,
  });
  const findings = new Counter({
    name: "qlp_findings_total",
    help: "Remarks of the quality gate.",
    labelNames: ["rule", "severity"],
    registers,
  });
  /** by run, then by agent: when its open steps began */
  const begun = new Map<string, Map<string, number[]>>();

  return (run, event) => {
    switch (event.type) {
      case "run":
        if (!isOver(event)) return;
        begun.delete(run.id);
        return runsOver.inc({ kind: run.kind, status: event.status });
      case "agent-start": {
        const ofRun = begun.get(run.id) ?? new Map<string, number[]>();
        begun.set(run.id, ofRun.set(event.agent, [...(ofRun.get(event.agent) ?? []), nowMs()]));
        return;
      }
      case "agent-end": {
        const start = begun.get(run.id)?.get(event.agent)?.shift();
        if (start !== undefined) agentSeconds.observe({ agent: event.agent }, (nowMs() - start) / 1000);
        return;
      }
      case "step":
        // Steps are told where a single piece is written, which is no run.
        return;
      case "piece":
        return pieces.inc({ channel: event.channel });
      case "finding":
        return findings.inc({ rule: event.finding.rule, severity: event.finding.severity });
    }
  };
}
