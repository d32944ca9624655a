import { MarketingError } from "../../domain/errors.ts";
import type { KeptEvent } from "../../domain/run.ts";
import type { RunEventLog } from "../engine-port.ts";
import type { RedisLink } from "./redis-link.ts";

/**
 * Events that are kept of a run, the newest; the stream gives whole blocks of older ones back. A campaign of 2,000 pieces tells
 * about 20,000 beside its tokens; whoever looks at a run that long follows it, and doesn't begin a day later.
 */
export const eventsPerRun = 50_000;

/** Seconds after its last event that a run can be read: as long as in the database (app/context.ts). */
const lifetimeSeconds = 7 * 24 * 3600;

/**
 * In one go, so that of each run all is kept or nothing, and no process tells between the look and the write. The entry of
 * event n is n-0. ARGV: events to keep, seconds, and for each event its number, kind and data, in order.
 * @returns 0, or the number under which another event is kept; nothing is written then
 */
const appendScript = `
local key = KEYS[1]
local newest = redis.call('XREVRANGE', key, '+', '-', 'COUNT', 1)[1]
local last = newest and tonumber(string.match(newest[1], '^%d+')) or 0
for place = 3, #ARGV, 3 do
  if tonumber(ARGV[place]) <= last then
    local id = ARGV[place] .. '-0'
    local kept = redis.call('XRANGE', key, id, id)[1]
    if not kept or kept[2][2] ~= ARGV[place + 1] or kept[2][4] ~= ARGV[place + 2] then return tonumber(ARGV[place]) end
  end
end
for place = 3, #ARGV, 3 do
  if tonumber(ARGV[place]) > last then
    redis.call('XADD', key, 'MAXLEN', '~', ARGV[1], ARGV[place] .. '-0', 'event', ARGV[place + 1], 'data', ARGV[place + 2])
  end
end
redis.call('EXPIRE', key, ARGV[2])
return 0
`;

/** As XRANGE answers: its id, and the names and values of its fields in turn. */
type Entry = [id: string, fields: [string, string, string, string]];

/** The stream of a run. Its tag keeps it on one node, apart from every checkpoint. */
export function runStreamKey(prefix: string, runId: string): string {
  return `${prefix}:{run:${runId}}:told`;
}

/** The log of runs in Redis: a stream a run, which goes by itself some time after its last event. */
export function createRunStreams(link: RedisLink, prefix: string): RunEventLog {
  async function appendToRun(runId: string, events: readonly KeptEvent[]): Promise<void> {
    const told = events
      .toSorted((one, other) => one.seq - other.seq)
      .flatMap(({ seq, event, data }) => [String(seq), event, data]);
    const key = runStreamKey(prefix, runId);
    const limits = [String(eventsPerRun), String(lifetimeSeconds)];
    const taken = await link.sendCommand<number>(["EVAL", appendScript, "1", key, ...limits, ...told]);
    if (taken === 0) return;
    throw new MarketingError("run-taken", `run "${runId}" is told by another process`, {
      why: `it has kept another event of number ${taken}`,
    });
  }

  return {
    async append(events) {
      const byRun = new Map<string, KeptEvent[]>();
      for (const event of events) {
        const told = byRun.get(event.runId);
        if (told === undefined) byRun.set(event.runId, [event]);
        else told.push(event);
      }
      // Sent together; of each run the answer is waited for, so that a retry never overtakes what it repeats.
      const appends = await Promise.allSettled([...byRun].map(([runId, told]) => appendToRun(runId, told)));
      const failed = appends.find((append) => append.status === "rejected");
      if (failed !== undefined) throw failed.reason;
    },

    async read(runId, { after, limit }) {
      const range = [`${after + 1}-0`, "+", "COUNT", String(limit)];
      const entries = await link.sendCommand<Entry[]>(["XRANGE", runStreamKey(prefix, runId), ...range]);
      return entries.map(([id, [, event, , data]]) => ({ runId, seq: seqOf(id), event, data }));
    },

    async lastSeq(runId) {
      const key = runStreamKey(prefix, runId);
      const [last] = await link.sendCommand<Entry[]>(["XREVRANGE", key, "+", "-", "COUNT", "1"]);
      return last === undefined ? 0 : seqOf(last[0]);
    },

    // Every stream has its time: what is old is gone already.
    trim: () => Promise.resolve(),
  };
}

/** Removes all events of these runs. */
export async function removeStreams(link: RedisLink, prefix: string, runIds: readonly string[]): Promise<void> {
  await Promise.all(runIds.map((runId) => link.sendCommand(["UNLINK", runStreamKey(prefix, runId)])));
}

function seqOf(id: string): number {
  return Number.parseInt(id, 10);
}
