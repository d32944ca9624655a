import { validate } from "@langchain/langgraph-checkpoint-validation";
import { Pool } from "pg";
import * as vitest from "vitest";
import { openPostgres } from "../../../store/postgres/open-postgres.ts";
import { checkpointerContract } from "../../contract/checkpointer.ts";
import { describeWithPostgres, startPostgres, type PostgresServer } from "../../support/start-postgres.ts";

const { afterAll, beforeAll } = vitest;

// LangGraph's own suite expects vitest's functions to be global.
Object.assign(globalThis, vitest);

describeWithPostgres("the saver on PostgreSQL", () => {
  let server: PostgresServer;
  let engine: Awaited<ReturnType<typeof openPostgres>>;
  let pool: Pool;
  const clear = () => pool.query("truncate graph_checkpoints, graph_values, graph_writes");

  beforeAll(async () => {
    server = await startPostgres();
    const url = await server.newDatabase();
    engine = await openPostgres({ url, poolSize: 5 });
    pool = new Pool({ connectionString: url, max: 2 });
  });

  afterAll(async () => {
    await pool.end();
    await engine.close();
    await server.remove();
  });

  validate({
    checkpointerName: "the saver on PostgreSQL",
    async createCheckpointer() {
      await clear();
      return engine.checkpointer;
    },
  });

  checkpointerContract(() => ({ checkpointer: engine.checkpointer, clear, countKept }));

  async function countKept(threadId: string): Promise<number> {
    const { rows } = await pool.query<{ count: number }>(
      `select ((select count(*) from graph_checkpoints where thread_id = $1) +
        (select count(*) from graph_values where thread_id = $1) +
        (select count(*) from graph_writes where thread_id = $1))::integer as count`,
      [threadId],
    );
    return rows[0]?.count ?? 0;
  }
});
