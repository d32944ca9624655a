/** Where the product says what it does, as a message and fields; the server writes it as lines of JSON. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** Never texts, briefs or keys: ids, counts, codes and times. */
export type LogFields = Record<string, string | number | boolean | null>;

/** Says nothing: the command line has its own progress. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
