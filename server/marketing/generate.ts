import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import {
  contentPorts,
  generateContent,
  writeContent,
  type GenerateInput,
  type GeneratedContent,
} from "../../app/generating.ts";
import { eventToWire } from "../../app/run-event-wire.ts";
import { failureOf } from "../../app/runs/execution.ts";
import { ContentRequest } from "../../domain/content-request.ts";
import type { RunEvent } from "../../domain/run-event.ts";
import { eventStreamHeaders, frameOf, toEventStream } from "../event-stream.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base } from "./addresses.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import { PieceAnswer } from "./piece-answer.ts";
import { problems } from "./problem-answers.ts";
import { Seed, WriterName } from "./queries.ts";
import { wantsEvents } from "./run-events-answer.ts";

const generate = createRoute({
  method: "post",
  path: `${base}/content/generate`,
  tags: ["content"],
  summary: "Write one piece, or the mails of a series",
  description:
    "Needs type and topic alone; nothing is stored and no calendar is touched. With `Accept: text/event-stream` the six steps are told as events `custom`, then the answer as `result` (or `error`).",
  request: {
    query: z.strictObject({ seed: Seed, writer: WriterName }),
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.record(z.string(), z.unknown()).openapi("ContentRequest", {
            ...jsonSchemaOf(ContentRequest),
            example: { type: "twitter_thread", topic: "AI code generation", tone: "technical", length: "medium" },
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: "the pieces",
      content: {
        "application/json": {
          schema: z
            .object({
              pieces: z.array(PieceAnswer),
              writer: PieceAnswer.shape.writer,
              seed: z.string(),
              findings: z.array(
                z.object({ rule: z.string(), severity: z.enum(["error", "warning"]), message: z.string() }),
              ),
            })
            .openapi("GeneratedContent"),
        },
        "text/event-stream": { schema: z.string() },
      },
    },
    ...problems(404, 406, 413, 415, 422),
  },
});

/** `POST content/generate`. */
export function generateRoutes(): OpenAPIHono<ServerEnv> {
  return newRoutes().openapi(generate, async (request) => {
    const { seed = null, writer = "auto" } = request.req.valid("query");
    const input: GenerateInput = { request: request.req.valid("json"), seed, writer };
    const ports = contentPorts(request.get("context"));
    if (!wantsEvents(request)) {
      const { signal } = request.req.raw;
      return request.json(await generateContent(ports, input, { onEvent: () => undefined, signal }), 200);
    }
    const leaving = new AbortController();
    const frames = framesOf(writeContent(ports, input, leaving.signal));
    return request.body(
      toEventStream(frames, () => leaving.abort()),
      200,
      eventStreamHeaders,
    );
  });
}

/** Each step as it is done, then the result or what it failed with. */
async function* framesOf(writing: AsyncGenerator<RunEvent, GeneratedContent>): AsyncGenerator<string, void> {
  for (let id = 1; ; id += 1) {
    const { event, data, isLast } = await nextOf(writing);
    yield frameOf({ id, event, data: JSON.stringify(data) });
    if (isLast) return;
  }
}

async function nextOf(writing: AsyncGenerator<RunEvent, GeneratedContent>) {
  try {
    const { done, value } = await writing.next();
    if (done === true) return { event: "result", data: value, isLast: true };
    return { event: "custom", data: eventToWire(value, new Date().toISOString()), isLast: false };
  } catch (error) {
    return { event: "error", data: failureOf(error), isLast: true };
  }
}
