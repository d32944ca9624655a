import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { openEngine } from "../../store/engine.ts";
import type { Engine } from "../../store/engine-port.ts";
import { briefReplacementContract } from "../contract/brief-replacement.ts";
import { campaignContract } from "../contract/campaign-store.ts";
import { feedbackContract } from "../contract/feedback.ts";
import { idempotencyKeyContract } from "../contract/idempotency-keys.ts";
import { pieceContract } from "../contract/pieces.ts";
import { runEventLogContract } from "../contract/run-event-log.ts";
import { runContract } from "../contract/runs.ts";
import { scheduleContract } from "../contract/schedule.ts";
import { threadContract } from "../contract/threads.ts";

describe("the store on PGlite", () => {
  let directory: string;
  let engine: Engine;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "qlp-store-"));
    engine = await openEngine({ dataDirectory: directory, processId: process.pid });
  });

  afterAll(async () => {
    await engine.close();
    await rm(directory, { recursive: true });
  });

  for (const contract of [
    campaignContract,
    briefReplacementContract,
    pieceContract,
    scheduleContract,
    feedbackContract,
    threadContract,
    runContract,
    idempotencyKeyContract,
  ]) {
    contract(() => engine.store);
  }
  runEventLogContract(
    () => engine.store,
    () => engine.events,
  );
});
