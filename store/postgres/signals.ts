import { Client, type ClientConfig, type Pool } from "pg";
import type { Signals } from "../engine-port.ts";

const channel = "qlp_signals";
const firstPauseMs = 100;
const longestPauseMs = 5000;

/** Signals over PostgreSQL's own bell. */
export interface ServerSignals extends Signals {
  /** why the connection that listens is gone and could not be made again; null = it is there, or nobody listens */
  fault(): unknown;
  /** Waits for what is being sent. */
  close(): Promise<void>;
}

/**
 * Rings through the pool, hears over one connection of its own, which is made with the first `listen` and made again, later
 * and later, when it breaks. Each time it is there, whoever listens hears null.
 */
export function createServerSignals(settings: ClientConfig, pool: Pool): ServerSignals {
  const ears: ((topic: string | null) => void)[] = [];
  const waiting = new Set<string>();
  let listener: Client | null = null;
  /** of the backend that hears for this process: rings that carry it are its own */
  let self = "0";
  let fault: unknown = null;
  let pause = 0;
  let timer: NodeJS.Timeout | null = null;
  let sending: Promise<void> | null = null;
  let isClosed = false;

  function tell(topic: string | null): void {
    for (const hear of ears) hear(topic);
  }

  async function connect(): Promise<void> {
    const client = new Client(settings);
    listener = client;
    let isOver = false;
    const over = (error: unknown) => {
      if (isOver || isClosed) return;
      isOver = true;
      // A connection that breaks is made again at once; only when that fails too the server is away.
      if (pause > 0) fault = error;
      timer = setTimeout(() => void connect(), pause);
      timer.unref();
      pause = Math.min(Math.max(pause * 2, firstPauseMs), longestPauseMs);
      void client.end().catch(() => undefined);
    };
    client.on("error", over);
    client.on("end", () => {
      over(new Error("Connection terminated"));
    });
    client.on("notification", ({ payload = "" }) => {
      const space = payload.indexOf(" ");
      if (payload.slice(0, space) !== self) tell(payload.slice(space + 1));
    });
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
      self = String(rows[0]?.pid ?? 0);
      await client.query(`listen ${channel}`);
      pause = 0;
      fault = null;
      tell(null);
    } catch (error) {
      over(error);
    }
  }

  async function sendAll(): Promise<void> {
    while (waiting.size > 0) {
      const topics = [...waiting];
      waiting.clear();
      const payloads = topics.map((topic) => `${self} ${topic}`);
      try {
        await pool.query("select pg_notify($1, payload) from unnest($2::text[]) as payload", [channel, payloads]);
      } catch {
        // Lost, as a signal may be: whoever waits for it looks at the store after a while.
      }
    }
    sending = null;
  }

  return {
    send(topic) {
      if (isClosed) return;
      waiting.add(topic);
      sending ??= sendAll();
    },
    listen(hear) {
      ears.push(hear);
      if (listener === null && !isClosed) void connect();
    },
    fault: () => fault,
    async close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await sending;
      await listener?.end().catch(() => undefined);
    },
  };
}
