import { ConnectionTimeoutError, ErrorReply } from "@redis/client";
import { MarketingError } from "../../domain/errors.ts";

const hint = "check that Redis runs there and that REDIS_URL names it";

/** The error of a Redis that doesn't answer, or not now. @param place host and port, never the whole address */
export function unreachable(place: string, why: string, cause?: unknown): MarketingError {
  return new MarketingError("store-unreachable", `Redis at ${place} can't be reached`, { why, hint, cause });
}

/** The error of a Redis that answers but can't be used as it is. */
export function unusable(place: string, why: string, advice: string, cause?: unknown): MarketingError {
  return new MarketingError("store-failed", `Redis at ${place} can't be used`, { why, hint: advice, cause });
}

type Failure = (place: string, error: ErrorReply) => MarketingError;

const passing =
  (why: string): Failure =>
  (place, error) =>
    unreachable(place, why, error);

const lasting =
  (why: string, advice: string): Failure =>
  (place, error) =>
    unusable(place, why, advice, error);

const refused: Failure = (place, error) =>
  new MarketingError("credentials-missing", `Redis at ${place} refuses the user or the password`, {
    why: error.message.startsWith("NOAUTH") ? "it asks for a password" : "they aren't those of one of its users",
    hint: "correct REDIS_URL: redis://user:password@host:port, characters such as @ and / in them written %40 and %2F",
    cause: error,
  });

/** By the first word of a reply. What passes by itself is worth waiting for; the rest needs a person. */
const failures: Record<string, Failure> = {
  WRONGPASS: refused,
  NOAUTH: refused,
  LOADING: passing("it is still loading its data"),
  BUSY: passing("it is busy with a script"),
  MASTERDOWN: passing("it has lost its primary"),
  CLUSTERDOWN: passing("its cluster is down"),
  TRYAGAIN: passing("its cluster is moving keys"),
  NOREPLICAS: passing("it has too few replicas to take writes"),
  // A primary that has become a replica while we were connected: the name in the address will soon lead to the new one.
  READONLY: passing("it is a read-only replica"),
  MOVED: lasting(
    "it is one node of a cluster and sends us to another",
    "let REDIS_URL name a single server, or a proxy in front of the cluster",
  ),
  // Redis's own words would name the user.
  NOPERM: lasting(
    "its user isn't allowed a command or a key that is needed",
    "give the user of REDIS_URL the rights that docs/redis.md names",
  ),
  OOM: lasting("its memory is full", "raise maxmemory of the server that REDIS_URL names, or remove data"),
  MISCONF: lasting(
    "it refuses writes since it can't save its data to disk",
    "look at the log and the disk of the server that REDIS_URL names",
  ),
  WRONGTYPE: lasting(
    "another program keeps something else under one of our keys",
    "set QLP_REDIS_PREFIX to a prefix of our own, or REDIS_URL to another database",
  ),
};

/** What a command that failed means to its caller. A fault of our own stays as it is. */
export function failureOf(place: string, error: unknown): unknown {
  if (error instanceof MarketingError || error instanceof TypeError) return error;
  if (!(error instanceof ErrorReply)) return unreachable(place, "the connection was lost", error);
  const known = failures[error.message.split(" ", 1)[0] ?? ""];
  return (
    known?.(place, error) ?? unusable(place, error.message, "look at the log of the server that REDIS_URL names", error)
  );
}

/** Whether Redis refused it with this word. */
export function isReply(error: unknown, word: string): boolean {
  return error instanceof MarketingError && error.cause instanceof ErrorReply && error.cause.message.startsWith(word);
}

/** What it means that the first connection failed. @param isTls whether REDIS_URL asks for TLS */
export function connectFailureOf(place: string, error: unknown, isTls: boolean): unknown {
  if (error instanceof ErrorReply) return failureOf(place, error);
  if (error instanceof ConnectionTimeoutError) {
    const protocol = isTls ? "without TLS needs redis://" : "that speaks TLS needs rediss://";
    return unreachable(place, `it doesn't answer in time; a server ${protocol} in REDIS_URL`, error);
  }
  const { code, message } = describe(error);
  if (/CERT|ALTNAME|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return new MarketingError("store-unreachable", `Redis at ${place} can't be reached`, {
      why: `its certificate isn't trusted: ${message}`,
      hint: "let REDIS_URL name the host that the certificate is for; NODE_EXTRA_CA_CERTS=FILE trusts an authority of your own",
      cause: error,
    });
  }
  if (/SSL|EPROTO/.test(code)) return unreachable(place, "it doesn't speak TLS, as rediss:// asks it to", error);
  if (code === "ECONNREFUSED") return unreachable(place, "nothing listens there", error);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return unreachable(place, "nobody knows a host of this name", error);
  if (code === "ECONNRESET" || message.startsWith("Socket closed")) {
    return unreachable(place, "it closes the connection; one that speaks TLS needs rediss:// in REDIS_URL", error);
  }
  return unreachable(place, message, error);
}

function describe(error: unknown): { code: string; message: string } {
  // Where a name has several addresses, Node tries all and throws their errors together.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  if (!(first instanceof Error)) return { code: "", message: String(first) };
  return { code: "code" in first && typeof first.code === "string" ? first.code : "", message: first.message };
}
