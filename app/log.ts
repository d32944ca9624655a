/** Where the product says what it does, as a message and fields; the server writes it as lines of JSON. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** How much is said: what this level and those behind it say. */
export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Never texts, briefs or keys: ids, counts, codes and times. */
export type LogFields = Record<string, string | number | boolean | null>;

/** Says nothing: the command line has its own progress. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
