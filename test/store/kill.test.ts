import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openEngine } from "../../store/engine.ts";
import { startStoreProcess } from "../support/start-store-process.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-kill-"));
afterAll(() => rm(directory, { recursive: true }));

describe("a process that is killed while it saves", () => {
  // One directory for all rounds: each goes on where the one before was cut off.
  it.each([1, 2, 30, 75, 150])(
    "loses nothing that was acknowledged, killed after %i pieces, and its lock is taken over",
    async (rounds) => {
      const start = await countPieces();
      const { child, lines, ended } = startStoreProcess("save", directory, String(start));
      let acknowledged = 0;
      for await (const line of lines) {
        acknowledged = Number(line.replace("saved ", "")) + 1;
        if (acknowledged - start >= rounds) child.kill("SIGKILL");
      }
      expect(await ended).toBe("SIGKILL");

      const engine = await openEngine({ dataDirectory: directory, processId: process.pid });
      const pieces = await engine.store.getPieces("c-1");
      await engine.close();

      // The one in hand may have been stored before it could be acknowledged.
      expect([acknowledged, acknowledged + 1]).toContain(pieces.length);
      expect(pieces.map(({ id }) => id)).toEqual(pieces.map((_, index) => `p${index}`));
    },
  );
});

async function countPieces(): Promise<number> {
  const engine = await openEngine({ dataDirectory: directory, processId: process.pid });
  const { length } = await engine.store.getPieces("c-1");
  await engine.close();
  return length;
}
