import { pino, stdTimeFunctions, type DestinationStream } from "pino";
import { withoutKeys } from "../domain/api-key.ts";
import type { Log, LogFields, LogLevel } from "../app/log.ts";

export interface JsonLogOptions {
  level: LogLevel;
  /** values that never appear, wherever somebody puts them: keys and passwords that are configured */
  secrets: readonly string[];
  /** takes a line with its end */
  write(line: string): void;
}

const masked = "[redacted]";

/** Fields of such names hold no text that may be read. */
const secretName = /authorization|cookie|key|token|secret|password/i;

/** What looks like a key wherever it stands: of OpenAI's form, after "Bearer", or between "//" and "@" of an address. */
const secretShape = /\bsk-[\w-]{8,}|(?<=\bBearer\s+)[^\s"']+|(?<=:\/\/)[^\s/@"']+(?=@)/gi;

/** Shorter ones would black out words. */
const shortestSecret = 6;

/** A log that writes one object of JSON a line: `level`, `time`, `msg` and the fields, without secrets. */
export function createJsonLog({ level, secrets, write }: JsonLogOptions): Log {
  const destination: DestinationStream = { write };
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  const known = secrets.filter((secret) => secret.length >= shortestSecret);
  const mask = (text: string): string =>
    withoutKeys(known.reduce((rest, secret) => rest.replaceAll(secret, masked), text)).replace(secretShape, masked);
  const clean = (fields: LogFields): LogFields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => {
        if (typeof value !== "string") return [name, value];
        return [name, secretName.test(name) ? masked : mask(value)];
      }),
    );
  return {
    debug: (fields, message) => logger.debug(clean(fields), mask(message)),
    info: (fields, message) => logger.info(clean(fields), mask(message)),
    warn: (fields, message) => logger.warn(clean(fields), mask(message)),
    error: (fields, message) => logger.error(clean(fields), mask(message)),
  };
}
