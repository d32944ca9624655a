import { resolve } from "node:path";
import { MarketingError } from "../domain/errors.ts";

/** What a person sets from outside; nothing in it is secret. */
export interface Config {
  /** absolute path */
  dataDirectory: string;
  /** the server that the command line talks to; null = the one that holds the data directory, else none */
  url: string | null;
  /** where a server listens */
  listen: { host: string; port: number };
  /** where others reach the server, when that is another address than the one it listens at: behind a proxy */
  publicUrl: string | null;
  /** the chat model that writes, when there is a key for it; base URL null = OpenAI's own */
  model: { name: string; baseUrl: string | null };
}

/** What must never be logged, stored, exported or shown. */
export interface Secrets {
  /** keys that open the server to callers */
  apiKeys: string[];
  /** null = no chat model; the composer writes */
  openaiApiKey: string | null;
}

type Environment = Record<string, string | undefined>;

/** The model that writes when a key is set and `QLP_MODEL` is not. */
const defaultModel = "gpt-6.2-sol";

/**
 * The configuration from the environment: `QLP_DATA_DIR` (default `.qlp` in the working directory), `QLP_URL`, `HOST`
 * (127.0.0.1), `PORT` (2024), `QLP_PUBLIC_URL`, `QLP_MODEL`, `OPENAI_BASE_URL`. With `readSecrets` the only place that reads the environment.
 * @throws MarketingError "invalid-usage" that names every faulty variable
 */
export function readConfig(env: Environment = process.env): Config {
  const port = Number(given(env, "PORT") ?? "2024");
  const faults = [
    ...(Number.isInteger(port) && port >= 0 && port <= 65_535 ? [] : ["PORT is no port, 0 to 65535"]),
    ...["QLP_URL", "QLP_PUBLIC_URL", "OPENAI_BASE_URL"].flatMap((name) => webAddressFault(name, given(env, name))),
  ];
  if (faults.length > 0) {
    throw new MarketingError("invalid-usage", `the environment can't be used: ${faults.join("; ")}`, {
      hint: "correct these variables, or unset them",
    });
  }
  return {
    dataDirectory: resolve(given(env, "QLP_DATA_DIR") ?? ".qlp"),
    url: given(env, "QLP_URL"),
    listen: { host: given(env, "HOST") ?? "127.0.0.1", port },
    publicUrl: given(env, "QLP_PUBLIC_URL"),
    model: { name: given(env, "QLP_MODEL") ?? defaultModel, baseUrl: given(env, "OPENAI_BASE_URL") },
  };
}

/** The secrets from the environment: `QLP_API_KEYS` (a comma list) and `OPENAI_API_KEY`. */
export function readSecrets(env: Environment = process.env): Secrets {
  const keys = (given(env, "QLP_API_KEYS") ?? "").split(",").map((key) => key.trim());
  return { apiKeys: keys.filter((key) => key !== ""), openaiApiKey: given(env, "OPENAI_API_KEY") };
}

/** A variable that is set to something; the empty text is as good as unset. */
function given(env: Environment, name: string): string | null {
  const value = env[name]?.trim();
  return value === undefined || value === "" ? null : value;
}

function webAddressFault(name: string, value: string | null): string[] {
  if (value === null || (/^https?:\/\//i.test(value) && URL.canParse(value))) return [];
  return [`${name} is no web address such as http://127.0.0.1:2024`];
}
