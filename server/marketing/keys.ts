import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { createKey, listKeys, revokeKey, type KeyParts } from "../../app/keys.ts";
import { Scope } from "../../domain/api-key.ts";
import { newRoutes } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";
import { base } from "./addresses.ts";
import { problems } from "./problem-answers.ts";

const path = `${base}/keys`;

const Key = z
  .object({
    id: z.string().openapi({ example: "3f2a9c01" }),
    name: z.string(),
    scope: Scope,
    tenant: z
      .string()
      .nullable()
      .openapi({ description: "whose campaigns and threads the key sees and makes; null = everybody's" }),
    created_at: z.string(),
    revoked_at: z.string().nullable(),
  })
  .openapi("Key");

const NewKeyBody = z
  .strictObject({
    name: z.string().openapi({ description: "who or what uses it, 1 to 120 characters" }),
    scope: z.string().openapi({ enum: Scope.options }),
    tenant: z
      .string()
      .nullish()
      .openapi({ description: "the tenant that the key joins; without it the key has one of its own" }),
  })
  .openapi("NewKey", { example: { name: "newsletter", scope: "write" } });

const list = createRoute({
  method: "get",
  path,
  tags: ["keys"],
  summary: "The keys, oldest first, revoked ones too",
  responses: {
    200: {
      description: "all of them, without their secrets",
      content: { "application/json": { schema: z.object({ keys: z.array(Key) }).openapi("Keys") } },
    },
    ...problems(406),
  },
});

const create = createRoute({
  method: "post",
  path,
  tags: ["keys"],
  summary: "Make a key",
  description:
    "`token` is what callers send. It is shown in this answer alone, and only its hash is kept, so an `Idempotency-Key` is refused here.",
  request: { body: { required: true, content: { "application/json": { schema: NewKeyBody } } } },
  responses: {
    201: {
      description: "the key and its words",
      content: {
        "application/json": { schema: z.object({ key: Key, token: z.string() }).openapi("MadeKey") },
      },
    },
    ...problems(406, 409, 413, 415, 422),
  },
});

const revoke = createRoute({
  method: "delete",
  path: `${path}/{key}`,
  tags: ["keys"],
  summary: "Revoke a key",
  description: "It opens nothing from now on; on other servers of the same store after three seconds at most.",
  request: { params: z.object({ key: z.string().openapi({ param: { name: "key", in: "path" } }) }) },
  responses: {
    200: {
      description: "the revoked key",
      content: { "application/json": { schema: z.object({ key: Key }).openapi("RevokedKey") } },
    },
    ...problems(404, 406, 409),
  },
});

/** `/keys`, for administrators. */
export function keyRoutes(parts: KeyParts): OpenAPIHono<ServerEnv> {
  return newRoutes()
    .openapi(list, async (request) => request.json(await listKeys(parts), 200))
    .openapi(create, async (request) => {
      const { name, scope, tenant = null } = request.req.valid("json");
      return request.json(await createKey(parts, { name, scope, tenant }), 201);
    })
    .openapi(revoke, async (request) => request.json(await revokeKey(parts, request.req.valid("param").key), 200));
}
