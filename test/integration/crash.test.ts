import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openContext } from "../../app/context.ts";
import { endDeadRuns } from "../../app/dead-runs.ts";
import { listCampaigns } from "../../app/campaigns.ts";
import { configFor, noSecrets } from "../support/open-campaigns.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-crash-"));
afterAll(() => rm(directory, { recursive: true, force: true }));

/** Moments of a run, as lines of its log: before the strategy, early, in the middle, near the end, and while it is approved. */
const moments = [
  ["before any piece is asked for", "asked strategy", 1],
  ["at the first stored piece", "saved", 1],
  ["in the middle of the writing", "saved", 25],
  ["at the last piece", "saved", 50],
  ["while the tests are written", "asked variants", 1],
] as const;

describe("a run that is killed", () => {
  it.each(moments)("goes on without losing, doubling or repeating anything, killed %s", async (_name, word, count) => {
    const place = await mkdtemp(join(directory, "run-"));
    const log = join(place, "log");
    await runUntil(place, log, "examples/quantumlayer.json", (lines) => starting(lines, word).length >= count);
    const before = await linesOf(log);

    const campaigns = await inContext(place, (context) => listCampaigns(context, { limit: 10, cursor: null }));
    await runUntil(place, log, "resume", () => false);
    const after = (await linesOf(log)).slice(before.length);

    expect(campaigns.campaigns).toHaveLength(1);
    expect(campaigns.campaigns[0]?.run).toMatchObject({ status: "error" });
    const saved = new Set(starting(before, "saved"));
    expect(starting(after, "asked").filter((id) => saved.has(id))).toEqual([]);
    expect(after.at(-1)).toMatch(/^done campaign-\w+ (approved|partial)$/);
    const snapshot = await inContext(place, ({ store }) => store.getSnapshot(campaigns.campaigns[0]?.id ?? ""));
    const ids = snapshot?.pieces.map(({ id }) => id) ?? [];
    expect(ids).toHaveLength(50);
    expect(new Set(ids)).toEqual(new Set(snapshot?.campaign.plan?.pieces.map(({ id }) => id)));
  });
});

/** Runs the making process and kills it as soon as its log fulfils the condition; resolves when it is gone. */
async function runUntil(place: string, log: string, job: string, isTime: (lines: string[]) => boolean): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "test/support/making-process.ts", join(place, "data"), log, job],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const watcher = setInterval(() => {
    void linesOf(log).then((lines) => {
      if (isTime(lines)) child.kill("SIGKILL");
    });
  }, 2);
  await gone;
  clearInterval(watcher);
}

async function linesOf(log: string): Promise<string[]> {
  if (!existsSync(log)) return [];
  return (await readFile(log, "utf8")).split("\n").filter((line) => line !== "");
}

function starting(lines: string[], word: string): string[] {
  return lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length + 1));
}

async function inContext<Result>(
  place: string,
  work: (context: Awaited<ReturnType<typeof openContext>>) => Promise<Result>,
): Promise<Result> {
  const context = await openContext(configFor(join(place, "data")), noSecrets);
  try {
    await endDeadRuns(context);
    return await work(context);
  } finally {
    await context.close();
  }
}
