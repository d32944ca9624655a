import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@redis/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyStore } from "../../../store/copy/copy-store.ts";
import { describeWithRedis } from "../../support/describe-with-redis.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../../support/start-postgres.ts";
import { startRedis, type RedisServer } from "../../support/start-redis.ts";
import { copy, directoryEnd, makeStoreToCopy, serverEnd, type StoreToCopy } from "../../support/store-to-copy.ts";

describeWithPostgres("a copy of a store that has Redis", () => {
  let postgres: PostgresServer;
  let folder: string;
  let source: string;
  let goOn: StoreToCopy["goOn"];
  beforeAll(async () => {
    postgres = await startPostgres();
    folder = await mkdtemp(join(tmpdir(), "qlp-copy-"));
    ({ directory: source, goOn } = await makeStoreToCopy(folder));
  });
  afterAll(async () => {
    await postgres.remove();
    await rm(folder, { recursive: true, force: true });
  });

  describeWithRedis("with Redis", () => {
    let redis: RedisServer;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis.remove());

    const redisUrl = (number: number) => `${redis.url}/${number}`;

    async function keysIn(number: number): Promise<string[]> {
      const client = await createClient({ url: redisUrl(number) }).connect();
      try {
        return await client.sendCommand<string[]>(["KEYS", "*"]);
      } finally {
        client.destroy();
      }
    }

    it("has checkpoints and events there, the same as before and on the way back", async () => {
      const [url, other] = [await postgres.newDatabase(), await postgres.newDatabase()];
      const back = join(folder, "back-from-redis");

      const there = await copy(directoryEnd(source), serverEnd(url, redisUrl(1)));
      const further = await copy(serverEnd(url, redisUrl(1)), serverEnd(other, redisUrl(2)));
      const again = await copy(serverEnd(other, redisUrl(2)), directoryEnd(back));
      const plain = await copyStore({
        from: directoryEnd(source),
        to: serverEnd(url),
        processId: process.pid,
        isDryRun: true,
        mayLackCheckpoints: false,
        onStep: () => undefined,
      });

      expect(further.tables).toEqual(there.tables);
      expect(again.tables).toEqual(there.tables);
      for (const { checkpoints } of [there, further, again]) expect(checkpoints).toEqual(plain.checkpoints);
      expect(plain.tables).toEqual(expect.arrayContaining(there.tables) as unknown);
      await goOn({ databaseUrl: url, redisUrl: redisUrl(1) });
      await goOn({ directory: back });
    });

    it("leaves nothing there when it is broken off, and never touches what it finds", async () => {
      const [url, other] = [await postgres.newDatabase(), await postgres.newDatabase()];
      let most = 0;
      const broken = copyStore({
        from: directoryEnd(source),
        to: serverEnd(url, redisUrl(3)),
        processId: process.pid,
        isDryRun: false,
        mayLackCheckpoints: false,
        onStep({ doing, what, done }) {
          if (doing === "copying" && what === "checkpoints") most = done;
          if (most === 3) throw new Error("enough");
        },
      });
      await expect(broken).rejects.toThrow();
      expect(await keysIn(3)).toEqual(["qlp:about"]);

      const made = await copy(directoryEnd(source), serverEnd(url, redisUrl(3)));
      const refused = copy(directoryEnd(source), serverEnd(other, redisUrl(3)));

      await expect(refused).rejects.toMatchObject({ code: "conflict" });
      const looked = await copy(serverEnd(url, redisUrl(3)), directoryEnd(join(folder, "looked")));
      expect(looked.checkpoints).toEqual(made.checkpoints);
    });

    it("is refused without the Redis that holds the checkpoints, unless they are to be left behind", async () => {
      const [url, other] = [await postgres.newDatabase(), await postgres.newDatabase()];
      await copy(directoryEnd(source), serverEnd(url, redisUrl(5)));

      const forgetful = copy(serverEnd(url), serverEnd(other));

      await expect(forgetful).rejects.toMatchObject({
        code: "invalid-usage",
        hint: expect.stringContaining("--redis-from none") as string,
      });
      const left = await copyStore({
        from: serverEnd(url),
        to: serverEnd(other),
        processId: process.pid,
        isDryRun: false,
        mayLackCheckpoints: true,
        onStep: () => undefined,
      });
      expect(left.checkpoints?.checkpoints).toBe(0);
    });

    it("leaves checkpoints where they are when both sides name one Redis", async () => {
      const [url, other] = [await postgres.newDatabase(), await postgres.newDatabase()];
      await copy(directoryEnd(source), serverEnd(url, redisUrl(4)));

      const moved = await copy(serverEnd(url, redisUrl(4)), serverEnd(other, redisUrl(4)));

      expect(moved.checkpoints).toBeNull();
      await goOn({ databaseUrl: other, redisUrl: redisUrl(4) });
    });
  });
});
