import type { Context } from "hono";
import { z } from "zod";
import { refusal } from "../open-api.ts";
import type { ServerEnv } from "../server-environment.ts";

/**
 * The body as the schema describes it; none is as good as an empty object, since clients send none where nothing is needed.
 * @throws MarketingError "invalid-input" with a pointer to each fault
 */
export async function readBody<T>(request: Context<ServerEnv>, schema: z.ZodType<T>): Promise<T> {
  const text = await request.req.text();
  const body: unknown = text === "" ? {} : JSON.parse(text);
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw refusal("json", read.error.issues, { sent: body, path: request.req.path });
}

/** The query as the schema describes it. @throws MarketingError "invalid-usage" */
export function readQuery<T>(request: Context<ServerEnv>, schema: z.ZodType<T>): T {
  const sent = request.req.query();
  const read = schema.safeParse(sent);
  if (read.success) return read.data;
  throw refusal("query", read.error.issues, { sent, path: request.req.path });
}

/** A yes or no in a query. */
export const Flag = z
  .enum(["true", "false", "1", "0", "yes", "no"])
  .transform((word) => ["true", "1", "yes"].includes(word));

/** A whole number in a query. */
export const CountText = z
  .string()
  .regex(/^\d{1,9}$/, "must be a whole number")
  .transform(Number);

export const Fields = z.record(z.string(), z.unknown());

/** How many of a list a client gets when it doesn't say, and at most. */
export const PageLimit = z.int().min(1).max(1000).default(10);
export const PageOffset = z.int().min(0).max(1_000_000_000).default(0);

/** The fields that were asked for, all when none were named. */
export function selected(
  record: Record<string, unknown>,
  names: readonly string[] | undefined,
): Record<string, unknown> {
  if (names === undefined) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
}

/** Tells a client that pages where the next page begins and how many there are. */
export function tellPage(
  request: Context<ServerEnv>,
  { offset, count, total }: { offset: number; count: number; total: number },
): void {
  request.header("X-Pagination-Total", String(total));
  if (offset + count < total) request.header("X-Pagination-Next", String(offset + count));
}
