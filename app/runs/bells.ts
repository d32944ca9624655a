import type { Signals } from "../../store/engine-port.ts";

/** Hears the rings of one topic from the moment it was made. */
export interface Bell {
  /** Forgets what it has heard: to be done before a look at the store, so that nothing falls between look and wait. */
  reset(): void;
  /** Resolves when it has rung since the last reset, after `withinMs` at the latest, or when the listener leaves. */
  heard(withinMs: number, signal?: AbortSignal): Promise<void>;
  /** Stops listening. */
  close(): void;
}

/** Rings that wake whoever waits for a change, in this process and in the others. A ring is a hint: the store tells the truth. */
export interface Bells {
  /** Rings here and everywhere else. */
  ring(topic: string): void;
  listen(topic: string): Bell;
  /** Is told every topic that another process rings; null = some may have been missed. */
  onFarRing(hear: (topic: string | null) => void): void;
  /** Wakes everybody, once: whoever waits for other processes looks whether it is closed, and gives up. */
  close(): void;
  isClosed(): boolean;
}

export function createBells(signals: Signals): Bells {
  const bells = new Map<string, Set<() => void>>();
  let isClosed = false;

  function ringHere(topic: string | null): void {
    const rung = topic === null ? [...bells.values()] : [bells.get(topic) ?? []];
    for (const wakers of rung) for (const wake of wakers) wake();
  }

  signals.listen(ringHere);

  return {
    ring(topic) {
      ringHere(topic);
      signals.send(topic);
    },

    listen(topic) {
      let hasRung = false;
      let wake = () => {};
      const hear = () => {
        hasRung = true;
        wake();
      };
      const wakers = bells.get(topic) ?? new Set();
      bells.set(topic, wakers.add(hear));
      return {
        reset: () => void (hasRung = false),
        async heard(withinMs, signal) {
          if (hasRung || signal?.aborted === true) return;
          let timer: ReturnType<typeof setTimeout> | undefined;
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (withinMs !== Infinity) timer = setTimeout(resolve, withinMs);
            signal?.addEventListener("abort", wake, { once: true });
          });
          clearTimeout(timer);
          signal?.removeEventListener("abort", wake);
          wake = () => {};
        },
        close() {
          wakers.delete(hear);
          if (wakers.size === 0 && bells.get(topic) === wakers) bells.delete(topic);
        },
      };
    },

    onFarRing: (hear) => signals.listen(hear),

    close() {
      isClosed = true;
      ringHere(null);
    },

    isClosed: () => isClosed,
  };
}

/** Topics: something was told of a run or became of it; a thread may be free; a run is to stop; a process has left. */
export const topics = {
  run: (runId: string) => `run:${runId}`,
  thread: (threadId: string) => `thread:${threadId}`,
  stop: (runId: string) => `stop:${runId}`,
  processes: "processes:",
} as const;
