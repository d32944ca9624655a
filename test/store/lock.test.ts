import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findProcess } from "../../store/living-process.ts";
import { findNewest, lockFolder, type Claim, type FoundLock } from "../../store/lock-files.ts";
import { readLock, takeAfter, takeLock, type Lock } from "../../store/lock.ts";
import { startStoreProcess } from "../support/start-store-process.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-lock-"));
afterAll(() => rm(directory, { recursive: true }));

let count = 0;
const newPlace = (): string => join(directory, String((count += 1)));

/** The number of a process that has just ended. */
function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  return new Promise((resolve) => child.once("exit", () => resolve(child.pid ?? 0)));
}

/** A place with the lock of somebody, as his process would have left it. */
async function heldBy(claim: Partial<Claim>): Promise<string> {
  const place = newPlace();
  const start = (await findProcess(process.pid))?.start ?? null;
  const own = { processId: process.pid, processStart: start, host: hostname(), url: null, released: false };
  await mkdir(join(place, "lock"), { recursive: true });
  await writeFile(join(place, "lock", "7.json"), JSON.stringify({ ...own, ...claim }));
  return place;
}

describe("takeLock", () => {
  it("takes a free directory and, when released, leaves it free", async () => {
    const place = newPlace();

    const lock = await takeLock(place, process.pid);
    const holder = await readLock(place);
    await lock.release();

    expect(holder).toMatchObject({ processId: process.pid, host: hostname(), url: null });
    expect(new Date(holder?.since ?? "").getTime()).toBeGreaterThan(0);
    expect(await readLock(place)).toBeNull();
    await (await takeLock(place, process.pid)).release();
    expect(await readdir(join(place, "lock"))).toHaveLength(1);
  });

  it("has nothing to release when somebody deleted the directory meanwhile", async () => {
    const place = newPlace();
    const lock = await takeLock(place, process.pid);
    await rm(place, { recursive: true });

    await lock.release();

    expect(await readLock(place)).toBeNull();
  });

  it("takes over from a dead process", async () => {
    const place = await heldBy({ processId: await deadProcess() });

    await takeLock(place, process.pid);

    expect(await readLock(place)).toMatchObject({ processId: process.pid });
    expect(await readdir(join(place, "lock"))).toEqual(["8.json"]);
  });

  it("takes over from a process whose number now belongs to a later one", async () => {
    const place = await heldBy({ processStart: "long ago" });

    expect(await readLock(place)).toBeNull();
    await takeLock(place, process.pid);
  });

  it.runIf(process.platform === "linux")("takes over from a zombie", async () => {
    // The shell becomes a program that never asks how its child ended.
    const parent = spawn("sh", ["-c", "sleep 0.01 & echo $!; exec sleep 60"], { stdio: ["ignore", "pipe", "ignore"] });
    const zombie = await new Promise<number>((resolve) => parent.stdout.once("data", (pid) => resolve(Number(pid))));
    while ((await findProcess(zombie)) !== null) await new Promise((resolve) => setImmediate(resolve));

    const place = await heldBy({ processId: zombie });
    const lock = await takeLock(place, process.pid);

    await lock.release();
    parent.kill();
  });

  it("never takes over by age, from another machine, or from what it can't read", async () => {
    const alive = await heldBy({});
    const elsewhere = await heldBy({ host: `not-${hostname()}`, processId: await deadProcess() });
    const unreadable = await heldBy({ processId: -1 });

    await expect(takeLock(alive, process.pid)).rejects.toMatchObject({ code: "store-locked" });
    await expect(takeLock(elsewhere, process.pid)).rejects.toMatchObject({
      code: "store-locked",
      hint: expect.stringContaining(join(elsewhere, "lock", "7.json")),
    });
    await expect(takeLock(unreadable, process.pid)).rejects.toMatchObject({
      code: "store-locked",
      hint: expect.stringContaining(join(unreadable, "lock", "7.json")),
    });
  });

  it("lets nobody in who looked before others came", async () => {
    const place = await heldBy({ processId: await deadProcess() });
    const folder = lockFolder(place);
    const seen = (await findNewest(folder)) as FoundLock;
    const claim = seen.claim as Claim;

    const winner = await takeLock(place, process.pid);
    const beaten = await takeAfter(folder, seen.generation, claim);
    await winner.release();
    const next = await takeLock(place, process.pid);
    // The number that it would take is free again by now.
    const sleepy = await takeAfter(folder, seen.generation, claim);

    expect([beaten, sleepy]).toEqual([null, null]);
    expect(await readLock(place)).toMatchObject({ processId: process.pid });
    await next.release();
  });

  it("lets one in when many ask at the same moment, again and again", async () => {
    const dead = await deadProcess();
    for (let round = 0; round < 20; round += 1) {
      const place = round % 2 === 0 ? newPlace() : await heldBy({ processId: dead });

      const asked = await Promise.allSettled(Array.from({ length: 6 }, () => takeLock(place, process.pid)));

      const won = asked.filter((answer): answer is PromiseFulfilledResult<Lock> => answer.status === "fulfilled");
      expect(won).toHaveLength(1);
      await won[0]?.value.release();
    }
  });

  it("lets one process in when several take over at once", async () => {
    const dead = await deadProcess();
    const processes = Array.from({ length: 3 }, () => startStoreProcess("race", ""));
    for (let round = 0; round < 10; round += 1) {
      const place = round % 2 === 0 ? newPlace() : await heldBy({ processId: dead });

      for (const { tell } of processes) tell(place);
      const answers = await Promise.all(processes.map(async ({ lines }) => (await lines.next()).value as string));

      expect(answers.filter((answer) => answer === "won")).toHaveLength(1);
    }
    for (const { child } of processes) child.kill();
  });
});
