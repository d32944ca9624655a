import { Hono } from "hono";
import { z } from "zod";
import { copyThread } from "../../app/copy-thread.ts";
import { requireScope } from "../../app/tenants/caller.ts";
import { changeMetadata, createThread, deleteThread, requireThread } from "../../app/threads.ts";
import { ClientCommand, StateValues } from "./run-input.ts";
import { ThreadStatus, type ThreadRecord } from "../../domain/thread.ts";
import type { ServerEnv } from "../server-environment.ts";
import { Fields, PageLimit, PageOffset, readBody, selected, tellPage } from "./reading.ts";
import { ThreadId } from "./thread-id.ts";

const NewThread = z.object({
  thread_id: ThreadId.nullish(),
  metadata: Fields.nullish(),
  if_exists: z.enum(["raise", "do_nothing"]).default("raise"),
  supersteps: z
    .array(
      z.object({
        updates: z
          .array(
            z.object({
              values: z.union([StateValues, z.null()]).optional(),
              command: ClientCommand.nullish(),
              as_node: z.string(),
            }),
          )
          .min(1),
      }),
    )
    .nullish(),
});

const ThreadFilter = z.object({
  metadata: Fields.optional(),
  values: Fields.optional(),
  status: ThreadStatus.optional(),
});

const ThreadSearch = ThreadFilter.extend({
  ids: z.array(z.string()).max(1000).optional(),
  limit: PageLimit,
  offset: PageOffset,
  sort_by: z.enum(["thread_id", "status", "created_at", "updated_at"]).default("created_at"),
  sort_order: z.enum(["asc", "desc"]).default("desc"),
  select: z.array(z.string()).optional(),
});

/** Conversations of the graph: made, found, changed, copied and removed. */
export function threadRoutes(): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();

  routes.post("/threads", async (request) => {
    const { thread_id, metadata, if_exists, supersteps } = await readBody(request, NewThread);
    if (supersteps != null) requireScope(request.get("caller"), "publish", "a thread with supersteps");
    const thread = await createThread(request.get("context"), {
      threadId: thread_id ?? null,
      metadata: metadata ?? {},
      ifExists: if_exists,
      supersteps: (supersteps ?? []).map(({ updates }) => ({
        updates: updates.map(({ values, command, as_node }) => ({ values, command: command ?? null, asNode: as_node })),
      })),
    });
    return request.json(threadToWire(thread));
  });

  routes.post("/threads/search", async (request) => {
    const { sort_by: sortBy, sort_order: sortOrder, select, ...search } = await readBody(request, ThreadSearch);
    const { threads, total } = await request
      .get("context")
      .store.searchThreads({ ...given(search), sortBy, sortOrder });
    tellPage(request, { offset: search.offset, count: threads.length, total });
    return request.json(threads.map((thread) => selected(threadToWire(thread), select)));
  });

  routes.post("/threads/count", async (request) => {
    const filter = given(await readBody(request, ThreadFilter));
    const { total } = await request.get("context").store.searchThreads({
      ...filter,
      limit: 1,
      offset: 0,
      sortBy: "created_at",
      sortOrder: "desc",
    });
    return request.json(total);
  });

  routes.get("/threads/:thread_id", async (request) =>
    request.json(threadToWire(await requireThread(request.get("context"), request.req.param("thread_id")))),
  );

  routes.patch("/threads/:thread_id", async (request) => {
    const { metadata } = await readBody(request, z.object({ metadata: Fields.default({}) }));
    return request.json(
      threadToWire(await changeMetadata(request.get("context"), request.req.param("thread_id"), metadata)),
    );
  });

  routes.delete("/threads/:thread_id", async (request) => {
    await deleteThread(request.get("context"), request.req.param("thread_id"));
    return request.body(null, 204);
  });

  routes.post("/threads/:thread_id/copy", async (request) =>
    request.json(threadToWire(await copyThread(request.get("context"), request.req.param("thread_id")))),
  );

  return routes;
}

/** The fields that are there: an optional part of a filter is left out rather than undefined. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Only undefined values were taken out.
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function threadToWire(thread: ThreadRecord): Record<string, unknown> {
  const { id, createdAt, updatedAt, metadata, status, values, interrupts, error } = thread;
  return {
    thread_id: id,
    created_at: createdAt,
    updated_at: updatedAt,
    metadata,
    status,
    config: {},
    values,
    interrupts,
    error,
  };
}
