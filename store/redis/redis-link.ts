import { ConnectionTimeoutError, createClient, type RedisArgument } from "@redis/client";
import { MarketingError } from "../../domain/errors.ts";
import type { CommandSender } from "../redis-saver/redis-connection.ts";
import { connectFailureOf, failureOf, isReply, unreachable } from "./redis-failures.ts";

type Client = ReturnType<typeof makeClient>;
type CommandOptions = Parameters<CommandSender["sendCommand"]>[1];

/** The connection to Redis: it comes back by itself, and what is asked while it is away fails at once. */
export interface RedisLink {
  /** "127.0.0.1:6379/0", without user and password */
  readonly place: string;
  /** whether it is known to be connected; a server that has fallen silent is found out by the next command */
  isReached(): boolean;
  /** @throws MarketingError "store-unreachable" after the time-out at the latest, "store-failed" for what Redis refuses */
  sendCommand<Reply>(args: readonly RedisArgument[], options?: CommandOptions): Promise<Reply>;
  /** A second client to the same server, for its one owner to connect and to destroy. */
  openAnother(): Client;
  /** Waits for what was asked and lets go. */
  close(): Promise<void>;
}

/** Milliseconds after which a command counts as lost: far more than any of ours takes, even of a busy server. */
const defaultTimeoutMs = 5000;
const connectTimeoutMs = 5000;
/** Milliseconds between two tries to connect: 50, 100, 200 and so on, up to a second, for ever. */
const pauseBefore = (tries: number): number => Math.min(1000, 50 * 2 ** Math.min(tries, 5));

/**
 * An open connection.
 * @throws MarketingError "invalid-usage" for an address that can't be used, "credentials-missing" when user or password are
 * refused, "store-unreachable" when nobody answers, "store-failed" for what else Redis refuses
 */
export async function openRedisLink(url: string, timeoutMs = defaultTimeoutMs): Promise<RedisLink> {
  const place = placeOf(url);
  const inFlight = new Set<Promise<unknown>>();
  let isOpen = false;
  const openAnother = () => makeClient(url, () => isOpen);
  let isClosed = false;

  /** A connection that has fallen silent is given up: a new one is refused, or answers, much sooner than this one breaks. */
  function renew(silent: Client): void {
    if (client !== silent || isClosed) return;
    client = openAnother();
    client.connect().catch(() => undefined);
    silent.destroy();
  }

  async function ask<Reply>(args: readonly RedisArgument[], options?: CommandOptions): Promise<Reply> {
    if (isClosed) throw unreachable(place, "the store is closed");
    const asked = client;
    try {
      return await within(timeoutMs, asked.sendCommand<Reply>(args, options), (lapsed) => {
        lapsed(unreachable(place, `it hasn't answered for ${timeoutMs} ms`));
        renew(asked);
      });
    } catch (error) {
      const failure = failureOf(place, error);
      if (isReply(failure, "READONLY")) renew(asked);
      throw failure;
    }
  }

  let client = usable(openAnother);
  try {
    // A server that waits for TLS, or for none, takes the connection and says nothing; so does whatever else may listen there.
    await within(timeoutMs, client.connect(), (lapsed) => lapsed(new ConnectionTimeoutError()));
    isOpen = true;
  } catch (error) {
    client.destroy();
    throw connectFailureOf(place, error, url.startsWith("rediss:"));
  }

  return {
    place,
    isReached: () => client.isReady,
    async sendCommand<Reply>(args: readonly RedisArgument[], options?: CommandOptions): Promise<Reply> {
      const asked = ask<Reply>(args, options);
      inFlight.add(asked);
      try {
        return await asked;
      } finally {
        inFlight.delete(asked);
      }
    },
    openAnother,
    async close() {
      isClosed = true;
      await Promise.allSettled(inFlight);
      client.destroy();
    },
  };
}

/** What was asked for, or what `onLapse` makes of it when it takes too long. */
async function within<Answer>(
  milliseconds: number,
  asked: Promise<Answer>,
  onLapse: (lapsed: (error: Error) => void) => void,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const lapse = new Promise<never>((_, reject) => {
    timer = setTimeout(() => onLapse(reject), milliseconds);
  });
  try {
    return await Promise.race([asked, lapse]);
  } finally {
    clearTimeout(timer);
  }
}

/** @param isForEver whether it tries again when it can't connect: the first connection has one try, an operator waits for it */
function makeClient(url: string, isForEver: () => boolean) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    // Its own time-out ends when a command is written, and costs a signal each: ours covers the answer too.
    commandOptions: { timeout: 0 },
    maintNotifications: "disabled",
    socket: {
      connectTimeout: connectTimeoutMs,
      reconnectStrategy: (tries) => (isForEver() ? pauseBefore(tries) : false),
    },
  });
  // Without a listener an error would end the process. Whoever asks for something is told by the answer.
  client.on("error", () => undefined);
  return client;
}

/** Host, port and number of the database: all of the address that may be shown. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = usable(() => new URL(url));
  return `${hostname}:${port === "" ? "6379" : port}${pathname.length > 1 ? pathname : "/0"}`;
}

/** The client's own errors may hold the address, and with it the password. */
function usable<Made>(make: () => Made): Made {
  try {
    return make();
  } catch {
    throw new MarketingError("invalid-usage", "REDIS_URL is no address that can be used", {
      hint: "write it as redis://user:password@host:6379/0, characters such as @, / and % in a password as %40, %2F and %25",
    });
  }
}
