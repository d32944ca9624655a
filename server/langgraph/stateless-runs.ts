import { Hono } from "hono";
import { z } from "zod";
import { requireRun } from "../../app/protocol-runs.ts";
import type { StatelessRuns } from "../../app/stateless-runs.ts";
import type { ServerEnv } from "../server-environment.ts";
import { answerFinalValues, answerStream } from "./answers.ts";
import { joinStream } from "./joining.ts";
import { readBody } from "./reading.ts";
import { runOf, RunRequest } from "./run-request.ts";
import { runToWire } from "../../app/run-wire.ts";

const Batch = z.array(RunRequest).min(1).max(100);

/** Runs without a thread of the client's: one is made for each and goes with it. */
export function statelessRunRoutes(stateless: StatelessRuns): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();

  routes.post("/runs", async (request) => {
    const { run, release } = await stateless.start(
      request.get("context"),
      runOf(await readBody(request, RunRequest), request.get("caller")),
    );
    release();
    request.header("Content-Location", `/runs/${run.id}`);
    return request.json(runToWire(run));
  });

  routes.post("/runs/batch", async (request) => {
    const asked = (await readBody(request, Batch)).map((one) => runOf(one, request.get("caller")));
    const started = [];
    for (const order of asked) {
      const { run, release } = await stateless.start(request.get("context"), order);
      release();
      started.push(runToWire(run));
    }
    return request.json(started);
  });

  routes.post("/runs/stream", async (request) => {
    const asked = await readBody(request, RunRequest);
    const { run, release } = await stateless.start(request.get("context"), runOf(asked, request.get("caller")));
    request.header("Content-Location", `/runs/${run.id}`);
    const cancelsOnLeave = asked.on_disconnect === "cancel";
    return answerStream(request, { run, cancelsOnLeave, location: `/runs/${run.id}/stream`, onEnd: release });
  });

  routes.post("/runs/wait", async (request) => {
    const asked = await readBody(request, RunRequest);
    const { run, release } = await stateless.start(request.get("context"), runOf(asked, request.get("caller")));
    request.header("Content-Location", `/runs/${run.id}`);
    const cancelsOnLeave = asked.on_disconnect === "cancel";
    return answerFinalValues(request, { run, cancelsOnLeave, onEnd: release });
  });

  routes.get("/runs/:run_id/stream", async (request) =>
    joinStream(stateless, request, () => requireRun(request.get("context"), null, request.req.param("run_id"))),
  );

  return routes;
}
