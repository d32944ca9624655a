import { resolve } from "node:path";

/** What a person sets from outside; secrets come with the features that need them and stay apart from this. */
export interface Config {
  /** absolute path */
  dataDirectory: string;
}

/**
 * The configuration from the environment: `QLP_DATA_DIR` (default `.qlp` in the working directory).
 * The only place that reads the environment.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const directory = env["QLP_DATA_DIR"];
  return { dataDirectory: resolve(directory === undefined || directory === "" ? ".qlp" : directory) };
}
