import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../app/config.ts";
import { serveHttp } from "../../server/serve.ts";
import type { ProtocolServer } from "../contract/langgraph/session.ts";
import { startFakeOpenAi } from "./fake-openai.ts";

/** Our own server on a free port, with a directory of its own and a fake model. */
export async function startProtocolServer(): Promise<ProtocolServer> {
  const home = await mkdtemp(join(tmpdir(), "qlp-protocol-"));
  const model = await startFakeOpenAi();
  const stop = new AbortController();
  const config = readConfig({ PORT: "0", QLP_DATA_DIR: home, OPENAI_BASE_URL: model.url, QLP_MODEL: "fake" });
  let ended: Promise<void> = Promise.resolve();
  const url = await new Promise<string>((resolve, reject) => {
    const secrets = { apiKeys: [], openaiApiKey: "fake-key", databaseUrl: null, redisUrl: null };
    const quiet = { corsOrigins: [], logLevel: "error", write: () => undefined } as const;
    ended = serveHttp(config, secrets, { ...quiet, stop: stop.signal, onReady: resolve });
    ended.catch(reject);
  });
  return {
    url,
    model,
    async stop() {
      stop.abort();
      await ended;
      await model.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
