import { createRoute, z } from "@hono/zod-openapi";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { silentLog } from "../../app/log.ts";
import { pointerTo } from "../../server/faults.ts";
import { newRoutes } from "../../server/open-api.ts";
import { answerErrors } from "../../server/problem.ts";
import { problemOf } from "../support/test-server.ts";

const Order = z.strictObject({ name: z.string().min(1), parts: z.array(z.object({ size: z.int() })).optional() });

const app = newRoutes();
app.onError(answerErrors(silentLog));
app.openapi(
  createRoute({
    method: "post",
    path: "/orders/{id}",
    request: {
      params: z.object({ id: z.string().length(2) }),
      query: z.object({ limit: z.coerce.number().max(10).optional() }),
      body: { required: true, content: { "application/json": { schema: Order } } },
    },
    responses: { 200: { description: "taken" } },
  }),
  (context) => context.text("taken", 200),
);

const send = (path: string, body: unknown) =>
  app.request(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

describe("routes with schemas", () => {
  it("let through what fits", async () => {
    const answer = await send("/orders/ab?limit=3", { name: "n" });

    expect(answer.status).toBe(200);
  });

  it("refuse a body with a pointer to each fault", async () => {
    const problem = await problemOf(
      await send("/orders/ab", { name: "", parts: [{ size: 1 }, { size: "2" }], nam: 1 }),
    );

    expect(problem).toMatchObject({ status: 422, code: "invalid-input" });
    expect(problem.errors.map(({ pointer }) => pointer).toSorted()).toEqual(["/nam", "/name", "/parts/1/size"]);
  });

  it.each(["/orders/abc", "/orders/ab?limit=11"])("refuse %s as wrong usage", async (path) => {
    const problem = await problemOf(await send(path, { name: "n" }));

    expect(problem).toMatchObject({ status: 400, code: "invalid-usage" });
  });
});

describe("a JSON pointer", () => {
  it("gives its path back when it is read by RFC 6901", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (path) => {
        const steps = pointerTo(path).split("/").slice(1);

        expect(steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))).toEqual(path);
      }),
    );
  });
});
