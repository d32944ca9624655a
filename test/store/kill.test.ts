import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openEngine } from "../../store/engine.ts";
import { startStoreProcess } from "../support/start-store-process.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-kill-"));
afterAll(() => rm(directory, { recursive: true }));

describe("a process that is killed while it saves", () => {
  it("loses nothing that was acknowledged, and its lock is taken over, five times in a row", async () => {
    let acknowledged = 0;
    for (const more of [1, 2, 30, 75, 150]) {
      const { child, lines, ended } = startStoreProcess("save", directory);
      const goal = acknowledged + more;
      for await (const line of lines) {
        if (line.startsWith("found")) expectAll(line.split(" ").slice(1).filter(Boolean), acknowledged);
        else acknowledged = Number(line.replace("saved ", "")) + 1;
        if (acknowledged >= goal) child.kill("SIGKILL");
      }
      expect(await ended).toBe("SIGKILL");
    }

    const engine = await openEngine({ dataDirectory: directory, processId: process.pid });
    const pieces = await engine.store.getPieces("c-1");
    await engine.close();

    expectAll(
      pieces.map(({ id }) => id),
      acknowledged,
    );
  }, 120_000);
});

/** All acknowledged pieces are there in order, and at most one more: stored before it could be acknowledged. */
function expectAll(ids: string[], acknowledged: number): void {
  expect([acknowledged, acknowledged + 1]).toContain(ids.length);
  expect(ids).toEqual(ids.map((_, index) => `p${index}`));
}
