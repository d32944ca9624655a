import type { RedisClientType, RedisClusterType } from "@redis/client";

/** An open client of `createClient`, or whatever sends commands as it does. */
export type CommandSender = Pick<RedisClientType, "sendCommand">;

/** An open client: of `createClient`, or of `createCluster`. */
export type SaverClient = CommandSender | Pick<RedisClusterType, "sendCommand" | "masters" | "nodeClient">;

export type Argument = string | Buffer;

/** A client, of one server or of a cluster. Answers are in bytes: names and values needn't be text. */
export interface RedisConnection {
  /** @param key one of the command's keys: a cluster finds the node by it */
  send(key: string, command: readonly Argument[]): Promise<unknown>;
  /** The keys that fit, of all nodes; some may come twice. */
  scan(pattern: string): AsyncGenerator<string>;
}

/** "$", how the protocol marks a string of bytes; the client would make text of it. */
const asBytes = { typeMapping: { 36: Buffer } } as const;

/** Keys that the server looks at in one step of a scan. */
const keysPerScan = 1000;

export function connect(client: SaverClient): RedisConnection {
  if (!("masters" in client)) {
    return { send: (_, command) => client.sendCommand(command, asBytes), scan: (pattern) => scanOne(client, pattern) };
  }
  return {
    send: (key, command) => client.sendCommand(key, false, [...command], asBytes),
    async *scan(pattern) {
      for (const node of client.masters) yield* scanOne(await client.nodeClient(node), pattern);
    },
  };
}

async function* scanOne(client: CommandSender, pattern: string): AsyncGenerator<string> {
  let cursor = "0";
  do {
    // What SCAN answers, in every version of the protocol.
    const [next, keys] = await client.sendCommand<[string, string[]]>(
      ["SCAN", cursor, "MATCH", pattern, "COUNT", String(keysPerScan)],
      { typeMapping: {} },
    );
    yield* keys;
    cursor = next;
  } while (cursor !== "0");
}
