import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openContext, type Context } from "../../app/context.ts";
import { createCampaign } from "../../app/creating.ts";
import type { CampaignSnapshot } from "../../domain/campaign.ts";
import { configFor, exampleRequest, noSecrets } from "../support/open-campaigns.ts";
import { startFakeOpenAi, type FakeOpenAi } from "../support/fake-openai.ts";

const now = new Date("2026-11-24T12:00:00Z");
const silent = { onEvent: () => undefined };

let fake: FakeOpenAi;
let directory: string;
let context: Context;
beforeAll(async () => {
  fake = await startFakeOpenAi();
  directory = await mkdtemp(join(tmpdir(), "qlp-test-"));
  const model = { name: "example-model", baseUrl: fake.url };
  const config = { ...configFor(join(directory, "data")), model };
  context = await openContext(
    config,
    { ...noSecrets, openaiApiKey: "sk-1" },
    { adapt: (ports) => ({ ...ports, now: () => now }) },
  );
});
afterAll(async () => {
  await context.close();
  await rm(directory, { recursive: true, force: true });
  await fake.close();
});

async function make(): Promise<CampaignSnapshot> {
  const made = { request: await exampleRequest(), seed: "1", approve: false, writer: "auto" } as const;
  const { campaign } = await createCampaign(context, made, silent);
  const snapshot = await context.store.getSnapshot(campaign.id);
  if (snapshot === null) throw new Error(`no campaign ${campaign.id}`);
  return snapshot;
}

describe("a campaign that a chat model writes", () => {
  let first: CampaignSnapshot;
  beforeAll(async () => {
    first = await make();
  }, 120_000);

  it("is made whole, by the model alone, and passes its checks", () => {
    const errors = first.pieces.flatMap(({ id, checks }) =>
      checks.filter(({ severity }) => severity === "error").map(({ message }) => `${id}: ${message}`),
    );

    expect(first.campaign.status).toBe("awaiting_approval");
    expect(first.pieces).toHaveLength(50);
    expect(new Set(first.pieces.map(({ writer }) => `${writer.name} ${writer.model}`))).toEqual(
      new Set(["chat-model example-model"]),
    );
    expect(errors).toEqual([]);
  });

  it("asks once for the strategy, for each piece and for each test, and nothing else anywhere", () => {
    const asked = (kind: string) => fake.requests.filter((request) => request.kind === kind);

    expect(asked("strategy")).toHaveLength(1);
    expect(asked("piece")).toHaveLength(50);
    expect(asked("variants")).toHaveLength(first.tests.length);
    expect(fake.strays).toEqual([]);
  });

  it("never sends goals, budget or what is internal to the model", () => {
    const sent = fake.requests.map(({ messages }) => messages.map(({ content }) => content).join("\n")).join("\n");

    expect(first.facts.filter((fact) => !fact.public).map(({ value }) => value)).toContain(100_000);
    expect(sent).not.toMatch(/100,?000|"goals"|"budget"|ad_?spend|contentPieces/iu);
  });

  it("is not paid a second time: the same task is answered from the store", async () => {
    const before = fake.counts.calls;

    const second = await make();

    expect(second.campaign.id).not.toBe(first.campaign.id);
    expect(second.pieces.map(({ text }) => text)).toEqual(first.pieces.map(({ text }) => text));
    expect(fake.counts.calls).toBe(before);
  }, 120_000);
});
