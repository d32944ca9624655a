import { spawnServe } from "./spawn-serve.ts";

/** A running `qlp-marketing serve`. */
export interface ServerProcess {
  url: string;
  /** Ends it and waits for that. @param signal SIGTERM lets it finish, SIGKILL doesn't */
  stop(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** Serves from the sources as a process of its own; resolves when it answers. @param port 0 = any that is free */
export async function startServer(
  env: { QLP_DATA_DIR: string } & Record<string, string>,
  port = 0,
): Promise<ServerProcess> {
  const { child, url, ended } = spawnServe(env.QLP_DATA_DIR, ["--port", String(port)], env);
  return {
    url: await url,
    async stop(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
