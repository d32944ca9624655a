import { randomUUID } from "node:crypto";
import type { Signals } from "../engine-port.ts";
import { failureOf } from "./redis-failures.ts";
import type { RedisLink } from "./redis-link.ts";

/** Bells over publish and subscribe. Redis keeps no ring for who isn't there: after each break all listeners are told so. */
export async function openRedisSignals(
  link: RedisLink,
  prefix: string,
): Promise<{ signals: Signals; close: () => void }> {
  const channel = `${prefix}:signals`;
  const sender = randomUUID();
  const listeners = new Set<(topic: string | null) => void>();
  const tell = (topic: string | null): void => {
    for (const hear of listeners) hear(topic);
  };

  const client = link.openAnother();
  try {
    await client.connect();
    await client.subscribe(channel, (message) => {
      const { from, topic } = ringOf(message);
      if (from !== sender) tell(topic);
    });
  } catch (error) {
    client.destroy();
    throw failureOf(link.place, error);
  }
  // The client has subscribed again by itself when it says this.
  client.on("ready", () => tell(null));

  return {
    signals: {
      send: (topic) => void link.sendCommand(["PUBLISH", channel, `${sender} ${topic}`]).catch(() => undefined),
      listen: (hear) => void listeners.add(hear),
    },
    close: () => client.destroy(),
  };
}

function ringOf(message: string): { from: string; topic: string } {
  const space = message.indexOf(" ");
  return { from: message.slice(0, space), topic: message.slice(space + 1) };
}
