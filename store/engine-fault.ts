/** What the engine itself says of a failure. */
export interface EngineFault {
  /** PostgreSQL's SQLSTATE or the operating system's name of a fault; undefined = the driver's own words alone */
  code: unknown;
  message: string;
}

/** The engine's own error; drizzle wraps it into one whose message is the whole statement with its values. */
export function engineFault(error: unknown): EngineFault {
  if (!(error instanceof Error)) return { code: undefined, message: String(error) };
  // A name with several addresses fails with one error for each.
  if (error instanceof AggregateError && error.errors.length > 0) return engineFault(error.errors[0]);
  if (error.cause instanceof Error) return engineFault(error.cause);
  return { code: "code" in error ? error.code : undefined, message: error.message };
}

/**
 * Whether the server didn't answer, or not any more: what was asked may be asked again later. A change whose answer was lost
 * may have been made.
 */
export function isUnreachable({ code, message }: EngineFault): boolean {
  if (typeof code === "string") return networkFaults.has(code) || /^(08...|57P0[1235]|53300|25P03)$/.test(code);
  return driverWords.test(message);
}

/** The operating system's; ENOENT is a socket file that isn't there. */
const networkFaults = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EPIPE",
  "ENOENT",
]);

/** The driver's errors have no code: pg/lib/client.js, pg-pool/index.js. */
const driverWords =
  /^(Connection terminated|timeout e|Client has encountered a connection error|Client was closed|Query read timeout)/;

/** Why the engine took back something that goes well as soon as others are done; null = another fault. */
export function passingFault({ code }: EngineFault): string | null {
  switch (code) {
    case deadlock:
    case serializationFailure:
      return "others changed the same at the same time";
    case "55P03":
      return "somebody else has held what it changes for too long";
    default:
      return null;
  }
}

const deadlock = "40P01";
const serializationFailure = "40001";

/** Whether PostgreSQL took everything back because of others; the same again goes well mostly. */
export function isCollision({ code }: EngineFault): boolean {
  return code === deadlock || code === serializationFailure;
}
