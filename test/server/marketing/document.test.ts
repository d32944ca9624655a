import type { z } from "@hono/zod-openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { CampaignAnswerBody, CampaignListBody, CampaignViewBody } from "../../../server/marketing/campaign-answers.ts";
import { Problem } from "../../../server/marketing/problem-answers.ts";
import { openMarketing, type MarketingApi } from "../../support/marketing-api.ts";

interface Operation {
  summary?: string;
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
  requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema & { example?: unknown }>; securitySchemes: object };
}

const base = "/api/v2/marketing";

let api: MarketingApi;
let made: CampaignAnswer;
let document: Document;
beforeAll(async () => {
  api = await openMarketing();
  made = await api.make();
  // The document is the test's own business.
  document = (await (await api.app.request("/openapi.json")).json()) as Document;
});
afterAll(() => api.remove());

describe("/openapi.json", () => {
  it("describes every route of the marketing API, and no other", () => {
    const routes = api.app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith(`${base}/`))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    const described = Object.entries(document.paths)
      .filter(([path]) => path.startsWith(base))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));

    expect(document.openapi).toBe("3.1.0");
    expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
    expect(described).toHaveLength(24);
  });

  it("says of each what it is for and how it refuses", () => {
    const operations = Object.entries(document.paths)
      .filter(([path]) => path.startsWith(base))
      .flatMap(([, methods]) => Object.values(methods));

    for (const { summary, responses } of operations) {
      expect(summary).toMatch(/^[A-Z]/);
      for (const status of ["400", "401", "503"]) {
        expect(responses[status]?.content?.["application/problem+json"]?.schema).toEqual({
          $ref: "#/components/schemas/Problem",
        });
      }
    }
    expect(Object.keys(document.components.securitySchemes)).toEqual(["bearer", "key"]);
  });

  it("shows the fields of a brief, with the example of the reference", () => {
    const { properties, example } = document.components.schemas["Brief"] ?? {};

    expect(Object.keys(properties ?? {})).toEqual(
      expect.arrayContaining(["objective", "product", "channels", "duration", "facts", "audience_timezone"]),
    );
    expect(example).toMatchObject({ objective: "launch_awareness", duration: "30_days" });
  });
});

/** A schema drops what it doesn't know: what comes out as it went in is described in full. */
function expectDescribed(schema: z.ZodType, body: unknown): void {
  expect(schema.parse(body)).toEqual(body);
}

describe("what the document promises", () => {
  const path = () => `/campaigns/${made.campaign.id}`;

  it("is what campaigns, lists and problems are", async () => {
    expectDescribed(CampaignAnswerBody, made);
    expectDescribed(CampaignViewBody, (await api.send("GET", path())).body);
    expectDescribed(CampaignListBody, (await api.send("GET", "/campaigns")).body);
    expectDescribed(Problem, (await api.send("GET", "/campaigns/none")).body);
    expectDescribed(Problem, (await api.send("POST", "/campaigns", { body: {} })).body);
  });

  it.each([
    ["get", "/campaigns/{campaign}/content", "/content"],
    ["get", "/campaigns/{campaign}/content/{piece}", "/content/tweet-01"],
    ["get", "/campaigns/{campaign}/approval", "/approval"],
    ["get", "/campaigns/{campaign}/analytics", "/analytics"],
    ["get", "/campaigns/{campaign}/runs", "/runs"],
    ["post", "/campaigns/{campaign}/runs", "/runs?wait=true"],
  ])("is what %s %s answers", async (method, described, below) => {
    const answer = await api.send(method.toUpperCase(), `${path()}${below}`);

    const response = document.paths[`${base}${described}`]?.[method]?.responses[String(answer.status)];
    expect(answer.status).toBe(200);
    expectFits(answer.body, response?.content?.["application/json"]?.schema ?? {});
  });
});

/** Checks as much of JSON Schema as the document uses: references, objects without further keys, lists, enums, unions. */
function expectFits(value: unknown, schema: JsonSchema, at = ""): void {
  if (schema.$ref !== undefined) {
    const named = document.components.schemas[schema.$ref.replace("#/components/schemas/", "")];
    expect(named, `${at}: ${schema.$ref}`).toBeDefined();
    expectFits(value, named ?? {}, at);
    return;
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0) expect(types, at).toContain(typeOf(value, types));
  if (schema.enum !== undefined) expect(schema.enum, at).toContain(value);
  if (Array.isArray(value)) value.forEach((entry, index) => expectFits(entry, schema.items ?? {}, `${at}/${index}`));
  else if (typeof value === "object" && value !== null && schema.properties !== undefined) {
    for (const key of schema.required ?? []) expect(Object.keys(value), at).toContain(key);
    for (const [key, inner] of Object.entries(value)) {
      expect(Object.keys(schema.properties), `${at}/${key}`).toContain(key);
      expectFits(inner, schema.properties[key] ?? {}, `${at}/${key}`);
    }
  }
}

interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

function typeOf(value: unknown, allowed: string[]): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (Number.isInteger(value) && allowed.includes("integer")) return "integer";
  return typeof value;
}
