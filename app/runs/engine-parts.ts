import type { RunRecord } from "../../domain/run.ts";
import type { ProcessRegistry } from "../../store/engine-port.ts";
import type { Bells } from "./bells.ts";
import type { Lease } from "./lease.ts";
import type { Patience } from "./patience.ts";
import type { WorkParts } from "./work.ts";

/** What the engine of runs works with. */
export interface EngineParts extends Omit<WorkParts, "observe"> {
  /** this process, as the others know it */
  processId: string;
  processes: ProcessRegistry;
  lease: Lease;
  bells: Bells;
  /** for work inside runs, which waits until PostgreSQL and Redis are back */
  patience: Patience;
  /** The process ends: from now on nobody waits for PostgreSQL or Redis any more. */
  endPatience(): void;
  /** @throws MarketingError "store-unreachable" when it is known that nothing could be kept now */
  requireReached(): void;
  newId(): string;
  /** is told of every run that is over: webhooks; never throws */
  onOver(run: RunRecord): Promise<void>;
}
