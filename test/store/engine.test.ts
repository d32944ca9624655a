import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openEngine } from "../../store/engine.ts";
import { readLock } from "../../store/lock.ts";
import { campaignRun, campaignSnapshot } from "../support/campaign-snapshot.ts";
import { startStoreProcess } from "../support/start-store-process.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-engine-"));
afterAll(() => rm(directory, { recursive: true }));

const open = (name: string) => openEngine({ dataDirectory: join(directory, name), processId: process.pid });
const { campaign, facts } = campaignSnapshot();

/** Bytes of all files below the directory. */
async function sizeOf(place: string): Promise<number> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe("openEngine", () => {
  it("makes a new directory, whatever a killed attempt left, and keeps what is in it", async () => {
    const place = join(directory, "new");
    await mkdir(join(place, "database.draft", "base"), { recursive: true });
    await writeFile(join(place, "database.draft", "PG_VERSION"), "1");

    const first = await open("new");
    await first.store.createCampaign(campaign, facts, campaignRun());
    await first.close();
    const second = await open("new");
    const found = await second.store.getCampaign(campaign.id);
    await second.close();

    expect(first.dataDirectory).toBe(place);
    expect(found).toEqual(campaign);
    expect((await readdir(place)).toSorted()).toEqual(["database", "lock"]);
  });

  it("lets signals and timers in while it is asked again and again", async () => {
    const engine = await open("busy");
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);

    for (let round = 0; round < 40; round += 1) await engine.store.getCampaign("none");

    clearInterval(timer);
    await engine.close();
    expect(turns).toBeGreaterThan(0);
  });

  it("refuses a second process, which loses nothing, and lets it in after closing", async () => {
    const engine = await open("shared");
    await engine.store.createCampaign(campaign, facts, campaignRun());

    const refused = startStoreProcess("open", engine.dataDirectory);
    const said = await refused.lines.next();
    await engine.store.changeCampaign(campaign.id, { name: "still here" });
    await engine.close();
    const admitted = startStoreProcess("open", engine.dataDirectory);

    expect(said.value).toBe("store-locked");
    expect((await admitted.lines.next()).value).toBe("opened");
    // Nothing keeps a process alive that has closed its engine.
    expect(await Promise.all([refused.ended, admitted.ended])).toEqual([0, 0]);
  });

  it("refuses the same process too, and names the holder and the way out", async () => {
    const engine = await open("shared");
    await engine.announce("http://127.0.0.1:2024");

    const error: unknown = await open("shared").catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: "store-locked", retryable: true });
    expect(error).toHaveProperty("message", expect.stringContaining(`process ${process.pid}`));
    expect(error).toHaveProperty("message", expect.stringContaining(engine.dataDirectory));
    expect(error).toHaveProperty("hint", expect.stringContaining("http://127.0.0.1:2024"));
    expect(await readLock(engine.dataDirectory)).toMatchObject({
      processId: process.pid,
      url: "http://127.0.0.1:2024",
    });
    expect(await engine.store.getCampaign(campaign.id)).toMatchObject({ name: "still here" });
    await engine.close();
    expect(await readLock(engine.dataDirectory)).toBeNull();
  });

  it("finishes what was asked before it closes, and refuses what is asked after", async () => {
    const engine = await open("new");
    const asked = Array.from({ length: 20 }, (_, index) =>
      engine.store.createCampaign({ ...campaign, id: `late-${index}` }, facts, {
        ...campaignRun(),
        id: `late-${index}`,
      }),
    );

    await Promise.all([engine.close(), engine.close()]);

    await Promise.all(asked);
    await expect(engine.store.getCampaign("late-1")).rejects.toMatchObject({ code: "store-failed" });
    const again = await open("new");
    expect(await again.store.getCampaign("late-19")).toMatchObject({ id: "late-19" });
    await again.close();
  });

  it("tidies up between what is asked, and a crowd of removed rows leaves its space", async () => {
    const engine = await open("tidied");
    const { createdAt } = campaign;
    const thread = { id: "t", createdAt, updatedAt: createdAt, metadata: {}, status: "idle", values: null } as const;
    await engine.store.createThread({ ...thread, interrupts: {}, error: null, tenant: null });
    await engine.store.submitRun({ ...campaignRun(), id: "r", threadId: "t", campaignId: null }, "reject");
    const events = Array.from({ length: 5000 }, (_, index) => ({
      runId: "r",
      seq: index + 1,
      event: "custom",
      data: JSON.stringify("x".repeat(500)),
    }));
    await engine.events.append(events);
    await engine.tidy();
    const before = await sizeOf(join(engine.dataDirectory, "database", "base"));

    await engine.store.deleteRun("r");
    const [, found] = await Promise.all([
      engine.tidy(),
      engine.store.getThread("t"),
      engine.store.createCampaign(campaign, facts, campaignRun()),
    ]);
    const after = await sizeOf(join(engine.dataDirectory, "database", "base"));
    await engine.close();

    expect(found).toMatchObject({ id: "t" });
    expect(before - after).toBeGreaterThan(2_000_000);
  });

  it("says what is wrong with a directory that can't be one, and holds no lock on it", async () => {
    await writeFile(join(directory, "file"), "");
    await mkdir(join(directory, "foreign", "database"), { recursive: true });
    await writeFile(join(directory, "foreign", "database", "notes.txt"), "");

    await expect(open("file")).rejects.toMatchObject({ code: "store-failed" });
    await expect(open("foreign")).rejects.toMatchObject({ code: "store-failed" });

    expect(await readLock(join(directory, "foreign"))).toBeNull();
  });

  it("says so when the database is damaged", async () => {
    await writeFile(join(directory, "new", "database", "global", "pg_control"), "rubbish");

    await expect(open("new")).rejects.toMatchObject({ code: "store-failed" });

    expect(await readLock(join(directory, "new"))).toBeNull();
  });
});
