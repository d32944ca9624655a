import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Context } from "../../../app/context.ts";
import { plainOrder, unclaimed, type KeptEvent, type RunRecord } from "../../../domain/run.ts";
import { runFrames } from "../../../server/langgraph/run-frames.ts";
import { openTemporary } from "../../support/open-campaigns.ts";

async function whole(frames: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const frame of frames) text += frame;
  return text;
}

describe("the frames of a run", () => {
  let opened: Awaited<ReturnType<typeof openTemporary>>;
  beforeEach(async () => {
    opened = await openTemporary();
  });
  afterEach(() => opened.remove());

  const run: RunRecord = {
    id: "run-1",
    threadId: "thread-1",
    campaignId: null,
    kind: "protocol",
    status: "running",
    approve: false,
    order: { ...plainOrder, streamModes: ["values"] },
    metadata: {},
    ...unclaimed,
    attempt: 1,
    startedAt: "2026-11-24T12:00:00.000Z",
    endedAt: null,
    error: null,
  };
  const viewing = { after: 0, modes: ["values" as const], signal: new AbortController().signal };

  /** The context with a log of our own; `taken` is how many events were read from it. */
  function withLog(events: [name: string, data: string][]): {
    context: Context;
    log: { taken: number; left: boolean };
  } {
    const log = { taken: 0, left: false };
    async function* follow(): AsyncGenerator<KeptEvent> {
      try {
        for (const [event, data] of events) {
          log.taken += 1;
          yield { runId: run.id, seq: log.taken, event, data };
        }
      } finally {
        log.left = true;
      }
    }
    return { context: { ...opened.context, runs: { ...opened.context.runs, follow } }, log };
  }

  it("numbers every event, and shows the modes that were asked for with what every run tells", async () => {
    const { context } = withLog([
      ["metadata", "{}"],
      ["custom", "1"],
      ["values", "2"],
      ["values|inner:1", "3"],
      ["error", "4"],
    ]);

    const text = await whole(runFrames(context, run, viewing));

    expect(text).toBe(
      [
        "id: 1\nevent: metadata\ndata: {}\n\n",
        "id: 3\nevent: values\ndata: 2\n\n",
        "id: 4\nevent: values|inner:1\ndata: 3\n\n",
        "id: 5\nevent: error\ndata: 4\n\n",
      ].join(""),
    );
  });

  it("lets go of the log when a viewer goes away", async () => {
    const { context, log } = withLog([
      ["values", "1"],
      ["values", "2"],
    ]);
    const frames = runFrames(context, run, viewing);
    await frames.next();

    await frames.return();

    expect(log).toEqual({ taken: 1, left: true });
  });

  it("asks the viewer to come back when the run has not come to its end", async () => {
    const { context } = withLog([["values", "1"]]);
    await context.store.createThread({
      id: run.threadId,
      createdAt: run.startedAt,
      updatedAt: run.startedAt,
      metadata: {},
      status: "busy",
      values: null,
      interrupts: {},
      error: null,
      tenant: null,
    });
    await context.store.submitRun(run, "reject");
    context.runs.isDraining = () => true;

    const text = await whole(runFrames(context, run, viewing));

    expect(text).toBe("id: 1\nevent: values\ndata: 1\n\nretry: 2000\n\n");
  });
});
