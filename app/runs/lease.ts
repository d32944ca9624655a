import { MarketingError } from "../../domain/errors.ts";
import type { JoiningProcess, ProcessRegistry } from "../../store/engine-port.ts";
import type { Log } from "../log.ts";
import type { Patience } from "./patience.ts";

/** The right of this process to work on its runs: it holds as long as the process says often enough that it is alive. */
export interface Lease {
  /** Joins the processes; from now on it is renewed by itself. */
  start(): Promise<void>;
  /** Resolves when the lease surely holds; while that can't be told it waits. Free of cost while it was renewed lately. */
  hold(): Promise<void>;
  /** As `hold`, for a caller who waits for no store. @throws MarketingError "store-unreachable" */
  confirm(): Promise<void>;
  /** Is called when the others have taken this process for dead: its runs are theirs. It has joined anew by then. */
  onLost(lose: () => void): void;
  /** Is called after every renewal: the time to look for what signals may have missed. */
  onBeat(beat: () => void): void;
  /** Leaves the processes; the others may take its work over at once. */
  stop(): Promise<void>;
  /** milliseconds between two renewals; Infinity for whoever is alone */
  readonly beatMs: number;
}

export interface LeaseParts {
  processes: ProcessRegistry;
  process: JoiningProcess;
  /** Infinity = alone, nothing is ever renewed */
  leaseMs: number;
  /** milliseconds on a clock that goes on while the process is stopped */
  elapsedMs(): number;
  patience: Patience;
  log: Log;
}

/** Renewals in the time of a lease: two may be lost. */
const beatsPerLease = 3;

/** Share of its time after which a lease is no longer trusted without asking: the others' clock may run a little faster. */
const trustedShare = 0.8;

export function createLease({ processes, process, leaseMs, elapsedMs, patience, log }: LeaseParts): Lease {
  const beatMs = leaseMs / beatsPerLease;
  const losers: (() => void)[] = [];
  const beaters: (() => void)[] = [];
  let trustedUntil = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  let renewing: Promise<void> | null = null;
  let isBeating = false;
  let state: "new" | "joined" | "left" = "new";

  /** Time counts from before the question: the answer may have been long on its way. */
  async function join(): Promise<void> {
    const asked = elapsedMs();
    await processes.join(process, leaseMs);
    trustedUntil = asked + leaseMs * trustedShare;
    state = "joined";
  }

  async function renew(): Promise<void> {
    const asked = elapsedMs();
    const isKnown = await processes.renew(process.id, leaseMs);
    if (state === "left") return;
    if (isKnown) {
      trustedUntil = asked + leaseMs * trustedShare;
      return;
    }
    log.warn({}, "this process was silent for longer than its lease; others go on with its runs");
    for (const lose of losers) lose();
    await join();
  }

  const renewOnce = () => (renewing ??= renew().finally(() => (renewing = null)));
  const isDoubtful = () => elapsedMs() >= trustedUntil;

  /** One at a time: while the store is away they don't pile up. */
  async function beat(): Promise<void> {
    if (isBeating) return;
    isBeating = true;
    try {
      await patience(renewOnce);
      for (const each of beaters) each();
    } finally {
      isBeating = false;
    }
  }

  return {
    beatMs,
    async start() {
      await join();
      if (leaseMs === Infinity) return;
      timer = setInterval(() => {
        beat().catch((error: unknown) => log.warn({}, `the lease was not renewed: ${String(error)}`));
      }, beatMs);
      timer.unref();
    },
    async hold() {
      while (isDoubtful()) {
        if (state === "left") throw new MarketingError("run-taken", "this process has left its runs to the others");
        await patience(renewOnce);
      }
    },
    async confirm() {
      if (state === "joined" && isDoubtful()) await renewOnce();
    },
    onLost: (lose) => void losers.push(lose),
    onBeat: (each) => void beaters.push(each),
    async stop() {
      if (state !== "joined") return;
      state = "left";
      clearInterval(timer);
      trustedUntil = -Infinity;
      await renewing?.catch(() => undefined);
      // Without a word the lease runs out by itself.
      await processes
        .leave(process.id)
        .catch((error: unknown) => log.warn({}, `left without a word: ${String(error)}`));
    },
  };
}
