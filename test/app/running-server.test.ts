import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findServer } from "../../app/running-server.ts";
import { takeAfter, takeLock } from "../../store/lock.ts";
import { lockFolder } from "../../store/lock-files.ts";

const folder = mkdtempSync(join(tmpdir(), "qlp-running-"));
afterAll(() => rmSync(folder, { recursive: true }));

const find = (dataDirectory: string, url: string | null = null) => findServer({ dataDirectory, url });

/** The lock of a process on another machine, whose server announced this address. */
async function heldElsewhere(dataDirectory: string, url: string): Promise<void> {
  const claim = { processId: 1, processStart: null, host: "other-machine", url: null, released: false };
  const lock = await takeAfter(lockFolder(dataDirectory), 0, claim);
  await lock?.announce(url);
}

describe("the server to talk to", () => {
  it("is the one that is configured, whoever holds the directory", async () => {
    const directory = join(folder, "configured");
    const lock = await takeLock(directory, process.pid);
    await lock.announce("http://127.0.0.1:1");

    expect(await find(directory, "https://example.com")).toBe("https://example.com");
  });

  it("is the one that holds the data directory", async () => {
    const directory = join(folder, "held");
    const lock = await takeLock(directory, process.pid);
    await lock.announce("http://127.0.0.1:2024");

    expect(await find(directory)).toBe("http://127.0.0.1:2024");
  });

  it("is none where nobody holds the directory, or somebody who serves nothing", async () => {
    const directory = join(folder, "unserved");
    const nobody = await find(directory);
    const lock = await takeLock(directory, process.pid);
    const silent = await find(directory);
    await lock.announce("http://127.0.0.1:2024");
    await lock.release();

    expect([nobody, silent, await find(directory)]).toEqual([null, null, null]);
  });

  it("is reached on another machine, unless its address is only good there", async () => {
    await heldElsewhere(join(folder, "near"), "http://127.0.0.1:2024");
    await heldElsewhere(join(folder, "far"), "http://10.0.0.7:2024");

    expect(await find(join(folder, "near"))).toBeNull();
    expect(await find(join(folder, "far"))).toBe("http://10.0.0.7:2024");
  });
});
