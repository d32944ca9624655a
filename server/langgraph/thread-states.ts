import { Hono } from "hono";
import { z } from "zod";
import { getThreadState, newest, threadHistory, updateThreadState } from "../../app/thread-state.ts";
import type { ServerEnv } from "../server-environment.ts";
import { Checkpoint, placeOf } from "./checkpoint.ts";
import { StateValues } from "./run-input.ts";
import { CountText, Fields, Flag, readBody, readQuery } from "./reading.ts";
import { checkpointToWire, stateToWire } from "./state-wire.ts";

const WithSubgraphs = z.object({ subgraphs: Flag.default(false) });

const StateUpdate = z.object({
  values: z.union([StateValues, z.array(StateValues)]).nullish(),
  as_node: z.string().nullish(),
  checkpoint_id: z.string().nullish(),
  checkpoint: Checkpoint.nullish(),
});

const HistoryLimit = z.int().min(1).max(1000);

/** The id of a checkpoint, alone or in a config of LangGraph. */
const Before = z.union([
  z.string(),
  z.object({ checkpoint_id: z.string() }).transform(({ checkpoint_id }) => checkpoint_id),
  z
    .object({ configurable: z.object({ checkpoint_id: z.string() }) })
    .transform(({ configurable }) => configurable.checkpoint_id),
]);

const HistorySearch = z.object({
  limit: HistoryLimit.default(10),
  before: Before.nullish(),
  metadata: Fields.nullish(),
  checkpoint: Checkpoint.nullish(),
});

/** What a thread holds, now and at each of its checkpoints. */
export function threadStateRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();

  routes.get("/threads/:thread_id/state", async (request) => {
    const { subgraphs } = readQuery(request, WithSubgraphs);
    const threadId = request.req.param("thread_id");
    const state = await getThreadState(request.get("context"), threadId, { place: newest, withSubgraphs: subgraphs });
    return request.json(stateToWire(state));
  });

  routes.get("/threads/:thread_id/state/:checkpoint_id", async (request) => {
    const { subgraphs } = readQuery(request, WithSubgraphs);
    const { thread_id, checkpoint_id } = request.req.param();
    const place = { checkpointId: checkpoint_id, namespace: "" };
    return request.json(
      stateToWire(await getThreadState(request.get("context"), thread_id, { place, withSubgraphs: subgraphs })),
    );
  });

  routes.post("/threads/:thread_id/state/checkpoint", async (request) => {
    const Body = z.object({ checkpoint: Checkpoint.nullish(), subgraphs: z.boolean().nullish() });
    const { checkpoint, subgraphs } = await readBody(request, Body);
    const options = { place: placeOf(checkpoint), withSubgraphs: subgraphs ?? false };
    return request.json(
      stateToWire(await getThreadState(request.get("context"), request.req.param("thread_id"), options)),
    );
  });

  routes.post("/threads/:thread_id/state", async (request) => {
    const { values, as_node, checkpoint_id, checkpoint } = await readBody(request, StateUpdate);
    const made = await updateThreadState(request.get("context"), request.req.param("thread_id"), {
      values,
      asNode: as_node ?? null,
      place: placeOf(checkpoint, checkpoint_id),
    });
    return request.json({ checkpoint: checkpointToWire(made), configurable: checkpointToWire(made) });
  });

  routes.get("/threads/:thread_id/history", async (request) => {
    const Query = z.object({ limit: CountText.pipe(HistoryLimit).default(10), before: z.string().optional() });
    const { limit, before = null } = readQuery(request, Query);
    const search = { limit, before, metadata: null, place: newest };
    const states = await threadHistory(request.get("context"), request.req.param("thread_id"), search);
    return request.json(states.map(stateToWire));
  });

  routes.post("/threads/:thread_id/history", async (request) => {
    const { limit, before, metadata, checkpoint } = await readBody(request, HistorySearch);
    const states = await threadHistory(request.get("context"), request.req.param("thread_id"), {
      limit,
      before: before ?? null,
      metadata: metadata ?? null,
      place: placeOf(checkpoint),
    });
    return request.json(states.map(stateToWire));
  });

  return routes;
}
