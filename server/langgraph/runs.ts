import { Hono, type Context as Request } from "hono";
import { z } from "zod";
import { deleteRun, requireRun, runsOf, startRun } from "../../app/protocol-runs.ts";
import type { StatelessRuns } from "../../app/stateless-runs.ts";
import type { RunRecord } from "../../domain/run.ts";
import type { ServerEnv } from "../server-environment.ts";
import { answerFinalValues, answerStream, cancelUnseen } from "./answers.ts";
import { joinStream, wantsCancelOnLeave } from "./joining.ts";
import { CountText, Flag, readBody, readQuery, selected } from "./reading.ts";
import { runOf, RunRequest } from "./run-request.ts";
import { runToWire, WireStatus } from "../../app/run-wire.ts";
import { ThreadId } from "./thread-id.ts";

const RunList = z.object({
  limit: CountText.pipe(z.int().min(1).max(1000)).default(10),
  offset: CountText.default(0),
  status: WireStatus.optional(),
});

/** Runs on a thread: begun, followed, waited for, stopped. */
export function runRoutes(stateless: StatelessRuns): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const thread = "/threads/:thread_id/runs" as const;
  /** The run that a body orders, and the body itself. A thread is made only under an id that a thread can have. */
  async function begun(request: Request<ServerEnv, typeof thread>) {
    const asked = await readBody(request, RunRequest);
    const threadId = request.req.param("thread_id");
    const order = runOf(asked, request.get("caller"));
    const missingThread = ThreadId.safeParse(threadId).success ? order.missingThread : "reject";
    const run = await startRun(request.get("context"), threadId, { ...order, missingThread });
    request.header("Content-Location", addressOf(run));
    return { run, cancelsOnLeave: asked.on_disconnect === "cancel" };
  }

  const askedRun = (request: Request<ServerEnv, `${typeof thread}/:run_id`>) =>
    requireRun(request.get("context"), request.req.param("thread_id"), request.req.param("run_id"));

  routes.post(thread, async (request) => request.json(runToWire((await begun(request)).run)));

  routes.post(`${thread}/stream`, async (request) => {
    const { run, cancelsOnLeave } = await begun(request);
    return answerStream(request, { run, cancelsOnLeave, location: `${addressOf(run)}/stream` });
  });

  routes.post(`${thread}/wait`, async (request) => answerFinalValues(request, await begun(request)));

  routes.get(thread, async (request) => {
    const { status = null, limit, offset } = readQuery(request, RunList);
    const runs = await runsOf(request.get("context"), request.req.param("thread_id"), { status, limit, offset });
    const select = request.req.queries("select");
    return request.json(runs.map((run) => selected(runToWire(run), select)));
  });

  routes.get(`${thread}/:run_id`, async (request) => request.json(runToWire(await askedRun(request))));

  routes.get(`${thread}/:run_id/join`, async (request) => {
    const cancelsOnLeave = wantsCancelOnLeave(request);
    const run = await askedRun(request);
    const onEnd = stateless.hold(run.id);
    return answerFinalValues(request, { run, cancelsOnLeave, onEnd });
  });

  routes.get(`${thread}/:run_id/stream`, async (request) => joinStream(stateless, request, () => askedRun(request)));

  routes.post(`${thread}/:run_id/cancel`, async (request) => {
    const Query = z.object({
      wait: Flag.default(false),
      action: z.enum(["interrupt", "rollback"]).default("interrupt"),
    });
    const { wait, action } = readQuery(request, Query);
    const run = await askedRun(request);
    const context = request.get("context");
    if (wait) await context.runs.cancel(run.id, action);
    else cancelUnseen(context, run.id, action);
    return request.body(null, wait ? 204 : 202);
  });

  routes.delete(`${thread}/:run_id`, async (request) => {
    await deleteRun(request.get("context"), await askedRun(request));
    return request.body(null, 204);
  });

  return routes;
}

function addressOf({ id, threadId }: RunRecord): string {
  return `/threads/${encodeURIComponent(threadId)}/runs/${id}`;
}
