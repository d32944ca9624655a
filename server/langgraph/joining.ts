import type { Context as Request } from "hono";
import { z } from "zod";
import type { StatelessRuns } from "../../app/stateless-runs.ts";
import { requireScope } from "../../app/tenants/caller.ts";
import { StreamMode, type RunRecord } from "../../domain/run.ts";
import { refusal } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { answerStream } from "./answers.ts";
import { Flag, readQuery } from "./reading.ts";

const AskedModes = z.array(z.union([StreamMode, z.literal("tools")]));

/**
 * Shows a run to one more viewer: from its first event, or from the one after `Last-Event-ID`. He sees the modes that the
 * run was asked for, or those of them that he names.
 */
export async function joinStream(
  stateless: StatelessRuns,
  request: Request<ServerEnv>,
  findRun: () => Promise<RunRecord>,
): Promise<Response> {
  const cancelsOnLeave = wantsCancelOnLeave(request);
  const run = await findRun();
  const { pathname, search } = new URL(request.req.url);
  return answerStream(request, {
    run,
    cancelsOnLeave,
    location: pathname + search,
    after: lastSeen(request.req.header("Last-Event-ID")),
    modes: narrowed(run, request.req.queries("stream_mode")),
    // A HEAD has no body whose end would tell that the viewer has left.
    ...(request.req.method === "HEAD" ? {} : { onEnd: stateless.hold(run.id) }),
  });
}

/**
 * Whether the run is stopped when this viewer goes away, as his query says: that is more than to look at it.
 * @throws MarketingError "forbidden"
 */
export function wantsCancelOnLeave(request: Request<ServerEnv>): boolean {
  const { cancel_on_disconnect } = readQuery(request, z.object({ cancel_on_disconnect: Flag.default(false) }));
  if (cancel_on_disconnect) requireScope(request.get("caller"), "write", "cancel_on_disconnect");
  return cancel_on_disconnect;
}

/** The number of the last event that a viewer has; 0 for whoever has none, which clients write as "-1" too. */
function lastSeen(id: string | undefined): number {
  return id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : 0;
}

function narrowed({ order }: RunRecord, asked: string[] | undefined): StreamMode[] {
  if (asked === undefined) return order.streamModes;
  const read = AskedModes.safeParse(asked);
  if (!read.success) throw refusal("query", read.error.issues);
  return order.streamModes.filter((mode) => read.data.includes(mode));
}
