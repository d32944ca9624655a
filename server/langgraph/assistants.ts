import { Hono } from "hono";
import { z } from "zod";
import {
  drawGraph,
  findAssistants,
  graphSchemas,
  requireAssistant,
  subgraphNames,
  type Assistant,
} from "../../app/assistants.ts";
import type { ServerEnv } from "../server-environment.ts";
import { Fields, Flag, PageLimit, PageOffset, readBody, readQuery, selected, tellPage } from "./reading.ts";

const AssistantFilter = z.object({
  graph_id: z.string().nullish(),
  name: z.string().nullish(),
  metadata: Fields.nullish(),
});

const AssistantSearch = AssistantFilter.extend({
  limit: PageLimit,
  offset: PageOffset,
  select: z.array(z.string()).optional(),
});

const Xray = z.union([
  Flag,
  z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number),
]);

/** The graph as an assistant of the protocol: there is one, and none can be made or changed. */
export function assistantRoutes(servedSince: Date): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const startedAt = servedSince.toISOString();
  const toWire = (assistant: Assistant) => assistantToWire(assistant, startedAt);

  routes.post("/assistants/search", async (request) => {
    const { limit, offset, select, ...filter } = await readBody(request, AssistantSearch);
    const found = findAssistants(filterOf(filter));
    const page = found.slice(offset, offset + limit);
    tellPage(request, { offset, count: page.length, total: found.length });
    return request.json(page.map((assistant) => selected(toWire(assistant), select)));
  });

  routes.post("/assistants/count", async (request) =>
    request.json(findAssistants(filterOf(await readBody(request, AssistantFilter))).length),
  );

  routes.get("/assistants/:assistant_id", (request) =>
    request.json(toWire(requireAssistant(request.req.param("assistant_id")))),
  );

  routes.post("/assistants/:assistant_id/versions", async (request) => {
    const { limit, offset } = await readBody(request, z.object({ limit: PageLimit, offset: PageOffset }));
    const versions = [toWire(requireAssistant(request.req.param("assistant_id")))];
    return request.json(versions.slice(offset, offset + limit));
  });

  routes.get("/assistants/:assistant_id/graph", async (request) => {
    requireAssistant(request.req.param("assistant_id"));
    const { xray } = readQuery(request, z.object({ xray: Xray.default(false) }));
    return request.json(await drawGraph(request.get("context"), xray));
  });

  routes.get("/assistants/:assistant_id/schemas", (request) => {
    const { graphId } = requireAssistant(request.req.param("assistant_id"));
    return request.json({ graph_id: graphId, ...schemasToWire() });
  });

  routes.get("/assistants/:assistant_id/subgraphs/:namespace?", async (request) => {
    requireAssistant(request.req.param("assistant_id"));
    const { recurse } = readQuery(request, z.object({ recurse: Flag.default(false) }));
    const names = await subgraphNames(request.get("context"), {
      namespace: request.req.param("namespace") ?? null,
      recurse,
    });
    return request.json(Object.fromEntries(names.map((name) => [name, null])));
  });

  return routes;
}

function filterOf({ graph_id, name, metadata }: z.infer<typeof AssistantFilter>) {
  return { graphId: graph_id ?? null, name: name ?? null, metadata: metadata ?? {} };
}

function schemasToWire() {
  const { input, output, state } = graphSchemas();
  return { input_schema: input, output_schema: output, state_schema: state, config_schema: null, context_schema: null };
}

function assistantToWire({ id, graphId, ...assistant }: Assistant, startedAt: string): Record<string, unknown> {
  return {
    assistant_id: id,
    graph_id: graphId,
    ...assistant,
    config: {},
    context: {},
    created_at: startedAt,
    updated_at: startedAt,
  };
}
