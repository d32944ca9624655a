import { afterAll, afterEach, beforeAll } from "vitest";
import type { Engine } from "../../../store/engine-port.ts";
import { openPostgres } from "../../../store/postgres/open-postgres.ts";
import { signalContract } from "../../contract/signals.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../../support/start-postgres.ts";

describeWithPostgres("signals over PostgreSQL", () => {
  let server: PostgresServer;
  let url: string;
  const open: Pick<Engine, "close" | "signals">[] = [];

  beforeAll(async () => {
    server = await startPostgres();
    url = await server.newDatabase();
  });

  afterEach(async () => {
    for (const engine of open.splice(0)) await engine.close();
  });

  afterAll(() => server.remove());

  signalContract(async () => {
    const [one, other] = [await openPostgres({ url, poolSize: 3 }), await openPostgres({ url, poolSize: 3 })];
    open.push(one, other);
    return {
      one: one.signals,
      other: other.signals,
      stop: () => server.stop(),
      start: () => server.start(),
    };
  });
});
