import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { openEngine } from "../../store/engine.ts";
import type { Engine } from "../../store/port.ts";
import { campaignStoreContract } from "../contract/campaign-store.ts";

describe("the campaign store on PGlite", () => {
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

  campaignStoreContract(() => engine.store);
});
