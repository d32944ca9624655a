import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { openEngine } from "../../store/engine.ts";
import type { Engine } from "../../store/engine-port.ts";
import { apiKeyContract } from "../contract/api-keys.ts";
import { briefReplacementContract } from "../contract/brief-replacement.ts";
import { campaignContract } from "../contract/campaign-store.ts";
import { feedbackContract } from "../contract/feedback.ts";
import { idempotencyKeyContract } from "../contract/idempotency-keys.ts";
import { oddValueContract } from "../contract/odd-values.ts";
import { pieceContract } from "../contract/pieces.ts";
import { processContract } from "../contract/processes.ts";
import { runEventLogContract } from "../contract/run-event-log.ts";
import { runLineContract } from "../contract/run-line.ts";
import { runContract } from "../contract/runs.ts";
import { scheduleContract } from "../contract/schedule.ts";
import { tenantContract } from "../contract/tenants.ts";
import { threadContract } from "../contract/threads.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../support/start-postgres.ts";

/** All that a store promises, whichever engine it stands on. */
function checkEngine(getEngine: () => Engine): void {
  for (const contract of [
    campaignContract,
    briefReplacementContract,
    pieceContract,
    scheduleContract,
    feedbackContract,
    threadContract,
    runContract,
    tenantContract,
    oddValueContract,
  ]) {
    contract(() => getEngine().store);
  }
  idempotencyKeyContract(getEngine);
  runLineContract(getEngine);
  processContract(getEngine);
  apiKeyContract(() => getEngine().keys);
  runEventLogContract(
    () => getEngine().store,
    () => getEngine().events,
  );
}

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

  checkEngine(() => engine);
});

describeWithPostgres("the store on PostgreSQL", () => {
  let server: PostgresServer;
  let engine: Engine;

  beforeAll(async () => {
    server = await startPostgres();
    const database = { url: await server.newDatabase(), poolSize: 10 };
    engine = await openEngine({ dataDirectory: "unused", processId: process.pid, database });
  });

  afterAll(async () => {
    await engine.close();
    await server.remove();
  });

  checkEngine(() => engine);
});
