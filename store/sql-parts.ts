import { createApiKeyStore } from "./api-keys.ts";
import { createCampaignStore } from "./campaign-store.ts";
import { createCheckpointer } from "./checkpointer.ts";
import type { Database } from "./database.ts";
import type { Engine } from "./engine-port.ts";
import { createProcessRegistry } from "./process-registry.ts";
import { createRunEventLog } from "./run-events.ts";

/** All that is kept in SQL, on an open database whose schema is up to date; the same for PGlite and PostgreSQL. */
export function createSqlParts(
  database: Database,
): Pick<Engine, "store" | "events" | "checkpointer" | "processes" | "keys"> & { settled(): Promise<void> } {
  const checkpointer = createCheckpointer(database);
  return {
    store: createCampaignStore(database),
    events: createRunEventLog(database),
    checkpointer,
    processes: createProcessRegistry(database),
    keys: createApiKeyStore(database),
    settled: () => checkpointer.settled(),
  };
}
